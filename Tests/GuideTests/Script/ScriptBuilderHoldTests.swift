import Guide
import TestSupport
import Testing

struct HoldBuilderTests {
  /// The spans of a stretch's holds and the cues inside them.
  private func holds(_ stretch: Stretch, pacing: Pacing = pacing(.names)) throws -> [String] {
    try lines(stretch, pacing: pacing).filter { $0.hasPrefix("hold") || $0.hasPrefix("  ") }
  }

  @Test func theLastThreeSecondsAreCountedFromTheRelease() throws {
    #expect(try holds(pose(hold(10))) == ["hold 10s", "  -3s three", "  -2s two", "  -1s one"])
  }

  @Test(arguments: [(3, 0), (4, 3), (5, 3), (6, 5), (19, 5)])
  func aCountdownOfFiveShrinksUntilASecondIsLeftBeforeIt(seconds: Int, counted: Int) throws {
    let holds = try holds(pose(hold(seconds)), pacing: pacing { $0.countdown = .five })
    #expect(holds.count - 1 == counted)
  }

  @Test func theMiddleOfTwentySecondsIsTold() throws {
    let isTold = { (seconds: Int) in try holds(pose(hold(seconds))).contains { $0.contains("Halfway") } }
    #expect(try !isTold(19))
    #expect(try isTold(20))
    #expect(try holds(pose(hold(20)), pacing: pacing(.bells)) == ["hold 20s", "  -10s [halfway]"])
  }

  @Test func longHoldsRemindOfTheBreathEveryHalfMinute() throws {
    #expect(
      try holds(pose(hold(180)), pacing: pacing()).dropFirst() == [
        "  -3s three", "  -2s two", "  -1s one", "  -1m30s Halfway. Keep breathing. | Halfway.",
        "  -2m30s Breathe slowly, and let your body soften. | Keep breathing.",
        "  -2m Keep breathing. There is no hurry. | Keep breathing.",
        "  -1m Breathe slowly, and let your body soften. | Keep breathing.",
        "  -30s Keep breathing. There is no hurry. | Keep breathing.",
      ])
    let silent = pacing { $0.breathReminders = false }
    #expect(try !holds(pose(hold(180)), pacing: silent).contains { $0.contains("reath") })
  }

  @Test(arguments: [(Pacing.Choice.low, 15.0), (.middle, 22.5), (.high, 30)])
  func aRangeOfLengthsIsHeldWhereThePacingStays(choice: Pacing.Choice, seconds: Double) throws {
    let range = pose(.hold(.time(.seconds(15)...(.seconds(30)))))
    let length = DurationText.format(.seconds(seconds))
    #expect(try holds(range, pacing: pacing(.names) { $0.choice = choice }).first == "hold \(length)")
  }

  @Test func aBuildUpClimbsEvenlyInWholeSecondsFromFirstToLast() throws {
    let climb = pose(.hold(.buildUp(.seconds(5)...(.seconds(15)))), repetitions: 5)
    let lengths = try holds(climb).filter { $0.hasPrefix("hold") }
    #expect(lengths == ["hold 5s", "hold 8s", "hold 10s", "hold 13s", "hold 15s"])
  }

  @Test func breathsAreLedThenCountedAndTheLastIsNamed() throws {
    #expect(
      try holds(pose(.hold(.breaths(4...4)))) == [
        "hold 36s", "  +0s Breathe in.", "  +4s And out.", "  +9s two", "  +18s three", "  +27s Last breath.",
      ])
  }

  @Test func breathsOfAnyLengthAreAllCounted() throws {
    let odd = pacing(.names) {
      $0.breathIn = .milliseconds(3300)
      $0.breathOut = .milliseconds(4000)
    }
    #expect(try holds(pose(.hold(.breaths(3...3))), pacing: odd).last == "  +14.6s Last breath.")
  }

  @Test func aLengthenedHoldInBreathsEndsWithAWholeBreath() throws {
    let longer = pacing(.names) { $0.holdFactor = 1.5 }
    let script = try script(pose(.hold(.breaths(5...5))), pacing: longer).lines(of: "Pose")
    #expect(script.contains("Hold for eight breaths."))
    #expect(script.contains("hold 1m7.5s for 45s"))
    #expect(script.contains("  +59.063s Last breath."))
  }

  @Test func countsAreSpokenAloudOneASecond() throws {
    #expect(
      try holds(pose(.hold(.counts(4)))) == [
        "hold 4s", "  +0s one", "  +1s two", "  +2s three", "  +3s four",
      ])
  }

  @Test func theHoldFactorStretchesEveryHold() throws {
    let longer = pacing(.bells) { $0.holdFactor = 1.2 }
    #expect(try holds(pose(hold(10)), pacing: longer) == ["hold 12s for 10s"])
    #expect(try holds(pose(.hold(.counts(5))), pacing: longer) == ["hold 6s for 5s"])
  }
}
