import Guide
import TestSupport
import Testing

/// Holds that follow each other, and sides that take turns without a stop.
struct ScriptBuilderFlowTests {
  private let lift = pose(hold(5), repetitions: 3) {
    $0.go = "Breathe out, and lift."
    $0.again = "Lift."
    $0.flow = true
  }

  @Test func holdsThatFlowAreCountedInTheirMoveAndRestedBriefly() throws {
    #expect(
      try lines(lift) == [
        "Stand tall.", "Lean {side}.", "Never force.", "Breathe out, and lift.", "  last Hold.", "hold 5s",
        "And relax.", "rest 700ms, flexible", "Two. Lift.", "  last Hold.", "hold 5s", "And relax.",
        "rest 700ms, flexible", "Three. Lift.", "  last Hold.", "hold 5s", "And relax.", "Come back.",
      ])
  }

  @Test func aLongMoveWithoutAShortFormIsSaidTwiceAndThenRecalled() throws {
    let tuck = pose(hold(5), repetitions: 4) {
      $0.go = "Draw your chin straight back."
      $0.flow = true
    }
    #expect(
      try lines(tuck).filter { $0.contains("chin") || $0.contains("Again") } == [
        "Draw your chin straight back.", "Two. Draw your chin straight back.", "Three. Again.",
        "Four. Again.",
      ])
  }

  @Test func holdsThatFlowSettleForASecondAtMost() throws {
    func settling(_ length: Duration) throws -> [Duration] {
      try script(lift, pacing: pacing { $0.settle = length }).beats.compactMap { beat in
        if case .span(let span) = beat.content, !span.ending.isEmpty { span.length } else { nil }
      }
    }
    #expect(try settling(.seconds(3)) == [.seconds(1), .seconds(1), .seconds(1)])
    #expect(try settling(.milliseconds(800)).first == .milliseconds(800))
  }

  @Test(arguments: [(5, 6, false), (6, 6, true), (6, 7, false), (11, 5, true)])
  func manyShortHoldsFlowByThemselves(repetitions: Int, seconds: Int, isFlowing: Bool) throws {
    let told = try lines(pose(hold(seconds), repetitions: repetitions))
    #expect(told.contains("And relax.") == isFlowing)
    #expect(told.contains("Second time.") != isFlowing)
  }

  @Test func whereTheAuthorWantsNoFlowThereIsNone() throws {
    #expect(try !lines(pose(hold(3), repetitions: 9) { $0.flow = false }).contains("And relax."))
  }

  @Test func breathsFlowOnlyWhereTheAuthorSaysSo() throws {
    let breaths = Work.hold(.breaths(1...1))
    #expect(try !lines(pose(breaths, repetitions: 9)).contains("And relax."))
    #expect(try lines(pose(breaths, repetitions: 9) { $0.flow = true }).contains("And relax."))
  }

  @Test func withoutAMoveTheListenerIsToldToGoAgain() throws {
    let bare = pose(hold(5), repetitions: 2) { ($0.enter, $0.short, $0.flow) = ([], nil, true) }
    #expect(try lines(bare).contains("Two. Again."))
    #expect(try lines(bare, pacing: pacing { $0.counting = false }).contains("Again."))
  }

  @Test func theAuthorsRestHoldsWhereHoldsFlow() throws {
    var slow = lift
    slow.rest = .seconds(7)
    #expect(try lines(slow).count { $0 == "rest 7s" } == 2)
  }

  @Test func marchingChangesSidesWithoutAStop() throws {
    let march = pose(
      .movement([Phase(say: "Lift your knee.", cue: "Up.", length: .counts(1))]), repetitions: 2,
      sides: ["left", "right"]
    ) {
      ($0.enter, $0.isMarching) = ([], true)
    }
    let told = try lines(march, pacing: pacing(.names))
    #expect(
      told.filter { $0.hasPrefix("breath") || $0.contains("side") } == Array(repeating: "breath 1s", count: 4)
    )
    #expect(
      told.filter { $0.hasPrefix("  +0s") }.map { $0.prefix { $0 != "|" } } == [
        "  +0s Left. Up. ", "  +0s Right. Up. ", "  +0s Left. Up. ", "  +0s Right. Up. ",
      ])
    #expect(!told.contains { $0.hasPrefix("rest") || $0.hasPrefix("transition") })
  }

  @Test func aHoldThatMarchesSaysItsSideInTheMove() throws {
    let march = pose(hold(2), repetitions: 2, sides: ["left", "right"]) {
      ($0.enter, $0.short, $0.go, $0.isMarching) = ([], nil, "Lift your knee.", true)
    }
    #expect(
      try lines(march).filter { $0.contains("knee") } == [
        "Left. Lift your knee.", "Right. Lift your knee.", "Left. Lift your knee.", "Right. Lift your knee.",
      ])
  }
}
