import Guide
import Testing

struct ScriptBuilderMovementTests {
  private let cat = Work.movement([
    Phase(say: "Breathe in, and arch to the {side}.", cue: "In.", length: .breathIn),
    Phase(say: "Breathe out, and round.", cue: "Out.", length: .breathOut),
  ])

  private let lift = [Phase(say: "Lift.", cue: "Up.", length: .counts(3))]

  @Test func aMovementIsToldFirstWhereThereIsNoTimeToTellItMeanwhile() throws {
    let quick = pacing { $0.breathIn = .seconds(3) }
    #expect(
      try lines(pose(cat, repetitions: 2), pacing: quick) == [
        "Stand tall.", "Lean {side}.", "Never force.", "Listen first.",
        "Breathe in, and arch to the {side}.", "Breathe out, and round.", "Begin.",
        "breath 3s", "  +0s In. (required)", "breath 5s", "  +0s Out. (required)",
        "breath 3s", "  +0s In. (required)", "breath 5s", "  +0s Out. (required)",
        "And rest.", "Come back.",
      ])
  }

  @Test func aMovementIsToldWhileItIsDoneWhereThereIsTime() throws {
    let slow = pacing { ($0.breathIn, $0.breathOut) = (.seconds(6), .seconds(6)) }
    let told = try lines(pose(cat, repetitions: 2), pacing: slow)
    #expect(!told.contains("Listen first."))
    #expect(told.contains("  +0s Breathe in, and arch to the {side}. | In. (required)"))
    #expect(told.contains("  +0s In. Last one. | In. (required)"))
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
        "Switch to the right side.", "transition 3s, flexible", "To the right.", "Begin.",
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
    let lines = try lines(pose(.movement(lift), repetitions: 3)).filter { $0.hasPrefix("  ") }
    #expect(
      lines == [
        "  +0s Lift. | Up. | And. | [tick]", "  +1s two", "  +2s three",
        "  +0s Up. | And. | [tick]", "  +1s two", "  +2s three", "  +0s Up. | And. | [tick]",
      ])
  }

  @Test func repetitionsAreCountedWhereTheirFirstPhaseHasRoom() throws {
    let slow = pose(.movement([Phase(say: "Lift.", cue: "Up.", length: .counts(4))]), repetitions: 3)
    let told = try lines(slow, pacing: pacing(.names)).filter { $0.hasPrefix("  +0s") }
    #expect(
      told == [
        "  +0s Up. | And. | [tick]", "  +0s Up. Second time. | Up. | two | And. | [tick]",
        "  +0s Up. Last one. | Up. | three | And. | [tick]",
      ])
  }

  @Test func phasesOfALengthOfTimeFlowAsCountsDo() throws {
    let lean = pose(
      .movement([
        Phase(say: "Lean over.", cue: "Over.", length: .time(.seconds(3))),
        Phase(say: "Come up.", cue: "Up.", length: .time(.seconds(2))),
      ]), repetitions: 2)
    #expect(
      try lines(lean, pacing: pacing { $0.holdFactor = 2 }) == [
        "Stand tall.", "Lean {side}.", "Never force.", "Begin.",
        "breath 6s for 3s", "  +0s Lean over. | Over. | And. | [tick]",
        "breath 4s for 2s", "  +0s Come up. | Up. | And. | [tick]",
        "breath 6s for 3s", "  +0s Over. Last one. | Over. | two | And. | [tick]",
        "breath 4s for 2s", "  +0s Up. | And. | [tick]", "And rest.", "Come back.",
      ])
  }

  @Test func longPhasesAreCountedDown() throws {
    let lean = pose(
      .movement([Phase(say: "Lean.", cue: "Over.", length: .range(.seconds(9)...(.seconds(12))))]))
    #expect(
      try lines(lean, pacing: pacing(.names)).filter { $0.hasPrefix("breath") || $0.hasPrefix("  ") } == [
        "breath 10s", "  +0s Over. | And. | [tick]", "  -3s three", "  -2s two", "  -1s one",
      ])
  }

  @Test func aPhaseOfBreathsCountsThem() throws {
    let stay = pose(.movement([Phase(say: "Stay.", cue: "Stay.", length: .breaths(3))]))
    #expect(
      try lines(stay, pacing: pacing(.names)).filter { $0.hasPrefix("breath") || $0.hasPrefix("  ") } == [
        "breath 27s", "  +0s Stay. (required)", "  +9s Second breath, in.", "  +18s Last breath.",
      ])
  }

  @Test func whatIsDoneOnceFramesTheRepetitionsOfEachSide() throws {
    let framed = pose(.movement(lift), repetitions: 2, sides: ["left", "right"]) {
      $0.first = [Phase(say: "Plant your foot.", cue: "Plant.", length: .counts(5))]
      $0.last = [Phase(say: "Lower all the way.", cue: "Lower.", length: .counts(6))]
    }
    let spans = try lines(framed, pacing: pacing(.names)).filter { $0.hasPrefix("breath") }
    let side = ["breath 5s", "breath 3s", "breath 3s", "breath 6s"]
    #expect(spans == side + side)
  }
}
