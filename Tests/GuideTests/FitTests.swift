import Guide
import TestSupport
import Testing

struct FitTests {
  private static let rate = 8000

  /// The default guidance in steps of 7 s, the others in longer ones.
  @Test(arguments: [(Pacing.Guidance.fading, 7), (.full, 147), (.names, 147), (.bells, 147)])
  func everyLengthFromShortestToLongestIsReached(guidance: Pacing.Guidance, step: Int) async throws {
    let fitting = try Fitting("back", .back, pacing: pacing(guidance), rate: Self.rate)
    let range = try await fitting.fitter.range()
    var broken = try await fitting.breaks(at: range.upperBound)
    for target in stride(from: range.lowerBound, through: range.upperBound, by: step * Self.rate) {
      broken += try await fitting.breaks(at: target)
    }
    #expect(range.upperBound - range.lowerBound > 20 * 60 * Self.rate)
    #expect(broken.count == 0, "\(broken.count): \(broken.prefix(3).joined(separator: "\n"))")
  }

  @Test(arguments: 0..<2) func drawnSessionsReachEveryLengthToo(part: UInt64) async throws {
    var broken: [String] = []
    for seed in Seeds.times(80) where seed % 2 == part {
      let draw = Told.Draw(seed: seed)
      guard (try? Told(draw)) != nil else { continue }
      let fitting = try Fitting(
        "seed \(seed)", draw.session, pacing: draw.pacing, rate: draw.rate, rounds: draw.rounds)
      let range = try await fitting.fitter.range()
      let span = range.upperBound - range.lowerBound
      for target in [0, 1, 2, 3, 4, 5].map({ range.lowerBound + span * $0 / 5 }) {
        broken += try await fitting.breaks(at: target)
      }
      for target in [range.lowerBound - 1, range.upperBound + 1] {
        do {
          _ = try await fitting.fitter.fit(to: target)
          broken.append("seed \(seed) fits \(target) beyond \(range)")
        } catch GuideError.cannotFit {}
      }
    }
    #expect(broken.count == 0, "\(broken.count): \(broken.prefix(12).joined(separator: "\n"))")
  }
}
