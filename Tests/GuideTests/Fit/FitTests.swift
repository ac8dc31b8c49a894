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

  @Test func theNaturalLengthChangesNothing() async throws {
    let pacing = pacing { $0.restFactor = 1.23456789 }
    let fitting = try Fitting("back", .back, pacing: pacing, rate: Self.rate)
    let fit = try await fitting.fitter.fit(to: fitting.natural)
    #expect(fit.pacing == pacing)
    #expect(fit.spare == 0)
    #expect(fit.concessions == [])
  }

  @Test func rangesGiveWayNoFurtherThanTheyMust() async throws {
    let stiff = pacing { $0.flex = 0.7...1.3 }
    let session = Session(id: "s", title: "T", stretches: [pose(hold(5)), ranged])
    let fitting = try Fitting("ranged", session, pacing: stiff, rate: Self.rate)
    let fit = try await fitting.fitter.fit(to: fitting.natural - 25 * Self.rate)
    #expect(fit.pacing.pick(from: 1...12) == 5)
    #expect(fit.pacing.holdFactor == 1)
    #expect(fit.concessions.map(\.what).contains("choice in ranges"))
  }

  private var ranged: Stretch {
    Stretch(name: "Ranged", posture: .standing, work: hold(10), repetitions: 1...12)
  }

  @Test func aLevelOfGuidanceWhoseCuesDoNotFitIsPassedOver() async throws {
    let quick = pacing(.names) { $0.breathIn = .seconds(1) }
    let phases = [Phase(say: "In.", cue: "In.", length: .breathIn)]
    let session = Session(id: "s", title: "T", stretches: [pose(.movement(phases))])
    let fitting = try Fitting("quick", session, pacing: quick, rate: Self.rate)
    let range = try await fitting.fitter.range()
    // A bell of 1.2 s has no room in a breath of 1 s, so bells alone are no way to be shorter.
    #expect(try await fitting.fitter.fit(to: range.lowerBound).pacing.guidance == .names)
  }

  @Test func everyScriptIsMeasuredOnce() async throws {
    let fitting = try Fitting("back", .back, pacing: Pacing(), rate: Self.rate)
    _ = try await fitting.fitter.fit(to: fitting.natural * 2)
    let measured = fitting.measured
    _ = try await fitting.fitter.fit(to: fitting.natural * 2)
    #expect(fitting.measured == measured)
    #expect(measured < 30)
  }

  @Test func theBoundsAnErrorNamesCanBothBeHad() {
    let error = GuideError.cannotFit(
      target: .seconds(60), shortest: .milliseconds(61_200), longest: .milliseconds(122_900))
    #expect(
      error.description
        == "the track can't last 1:00; for this session, voice and pace it can last from 1:02 to 2:02")
  }
}
