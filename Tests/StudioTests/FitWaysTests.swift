import Guide
import TestSupport
import Testing

@testable import Studio

struct FitWaysTests {
  private static let rate = 8000

  private func ways(_ parts: Parts = Parts()) -> FitWays {
    FitWays(session: .back, parts: parts, sampleRate: Self.rate) {
      ToneLengths.lengths(of: $0, at: Self.rate)
    }
  }

  private var standard: Pacing {
    var pacing = Pacing()
    pacing.flex = 0.8...1.2
    return pacing
  }

  private var brisk: Pacing {
    var pacing = standard
    pacing.name = "brisk"
    pacing.flex = 0.5...1.5
    pacing.settle = .seconds(1)
    pacing.getReady = .seconds(1)
    return pacing
  }

  /// Tells the session as an alternative says, in the length that it gives, and in the target where that is possible.
  private func follow(_ change: FitRefusal.Alternative, of refusal: FitRefusal, _ parts: Parts) async throws {
    var (pacing, parts) = (change.pace == nil ? standard : brisk, parts)
    if let guidance = change.guidance { pacing.guidance = guidance }
    if let rounds = change.rounds { parts.rounds = rounds }
    if change.lengthensHolds { parts.lengthensHolds = true }
    let isPossible =
      refusal.isTooShort == true ? change.bound <= refusal.target : change.bound >= refusal.target
    for length in isPossible ? [refusal.target, change.bound] : [change.bound] {
      let fit = try await ways(parts).fitter(FitWay(pacing, parts), told: length)
        .fit(to: length.frames(at: Self.rate))
      #expect(fit.rounds >= parts.rounds)
    }
  }

  @Test(arguments: [60, 300, 420, 540], [1, 2])
  func whatARefusalOfTooShortALengthNamesCanBeHad(seconds: Int, rounds: Int) async throws {
    let parts = Parts(rounds: rounds)
    let target = Duration.seconds(seconds)
    let refusal = try await ways(parts).refusal(of: target, at: standard, others: [brisk])
    try #require(refusal.isTooShort == true)
    #expect(refusal.alternatives.contains { $0.pace == "brisk" })
    #expect(refusal.alternatives.contains { $0.guidance == .names })
    #expect(refusal.alternatives.contains { $0.rounds == 1 } == (rounds == 2))
    for change in refusal.alternatives {
      #expect(change.bound < refusal.shortest)
      try await follow(change, of: refusal, parts)
    }
    let possible = refusal.alternatives.map { $0.bound <= target }
    #expect(possible.lastIndex(of: true) ?? -1 < possible.firstIndex(of: false) ?? possible.count)
    let shortest = refusal.shortest
    _ = try await ways(parts).fitter(FitWay(standard, parts), told: shortest)
      .fit(to: shortest.frames(at: Self.rate))
  }

  @Test(arguments: [3, 5, 10]) func whatARefusalOfTooLongALengthNamesCanBeHad(hours: Int) async throws {
    let target = Duration.seconds(3600 * hours)
    let refusal = try await ways().refusal(of: target, at: standard, others: [])
    try #require(refusal.isTooShort == false)
    let rounds = try #require(refusal.alternatives.compactMap(\.rounds).first)
    #expect(refusal.alternatives[0].rounds == rounds && refusal.alternatives[0].bound >= target)
    for change in refusal.alternatives {
      #expect(change.bound > refusal.longest)
      try await follow(change, of: refusal, Parts())
    }
    let fewer = Parts(rounds: rounds - 1)
    let fails = try await ways(fewer).fitter(FitWay(standard, fewer), told: target).range()
    #expect(fails.upperBound < target.frames(at: Self.rate))
  }
}
