import Guide
import TestSupport
import Testing

struct ScriptBuilderHoldTests {
  /// The spans of a stretch's holds and the cues inside them.
  private func holds(_ stretch: Stretch, pacing: Pacing = pacing(.names)) throws -> [String] {
    try lines(stretch, pacing: pacing).filter {
      $0.hasPrefix("hold") || $0.hasPrefix("  ") && !$0.hasPrefix("  last")
    }
  }

  // MARK: The move and the start word

  @Test func theMoveIsTheLastThingSaidBeforeTheSettlingThatEndsWithTheStartWord() throws {
    let lift = pose(hold(3)) {
      $0.enter = ["Press your feet down."]
      $0.go = "Now lift."
    }
    let beats = try script(lift).beats
    let start = try #require(beats.firstIndex { $0.content == .audible(.speech("Now lift.")) })
    #expect(beats[start - 1].content == .span(Span(.pause, .seconds(2), isFlexible: true)))
    #expect(beats[start + 1].content == .span(Span(.pause, .milliseconds(1800), ending: [.speech("Hold.")])))
    #expect(
      try lines(lift) == [
        "Stand tall.", "Press your feet down.", "Never force.", "Now lift.", "  last Hold.", "hold 3s",
        "Release.",
        "Come back.",
      ])
  }

  @Test func theLastSentenceToEnterIsTheMoveWhereThereIsNoOther() throws {
    let lift = pose(hold(3)) { $0.enter = ["Press your feet down.", "Lift."] }
    #expect(try lines(lift).prefix(4) == ["Stand tall.", "Press your feet down.", "Never force.", "Lift."])
  }

  @Test func laterRepetitionsAreRemindedBeforeTheShorterMove() throws {
    let lift = pose(hold(3), repetitions: 3) {
      $0.go = "Now breathe out, and lift."
      $0.again = "Lift."
      $0.short = "Feet down."
    }
    let told = try lines(lift)
    #expect(told.filter { $0.hasSuffix("ift.") } == ["Now breathe out, and lift.", "Lift.", "Lift."])
    #expect(
      told[try #require(told.firstIndex(of: "Second time."))...].prefix(3)
        == ["Second time.", "Feet down.", "Lift."])
    #expect(told[try #require(told.firstIndex(of: "Last time."))...].prefix(2) == ["Last time.", "Lift."])
  }

  @Test func aStretchStartsAndEndsWithItsOwnWords() throws {
    let stay = pose(hold(3)) { ($0.start, $0.release) = ("Stay.", "Let go.") }
    #expect(try lines(stay).suffix(4) == ["  last Stay.", "hold 3s", "Let go.", "Come back."])
  }

  @Test func theSettlingIsThePacesWhateverTheRests() throws {
    let slow = pacing {
      $0.settle = .seconds(3)
      $0.restFactor = 2
    }
    let spans = try script(pose(hold(3)), pacing: slow).beats.compactMap { beat -> Span? in
      if case .span(let span) = beat.content, !span.ending.isEmpty { span } else { nil }
    }
    #expect(spans == [Span(.pause, .seconds(3), ending: [.speech("Hold.")])])
  }

  // MARK: Inside the hold

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

  @Test func longHoldsRemindOfTheBreathEveryHalfMinuteNeverInTheSameWords() throws {
    #expect(
      try holds(pose(hold(180)), pacing: pacing()).dropFirst() == [
        "  -3s three", "  -2s two", "  -1s one", "  -1m30s Halfway. Keep breathing. | Halfway.",
        "  -2m30s Breathe slowly, and let your body soften. | Breathe slowly.",
        "  -2m Keep breathing. There is no hurry. | Keep breathing.",
        "  -1m Breathe out, and let your shoulders relax. | Breathe out.",
        "  -30s Breathe slowly, and let your body soften. | Breathe slowly.",
      ])
    let silent = pacing { $0.breathReminders = false }
    #expect(try !holds(pose(hold(180)), pacing: silent).contains { $0.contains("Breathe") })
  }

  @Test func theMiddleIsWordedAnotherWayInTheNextHold() throws {
    let middles = try holds(pose(hold(30), repetitions: 4), pacing: pacing()).filter {
      $0.contains("Halfway")
    }
    #expect(middles.count == 4)
    #expect(Set(middles).count == 3)
    #expect(middles[0] == middles[3])
  }

  @Test(arguments: [(Pacing.Choice.low, 15), (.middle, 22), (.high, 30)])
  func aRangeOfLengthsIsHeldForWholeSecondsWhereThePacingStays(choice: Pacing.Choice, seconds: Int) throws {
    let range = pose(.hold(.time(.seconds(15)...(.seconds(30)))))
    #expect(try holds(range, pacing: pacing(.names) { $0.choice = choice }).first == "hold \(seconds)s")
  }

  @Test func aBuildUpClimbsEvenlyInWholeSecondsFromFirstToLast() throws {
    let climb = pose(.hold(.buildUp(.seconds(5)...(.seconds(15)))), repetitions: 5)
    let lengths = try holds(climb).filter { $0.hasPrefix("hold") }
    #expect(lengths == ["hold 5s", "hold 8s", "hold 10s", "hold 13s", "hold 15s"])
  }

  @Test func breathsAreLedThenCountedSoThatNoCountDownIsHeardAndTheLastIsNamed() throws {
    #expect(
      try holds(pose(.hold(.breaths(4...4)))) == [
        "hold 36s", "  +0s Breathe in.", "  +4s And out.", "  +9s Second breath, in.",
        "  +18s Third breath, in.",
        "  +27s Last breath.",
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
    #expect(script.contains("  first Once, for eight breaths."))
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

  @Test func aSentenceForInsideTheHoldIsHeardInTheFirstWithRoomOrElseBeforeTheMove() throws {
    let note = "Let your neck be long."
    let long = try lines(pose(hold(60), repetitions: 2) { $0.holdNotes = [note] })
    #expect(long.filter { $0.contains(note) } == ["  +2s \(note) (required)"])
    let holds = long.indices.filter { long[$0] == "hold 1m" }
    #expect(try #require(long.firstIndex(of: "  +2s \(note) (required)")) < holds[1])
    let two = try lines(pose(hold(120)) { $0.holdNotes = [note, "Let your jaw be soft."] })
    #expect(
      two.filter { $0.contains("required") } == [
        "  +2s \(note) (required)", "  +15s Let your jaw be soft. (required)",
      ])
    let brief = try lines(pose(hold(10)) { $0.holdNotes = [note] })
    #expect(brief.prefix(4) == ["Stand tall.", "Never force.", note, "Lean {side}."])
  }

  // MARK: Poses to rest in

  @Test func aPoseToRestInIsNotCountedDownButToldToEndInGoodTime() throws {
    let rest = pose(hold(60)) { $0.isPassive = true }
    #expect(
      try lines(rest, pacing: pacing(.names)) == [
        "Never force.", "To the {side}.", "  last Rest here.", "hold 1m",
        "  -20s In a few breaths, we come out.",
        "  -30s Halfway. Keep breathing. | Halfway.", "Now come out, slowly.", "Come back.",
      ])
    #expect(try holds(pose(hold(40)) { $0.isPassive = true }).count == 2)
  }
}
