import Guide
import TestSupport
import Testing

struct ScriptBuilderStretchTests {
  private let sides = ["left", "right"]

  @Test func fadingTellsAllOnceTheShortFormOnceAndThenOnlyCounts() throws {
    let lean = pose(hold(3), repetitions: 3) { ($0.go, $0.again) = ("Now lean out.", "Lean.") }
    #expect(
      try lines(lean) == [
        "Stand tall.", "Lean {side}.", "Never force.", "Now lean out.", "  last Hold.", "hold 3s", "Release.",
        "Come back.", "rest 3s, flexible",
        "Second time.", "To the {side}.", "Lean.", "  last Hold.", "hold 3s", "Release.", "Come back.",
        "rest 3s, flexible",
        "Last time.", "Lean.", "  last Hold.", "hold 3s", "Release.", "Come back.",
      ])
  }

  @Test func fullTellsAllAtEveryRepetition() throws {
    let lines = try lines(pose(hold(3), repetitions: 4), pacing: pacing(.full))
    #expect(lines.count { $0 == "Lean {side}." } == 4)
    #expect(lines.count { $0 == "Come back." } == 4)
    #expect(lines.count { $0 == "Stand tall." } == 1)
  }

  @Test func namesTellsCountsMovesAndSidesAndWhatKeepsTheBodySafe() throws {
    #expect(
      try lines(pose(hold(3), repetitions: 2, sides: sides), pacing: pacing(.names)) == [
        "First, the left side.", "Never force.", "To the left.", "  last Hold.", "hold 3s", "Release.",
        "rest 3s, flexible",
        "Last time.", "To the left.", "  last Hold.", "hold 3s", "Release.",
        "Switch to the right side.", "transition 3s, flexible",
        "To the right.", "  last Hold.", "hold 3s", "Release.", "rest 3s, flexible",
        "Last time.", "To the right.", "  last Hold.", "hold 3s", "Release.", "Come back.",
      ])
  }

  @Test func bellsTellsNothing() throws {
    let pose = pose(hold(3), repetitions: 2, sides: sides)
    let once = ["[move]", "  last [start]", "hold 3s", "[end]"]
    let side = once + ["rest 3s, flexible"] + once
    #expect(try lines(pose, pacing: pacing(.bells)) == side + ["[side]", "transition 3s, flexible"] + side)
  }

  @Test func bellsBesideWordsTouchTheHold() throws {
    let lines = try lines(pose(hold(3)), pacing: pacing { $0.bells = true })
    #expect(
      lines.dropFirst(2) == [
        "Lean {side}.", "  last Hold.", "  last [start]", "hold 3s", "[end]", "Release.", "Come back.",
      ])
  }

  @Test func aStretchOfItsOwnGuidanceIsToldByItAndTheNextIsNot() throws {
    var terse = pose(hold(3))
    (terse.name, terse.guidance) = ("Terse", .names)
    let script = try script(terse, pose(hold(3)))
    #expect(!script.lines(of: "Terse").contains("Stand tall."))
    #expect(script.lines(of: "Pose").contains("Stand tall."))
  }

  @Test func aStretchGuidedByBellsAmongWordsIsStillIntroducedAndWarnedOfInWords() throws {
    let quiet = pose(hold(3)) { $0.guidance = .bells }
    let told = try script(quiet).lines(of: "Pose")
    #expect(told.contains("Never force."))
    #expect(told.contains("  first Once, for three seconds."))
    #expect(told.contains { $0.contains("one bell starts the hold") })
    #expect(told.suffix(4) == ["[move]", "  last [start]", "hold 3s", "[end]"])
  }

  @Test func alternatingSidesTakeTurnsWithinEachRepetition() throws {
    let pose = pose(hold(3), repetitions: 2, sides: sides, alternates: true)
    #expect(
      try lines(pose).filter { $0.contains("side.") || $0.contains(" time.") } == [
        "First, the left side.", "Switch to the right side.", "Switch to the left side.", "Last time.",
        "Switch to the right side.", "Last time.",
      ])
  }

  @Test func oneSideAloneIsToldWithTheDoseAndKnowsItsOther() throws {
    let left = pose(hold(3), repetitions: 2, sides: ["left"]) { $0.notes = ["Rest your {other side} hand."] }
    let told = try script(left).lines(of: "Pose")
    #expect(told.contains("  first Three seconds, twice, on the left side."))
    #expect(told.contains("Rest your right hand."))
    #expect(!told.contains { $0.hasPrefix("First,") || $0.hasPrefix("Switch") })
  }

  @Test func eachSideIsToldWhatToDoThere() throws {
    let pose = pose(hold(3), repetitions: 3, sides: ["palms up", "palms down", "thumbs up"]) {
      ($0.go, $0.again) = ("Now lean.", "Lean.")
    }
    #expect(
      try lines(pose).filter { $0.contains("palms") || $0.contains("thumbs") } == [
        "First, palms up.", "Lean palms up.", "To the palms up.",
        "Now palms down.", "To the palms down.", "Now thumbs up.", "To the thumbs up.",
      ])
  }

  @Test func whatSetsUpASideIsSaidAgainForTheOther() throws {
    let kneel = pose(hold(3), sides: sides) {
      $0.setup = ["Kneel.", "Step forward with your {side} foot, the {other side} knee down."]
    }
    #expect(
      try lines(kneel).filter { $0.contains("nee") } == [
        "Kneel.", "Step forward with your left foot, the right knee down.",
        "Step forward with your right foot, the left knee down.",
      ])
  }

  @Test func directionsAreDoneOnEachSide() throws {
    let circle = pose(hold(3), sides: sides) {
      ($0.directions, $0.enter, $0.short) = (["in", "out"], ["Go {direction}."], nil)
    }
    #expect(
      try lines(circle).filter { $0.contains(", in") || $0.contains(", out") || $0.hasPrefix("Go") } == [
        "First, left, in.", "Go in.", "Now left, out.", "Go out.", "Now right, in.", "Go in.",
        "Now right, out.", "Go out.",
      ])
  }

  @Test func aSideMayHaveRepetitionsOfItsOwn() throws {
    let more = pose(hold(3), repetitions: 1, sides: sides) { $0.sideRepetitions = ["left": 3...3] }
    let places = try script(more).beats.filter {
      if case .span(let span) = $0.content { span.kind == .hold } else { false }
    }
    .map(\.place)
    #expect(places.map(\.side) == ["left", "left", "left", "right"])
    #expect(places.map(\.repetitions) == [3, 3, 3, 1])
  }

  @Test func aSentencesOwnPausesAreKept() throws {
    let slow = pose(hold(3)) { $0.setup = ["Kneel. [pause 12s] Look ahead."] }
    #expect(try lines(slow).prefix(3) == ["Kneel.", "rest 12s, flexible", "Look ahead."])
  }

  @Test func theAuthorsRestAndGetReadyAreKept() throws {
    let own = pose(hold(3), repetitions: 2) { ($0.rest, $0.getReady) = (.seconds(10), .seconds(7)) }
    let slow = pacing { $0.restFactor = 2 }
    #expect(try lines(own, pacing: slow).contains("rest 10s"))
    let pauses = try script(own, pacing: slow).beats.filter { $0.content == .span(Span(.pause, .seconds(7))) }
    #expect(pauses.count == 1)
  }

  @Test func whatEndsItEarlierIsSaidOnce() throws {
    let told = try lines(pose(hold(3), repetitions: 3) { $0.until = "your back feels loose" })
    #expect(told.filter { $0.contains("loose") } == ["You can stop earlier, when your back feels loose."])
  }

  @Test func setsAreCountedAndRestedBetween() throws {
    let pose = pose(hold(3), sides: sides, sets: 2, setRest: .seconds(45))
    let right = [
      "Switch to the right side.", "transition 3s, flexible", "To the right.", "  last Hold.", "hold 3s",
      "Release.", "Come back.",
    ]
    #expect(
      try lines(pose, pacing: pacing(.names)) == [
        "Set one of two.", "First, the left side.", "Never force.", "To the left.", "  last Hold.", "hold 3s",
        "Release.",
      ] + right + [
        "Rest for forty-five seconds.", "rest 45s", "  -5s Get ready.", "Set two of two.",
        "Switch to the left side.", "transition 3s, flexible", "To the left.", "  last Hold.", "hold 3s",
        "Release.",
      ] + right)
  }

  @Test func aRestBetweenSetsLeftToThePacingIsFourRests() throws {
    let lines = try lines(pose(hold(3), sets: 2), pacing: pacing { $0.restFactor = 1.5 })
    #expect(lines.contains("Rest for a while."))
    #expect(lines.contains("rest 18s, flexible"))
  }

  @Test func noRestIsNotAnnounced() throws {
    #expect(
      try !lines(pose(hold(3), sets: 2, setRest: .zero)).contains {
        $0.hasPrefix("Rest") || $0.hasPrefix("rest")
      })
  }

  @Test func nothingIsCountedWhereCountingIsOff() throws {
    let told = try lines(pose(hold(3), repetitions: 3, sets: 2), pacing: pacing { $0.counting = false })
    #expect(!told.contains { $0.hasSuffix("time.") || $0.hasPrefix("Set") })
  }

  @Test func bellsMarkTheChangeOfSideThatASetBegins() throws {
    let pose = pose(hold(3), sides: sides, sets: 2)
    #expect(try lines(pose, pacing: pacing(.bells)).count { $0 == "[side]" } == 3)
  }
}
