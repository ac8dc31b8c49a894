import Guide
import Authoring
import Testing

/// Prescriptions of real handouts, quoted, as an author writes them here.
struct HandoutTests {
  /// "hold 15–20 seconds, repeat on your left side".
  @Test func decodesARangeOnBothSides() throws {
    let decoded = try stretch("hold: 15–20s\nsides: [right, left]")
    #expect(decoded.work == .hold(.time(.seconds(15)...(.seconds(20)))))
    #expect(decoded.sides == ["right", "left"])
    #expect(!decoded.alternates)
  }

  /// "5–10 breaths, then switch sides".
  @Test func decodesBreathsOnBothSides() throws {
    let decoded = try stretch("hold: 5–10 breaths\nsides: [left, right]")
    #expect(decoded.work == .hold(.breaths(5...10)))
    #expect(decoded.sides == ["left", "right"])
  }

  /// "right knee, left knee, then both".
  @Test func decodesThreeSides() throws {
    let decoded = try stretch(
      "hold: 20s\nenter: \"Hug your {side} to your chest.\"\nsides: [right knee, left knee, both knees]")
    #expect(decoded.sides == ["right knee", "left knee", "both knees"])
    #expect(decoded.enter == ["Hug your {side} to your chest."])
  }

  /// "squeeze, hold 5 seconds, build up to 15; repeat 5 times".
  @Test func decodesAHoldThatBuildsUp() throws {
    let decoded = try stretch("enter: Squeeze.\nhold: {from: 5s, build-up-to: 15s}\nrepetitions: 5")
    #expect(decoded.work == .hold(.buildUp(.seconds(5)...(.seconds(15)))))
    #expect(decoded.repetitions == 5...5)
  }

  /// "in for four, hold four, out four, hold four, for 2 minutes".
  @Test func decodesBoxBreathing() throws {
    let decoded = try stretch(
      """
      phases:
        - {say: Breathe in., cue: In., length: 4 counts}
        - {say: Hold., length: 4 counts}
        - {say: Breathe out., cue: Out., length: 4 counts}
        - {say: Hold., length: count of 4}
      for: 2m
      """)
    let phases = [
      Phase(say: "Breathe in.", cue: "In.", length: .counts(4)),
      Phase(say: "Hold.", cue: "Hold.", length: .counts(4)),
      Phase(say: "Breathe out.", cue: "Out.", length: .counts(4)),
      Phase(say: "Hold.", cue: "Hold.", length: .counts(4)),
    ]
    #expect(decoded.work == .movement(phases, lasting: .seconds(120)))
  }

  /// "small circles three times clockwise, then the other way".
  @Test func decodesCirclesEitherWay() throws {
    let decoded = try stretch(
      """
      phases: [{say: "Draw a small circle, {side}.", cue: Circle., length: 4s}]
      repetitions: 3
      sides: clockwise/counter-clockwise
      """)
    let phase = Phase(say: "Draw a small circle, {side}.", cue: "Circle.", length: .time(.seconds(4)))
    #expect(decoded.work == .movement([phase]))
    #expect(decoded.repetitions == 3...3)
    #expect(decoded.sides == ["clockwise", "counter-clockwise"])
  }

  /// "hold for a count of 6".
  @Test func decodesCounts() throws {
    #expect(try stretch("hold: count of 6").work == .hold(.counts(6)))
  }
}
