import Guide
import Testing

struct ScriptBuilderActivityTests {
  @Test func anActivityBeginsIsKeptUpAndEnds() throws {
    #expect(
      try lines(pose(activity(40))) == [
        "Stand tall.", "Lean {side}.", "Never force.", "Begin.", "breath 40s",
        "  -20s Halfway. Keep breathing. | Halfway.", "  -10s Ten more seconds.", "And rest.", "Come back.",
      ])
  }

  @Test func itsOwnWordToBeginAndToEndAreSaid() throws {
    let jog = pose(activity(10)) { ($0.go, $0.release) = ("Jog.", "Walk.") }
    #expect(try lines(jog).suffix(4) == ["Jog.", "breath 10s", "Walk.", "Come back."])
  }

  @Test func itsRepetitionsAreCountedAndRested() throws {
    let told = try lines(pose(activity(10), repetitions: 2), pacing: pacing(.names))
    #expect(
      told == [
        "Never force.", "Begin.", "breath 10s", "And rest.", "rest 3s, flexible", "Last time.", "Begin.",
        "breath 10s", "And rest.", "Come back.",
      ])
  }

  @Test func bellsFrameIt() throws {
    #expect(
      try lines(pose(activity(20)), pacing: pacing(.bells)) == [
        "[start]", "breath 20s", "  -10s [halfway]", "[end]",
      ])
  }
}
