import Guide
import Testing

struct StretchBuilderTests {
  @Test func fadingTellsAllOnceTheShortFormOnceAndThenOnlyCounts() throws {
    #expect(
      try lines(pose(hold(3), repetitions: 3)) == [
        "Repetition one of three.", "Lean {side}.", "Hold.", "hold 3s", "Release.", "Come back.",
        "rest 6s, flexible",
        "Repetition two of three.", "To the {side}.", "Hold.", "hold 3s", "Release.", "Come back.",
        "rest 6s, flexible",
        "Repetition three of three.", "Hold.", "hold 3s", "Release.", "Come back.",
      ])
  }

  @Test func fullTellsAllAtEveryRepetition() throws {
    let lines = try lines(pose(hold(3), repetitions: 4), pacing: pacing(.full))
    #expect(lines.count { $0 == "Lean {side}." } == 4)
    #expect(lines.count { $0 == "Come back." } == 4)
  }

  @Test func namesTellsCountsHoldsAndSidesAlone() throws {
    #expect(
      try lines(pose(hold(3), repetitions: 2, sides: ["left", "right"]), pacing: pacing(.names)) == [
        "First, the left side.", "Repetition one of two.", "Hold.", "hold 3s", "Release.",
        "rest 6s, flexible",
        "Repetition two of two.", "Hold.", "hold 3s", "Release.",
        "Switch to the right side.", "transition 5s, flexible",
        "Repetition one of two.", "Hold.", "hold 3s", "Release.", "rest 6s, flexible",
        "Repetition two of two.", "Hold.", "hold 3s", "Release.",
      ])
  }

  @Test func bellsTellsNothing() throws {
    let pose = pose(hold(3), repetitions: 2, sides: ["left", "right"])
    #expect(
      try lines(pose, pacing: pacing(.bells)) == [
        "[start]", "hold 3s", "[end]", "rest 6s, flexible", "[start]", "hold 3s", "[end]",
        "[side]", "transition 5s, flexible",
        "[start]", "hold 3s", "[end]", "rest 6s, flexible", "[start]", "hold 3s", "[end]",
      ])
  }

  @Test func bellsBesideWordsTouchTheHold() throws {
    let lines = try lines(pose(hold(3)), pacing: pacing { $0.bells = true })
    #expect(lines == ["Lean {side}.", "Hold.", "[start]", "hold 3s", "[end]", "Release.", "Come back."])
  }

  @Test func alternatingSidesTakeTurnsWithinEachRepetition() throws {
    let pose = pose(hold(3), repetitions: 2, sides: ["left", "right"], alternates: true)
    #expect(
      try lines(pose).filter { $0.contains("side.") || $0.contains("Repetition") } == [
        "First, the left side.", "Repetition one of two.", "Switch to the right side.",
        "Repetition one of two.",
        "Switch to the left side.", "Repetition two of two.", "Switch to the right side.",
        "Repetition two of two.",
      ])
  }

  @Test func eachSideIsToldWhatToDoThere() throws {
    let pose = pose(hold(3), repetitions: 3, sides: ["palms up", "palms down", "thumbs up"])
    #expect(
      try lines(pose).filter { $0.contains("palms") || $0.contains("thumbs") } == [
        "First, palms up.", "Lean palms up.", "To the palms up.",
        "Now palms down.", "To the palms down.", "Now thumbs up.", "To the thumbs up.",
      ])
  }

  @Test func setsAreCountedAndRestedBetween() throws {
    let pose = pose(hold(3), sides: ["left", "right"], sets: 2, setRest: .seconds(45))
    #expect(
      try lines(pose, pacing: pacing(.names)) == [
        "Set one of two.", "First, the left side.", "Hold.", "hold 3s", "Release.",
        "Switch to the right side.", "transition 5s, flexible", "Hold.", "hold 3s", "Release.",
        "Rest for forty-five seconds.", "rest 45s", "  -5s Get ready.",
        "Set two of two.", "First, the left side.", "Hold.", "hold 3s", "Release.",
        "Switch to the right side.", "transition 5s, flexible", "Hold.", "hold 3s", "Release.",
      ])
  }

  @Test func aRestBetweenSetsLeftToThePacingIsFourRests() throws {
    let lines = try lines(pose(hold(3), sets: 2), pacing: pacing { $0.restFactor = 1.5 })
    #expect(lines.contains("Rest for a while."))
    #expect(lines.contains("rest 36s, flexible"))
  }

  @Test func noRestIsNotAnnounced() throws {
    #expect(
      try !lines(pose(hold(3), sets: 2, setRest: .zero)).contains {
        $0.hasPrefix("Rest") || $0.hasPrefix("rest")
      })
  }

  @Test func bellsMarkTheChangeOfSideThatASetBegins() throws {
    let pose = pose(hold(3), sides: ["left", "right"], sets: 2)
    #expect(try lines(pose, pacing: pacing(.bells)).count { $0 == "[side]" } == 3)
  }
}
