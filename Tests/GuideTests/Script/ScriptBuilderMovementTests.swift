import Guide
import Testing

struct MovementBuilderTests {
  private let cat = Work.movement([
    Phase(say: "Breathe in, and arch to the {side}.", cue: "In.", length: .breathIn),
    Phase(say: "Breathe out, and round.", cue: "Out.", length: .breathOut),
  ])

  @Test func aMovementIsToldFirstAndThenDoneInTime() throws {
    #expect(
      try lines(pose(cat, repetitions: 2)) == [
        "Lean {side}.", "Listen to the movement first.", "Breathe in, and arch to the {side}.",
        "Breathe out, and round.", "Begin.",
        "breath 4s", "  +0s In. (required)", "breath 5s", "  +0s Out. (required)",
        "breath 4s", "  +0s In. Last one. | In. (required)", "breath 5s", "  +0s Out. (required)",
        "And rest.", "Come back.",
      ])
  }

  @Test func fullKeepsTheWholeInstructionWhereItFits() throws {
    let lines = try lines(pose(cat, repetitions: 2, sides: ["left", "right"]), pacing: pacing(.full))
    let long = "Breathe in, and arch to the left."
    #expect(lines.contains("  +0s \(long) | In. (required)"))
    #expect(lines.contains("  +0s \(long) Last one. | \(long) | In. Last one. | In. (required)"))
    #expect(lines.contains("Lean right."))
  }

  @Test func anotherSideIsToldInShort() throws {
    let told = try lines(pose(cat, repetitions: 2, sides: ["left", "right"]))
    let change = try #require(told.firstIndex(of: "Switch to the right side."))
    #expect(
      told[change...].prefix(4) == [
        "Switch to the right side.", "transition 5s, flexible", "To the right.", "Begin.",
      ])
  }

  @Test func bellsRingEveryPhaseAndNothingElse() throws {
    #expect(
      try lines(pose(cat), pacing: pacing(.bells)) == [
        "breath 4s", "  +0s [start] (required)", "breath 5s", "  +0s [tick] (required)", "[end]",
      ])
  }

  @Test func aMovementForATimeIsDoneInWholeCycles() throws {
    let box = ["In.", "Hold.", "Out.", "Hold."].map {
      Phase(say: $0, cue: $0, length: .counts(4))
    }
    let cycles = try lines(pose(.movement(box, lasting: .seconds(120))), pacing: pacing(.names))
    #expect(cycles.count { $0 == "breath 4s" } == 8 * 4)
    let longer = try lines(pose(.movement(box, lasting: .seconds(129))), pacing: pacing(.names))
    #expect(longer.count { $0 == "breath 4s" } == 9 * 4)
  }

  @Test func countsAreSpokenTwiceAndThenLeftToTheListener() throws {
    let lift = pose(.movement([Phase(say: "Lift.", cue: "Up.", length: .counts(3))]), repetitions: 3)
    let lines = try lines(lift).filter { $0.hasPrefix("  ") }
    #expect(
      lines == [
        "  +0s Up. (required)", "  +1s two", "  +2s three",
        "  +0s Up. Two. | Up. (required)", "  +1s two", "  +2s three",
        "  +0s Up. Last one. | Up. (required)",
      ])
  }

  @Test func phasesOfALengthOfTimeAreHolds() throws {
    let lean = pose(
      .movement([
        Phase(say: "Lean over.", cue: "Over.", length: .time(.seconds(3))),
        Phase(say: "Come up.", cue: "Up.", length: .time(.seconds(2))),
      ]), repetitions: 2)
    #expect(
      try lines(lean) == [
        "Repetition one of two.", "Lean {side}.", "Lean over.", "hold 3s", "Come up.", "hold 2s", "And rest.",
        "rest 6s, flexible",
        "Repetition two of two.", "Over.", "hold 3s", "Up.", "hold 2s", "And rest.", "Come back.",
      ])
  }
}
