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
    #expect(fit.pacing.pick(from: 1...12) < 6)
    #expect(fit.pacing.holdFactor == 1)
    #expect(fit.concessions.map(\.what).contains("repetitions and ranges"))
  }

  private var ranged: Stretch {
    Stretch(name: "Ranged", posture: .standing, work: hold(10), repetitions: 1...12)
  }

  @Test func theLeastThatSufficesGivesWayInTheOrderDeclared() async throws {
    let fitting = try Fitting("back", .back, pacing: pacing(.full), rate: Self.rate)
    let range = try await fitting.fitter.range()
    let order = [
      "pauses and rests", "counting and encouragement", "speech", "repetitions and ranges",
      "instructions heard before",
    ]
    var seen: Set<String> = []
    for target in stride(from: fitting.natural, through: range.lowerBound, by: -30 * Self.rate) {
      let given = try await fitting.fitter.fit(to: target).concessions.map(\.what).filter(order.contains)
      seen.formUnion(given)
      let last = order.lastIndex { given.contains($0) } ?? -1
      // Whatever comes before the last that gave way has given all it can.
      for earlier in order.prefix(max(0, last)) where earlier != "repetitions and ranges" {
        #expect(given.contains(earlier), "\(target): \(given)")
      }
    }
    #expect(seen == Set(order))
  }

  @Test(arguments: [Pacing.Guidance.full, .fading]) func theGuidanceNeverFallsToNames(
    guidance: Pacing.Guidance
  ) async throws {
    let fitting = try Fitting("back", .back, pacing: pacing(guidance), rate: Self.rate)
    let shortest = try await fitting.fitter.fit(to: fitting.fitter.range().lowerBound)
    #expect(shortest.pacing.guidance == .fading)
  }

  @Test func timeIsFilledByWholeRoundsAndNotByHolds() async throws {
    let fitting = try Fitting("back", .back, pacing: Pacing(), rate: Self.rate)
    let fit = try await fitting.fitter.fit(to: fitting.natural * 5 / 2)
    #expect(fit.rounds == 2)
    #expect(fit.pacing.holdFactor == 1)
  }

  @Test func holdsGrowOnlyWhereTheListenerAgrees() async throws {
    let session = Session(id: "s", title: "T", stretches: [pose(hold(600))])
    let willing = try Fitting("w", session, pacing: Pacing(), rate: Self.rate, lengthensHolds: true)
    let most = try await willing.fitter.range().upperBound
    #expect(try await willing.fitter.fit(to: most).pacing.holdFactor > 1)
    let unwilling = try Fitting("u", session, pacing: Pacing(), rate: Self.rate)
    await #expect(throws: GuideError.self) { try await unwilling.fitter.fit(to: most) }
  }

  @Test func aStepWhoseCuesDoNotFitIsPassedOver() async throws {
    // "In slowly." takes half a second as drawn here, and no breath is longer.
    let quick = pacing { $0.breathIn = .seconds(1) }
    let phases = [Phase(say: "In.", cue: "In.", length: .breathIn)]
    let session = Session(id: "s", title: "T", stretches: [pose(.movement(phases), repetitions: 3)])
    let fitting = try Fitting("quick", session, pacing: quick, rate: Self.rate)
    let range = try await fitting.fitter.range()
    #expect(try await fitting.breaks(at: range.lowerBound) == [])
  }

  @Test func everyScriptIsMeasuredOnce() async throws {
    let fitting = try Fitting("back", .back, pacing: Pacing(), rate: Self.rate)
    _ = try await fitting.fitter.fit(to: fitting.natural * 2)
    let measured = fitting.measured
    _ = try await fitting.fitter.fit(to: fitting.natural * 2)
    #expect(fitting.measured == measured)
    #expect(measured < 60)
  }

  @Test func theBoundsAnErrorNamesCanBothBeHad() {
    let error = GuideError.cannotFit(
      target: .seconds(60), shortest: .milliseconds(61_200), longest: .milliseconds(122_900))
    #expect(
      error.description
        == "the track can't last 1:00; for this session, voice and pace it can last from 1:02 to 2:02")
  }
}
