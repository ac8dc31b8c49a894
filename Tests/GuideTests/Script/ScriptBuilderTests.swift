import Guide
import TestSupport
import Testing

struct ScriptBuilderTests {
  private func named(_ name: String, _ posture: Posture, equipment: [String] = []) -> Stretch {
    Stretch(name: name, posture: posture, equipment: equipment, work: hold(3))
  }

  @Test(arguments: [Pacing.Guidance.full, .fading])
  func theSessionIsFramedByItsOwnWords(guidance: Pacing.Guidance) throws {
    let script = try script(pose(hold(3)), pacing: pacing(guidance))
    #expect(
      script.lines(of: "Welcome") == [
        "Title.", "One stretch.", "Welcome.", "Take care.", "Pause whenever you need to.",
      ])
    #expect(script.lines(of: "Closing") == ["rest 2s, flexible", "Goodbye.", "Every day."])
  }

  @Test func theWelcomeTellsTheLengthAndThatAStretchMayBeLeftOut() throws {
    let script = try script(pose(hold(3)), pose(hold(4)), lasting: .seconds(13 * 60 + 20))
    #expect(
      script.lines(of: "Welcome") == [
        "Title.", "Two stretches, about thirteen minutes.", "Welcome.", "Take care.",
        "Pause whenever you need to.",
        "If a stretch isn't for you, leave it out, and rest until the next.",
      ])
  }

  @Test func practiceIsToldLast() throws {
    let session = Session(id: "s", title: "T", practice: "3 times a day", stretches: [pose(hold(3))])
    #expect(try ScriptBuilder.script(for: session).lines(of: "Closing").last == "Do this 3 times a day.")
  }

  @Test(arguments: [0, -1, Int.min])
  func refusesToTellLessThanOnce(rounds: Int) {
    #expect(throws: GuideError.noRounds(rounds)) { try script(pose(hold(3)), rounds: rounds) }
  }

  @Test func refusesAScriptThatWouldNotFitInMemory() {
    #expect(throws: GuideError.tooManySteps(limit: ScriptBuilder.mostSteps)) {
      try script(pose(hold(1), repetitions: 1000, sets: 100), rounds: 100)
    }
  }

  @Test func namesSaysTheTitleAndTheCautionAlone() throws {
    let script = try script(pose(hold(3)), pacing: pacing(.names))
    #expect(script.lines(of: "Welcome") == ["Title.", "One stretch.", "Take care."])
    #expect(script.lines(of: "Closing") == ["rest 2s, flexible", "That was the last one. Well done."])
  }

  @Test func bellsSpeaksOneOverviewAndNothingAfterItButNames() throws {
    let script = try script(pose(hold(3), repetitions: 2), pacing: pacing(.bells))
    #expect(
      script.lines(of: "Welcome") == [
        "Title.", "One stretch.", "Take care.", "One: Pose. Three seconds, twice.", "Never force.",
        "From here on, bells will guide you.", "A low note means: move into the stretch.",
        "Then one bell starts the hold, and two falling notes end it.",
        "A soft high note marks the middle of a long one.",
        "Three falling notes, heard twice, mean: that was the last one.",
      ])
    let later = (script.lines(of: "Pose") + script.lines(of: "Closing")).filter { $0.hasSuffix(".") }
    #expect(later == ["Pose."])
    #expect(script.lines(of: "Closing") == ["rest 2s, flexible", "[finish]", "[finish]"])
  }

  @Test func bellsExplainsEveryBellThatWillBeHeard() throws {
    let movement = pose(
      .movement([Phase(say: "In.", cue: "In.", length: .breathIn)]), sides: ["left", "right"])
    let guide = try script(movement, pose(hold(30)), pacing: pacing(.bells)).lines(of: "Welcome").joined()
    for bell in [
      "low note", "one bell starts", "two falling", "soft high note", "a tick", "Two rising",
      "Three falling notes mean",
    ] {
      #expect(guide.contains(bell), "\(bell)")
    }
  }

  @Test func aSessionWithoutClosingEndsWithOursBeforeItsAdvice() throws {
    let session = Session(id: "s", title: "T", advice: ["Every day."], stretches: [pose(hold(3))])
    let script = try ScriptBuilder.script(for: session)
    #expect(
      script.lines(of: "Closing") == ["rest 2s, flexible", "That was the last one. Well done.", "Every day."])
  }

  @Test func aStretchIsAnnouncedBeforeTheTimeToGetThereInWhichItsDoseIsTold() throws {
    let script = try script(named("Cat", .allFours), named("Tree", .standing), pose(hold(3)))
    #expect(
      script.lines(of: "Tree").prefix(4) == [
        "Next: Tree.", "Stand up.", "transition 8s, flexible", "  first Once, for three seconds.",
      ])
    let last = script.beats.filter { $0.place.chapter == 3 }
    #expect(last.first?.content == .audible(.speech("And last: Pose.")))
    #expect(script.lines(of: "Pose").prefix(2) == ["And last: Pose.", "Stay standing."])
  }

  @Test func anOptionalStretchIsOffered() throws {
    let script = try script(pose(hold(3)) { $0.isOptional = true })
    #expect(script.lines(of: "Pose").first == "If you like: Pose.")
  }

  @Test func aPostureOfTheAuthorsIsTakenInTheAuthorsWords() throws {
    var (first, second) = (named("A", .seated), named("B", .seated))
    first.takePosture = "Sit on the edge of your bed."
    second.takePosture = first.takePosture
    let script = try script(first, second, named("C", .seated))
    #expect(script.lines(of: "A").dropFirst().first == "Sit on the edge of your bed.")
    #expect(script.lines(of: "B").dropFirst().first == "Stay seated.")
    #expect(script.lines(of: "C").dropFirst().first == "Sit on a chair.")
  }

  @Test func aTransitionGrowsWithTheEffortAndTheFetching() throws {
    let script = try script(
      named("A", .supine, equipment: ["a towel"]), named("B", .supine, equipment: ["a towel"]),
      named("C", .prone, equipment: ["a towel", "a belt"]), named("D", .standing))
    let transitions = ["A", "B", "C", "D"].map { name in
      script.lines(of: name).first { $0.hasPrefix("transition") }
    }
    // 2 s, 2 s for each of the steps 4, 0, 1 and 4, and 5 s for the towel and for the belt.
    #expect(transitions == [15, 2, 9, 10].map { "transition \($0)s, flexible" })
    #expect(script.lines(of: "C").contains("Have a belt ready."))
    #expect(!script.lines(of: "B").contains { $0.hasPrefix("Have") })
  }

  @Test func aLongTransitionHasSomethingKindSaidInIt() throws {
    let script = try script(named("A", .standing), named("B", .supine), named("C", .standing))
    #expect(script.lines(of: "A").count { $0.hasPrefix("  -") } == 0)
    #expect(
      script.lines(of: "B").filter { $0.hasPrefix("  -") }.map { $0.hasSuffix("Take your time.") } == [true])
    #expect(
      script.lines(of: "C").filter { $0.hasPrefix("  -") }.map { $0.hasSuffix("There is no hurry.") } == [
        true
      ])
  }

  @Test func roundsRepeatTheStretchesAreCountedAndTeachNothingAgain() throws {
    let script = try script(pose(hold(3)), pacing: Pacing(), rounds: 2)
    #expect(script.chapters == ["Welcome", "Pose (round 1)", "Pose (round 2)", "Closing"])
    #expect(script.lines(of: "Welcome")[1] == "One stretch, in two rounds.")
    #expect(
      script.lines(of: "Pose (round 2)").prefix(3) == [
        "Round two of two.", "And last: Pose.", "Stay standing.",
      ])
    let taught = ["Stand tall.", "Never force."]
    #expect(script.lines(of: "Pose (round 1)").filter(taught.contains) == taught)
    #expect(!script.lines(of: "Pose (round 2)").contains(where: taught.contains))
  }

  @Test func aCircuitRepeatsItsStretchesWithItsOwnRests() throws {
    let script = try script(
      named("A", .standing), named("B", .standing), named("C", .standing),
      circuits: [Session.Circuit(stretches: 1..<3, times: 2, rest: .seconds(15))])
    #expect(
      script.chapters == [
        "Welcome", "A", "B (round 1)", "C (round 1)", "B (round 2)", "C (round 2)", "Closing",
      ])
    #expect(script.lines(of: "B (round 1)").prefix(2) == ["Round one of two.", "Next: B."])
    #expect(!script.lines(of: "B (round 1)").contains { $0.hasPrefix("rest") })
    #expect(script.lines(of: "C (round 1)").prefix(2) == ["rest 15s", "Next: C."])
    #expect(
      script.lines(of: "B (round 2)").prefix(3) == ["Round two of two.", "rest 15s", "  first Next: B."])
  }

  @Test func aCircuitsRestsAreKeptBetweenBellsToo() throws {
    let script = try script(
      named("A", .standing), named("B", .standing), pacing: pacing(.bells) { $0.restFactor = 2 },
      circuits: [Session.Circuit(stretches: 0..<2, times: 2, rest: .seconds(15))])
    #expect(script.lines(of: "B (round 1)").contains("rest 15s"))
    #expect(script.lines(of: "A (round 2)").contains("rest 15s"))
  }

  @Test func onlyRestsAndTransitionsGiveWay() throws {
    let slow = try script(pose(hold(3), repetitions: 2), pacing: pacing { $0.restFactor = 2 })
    let usual = try script(pose(hold(3), repetitions: 2))
    #expect(slow.beats.count == usual.beats.count)
    for (slow, usual) in zip(slow.beats, usual.beats) {
      guard case .span(let long) = slow.content, case .span(let short) = usual.content else {
        #expect(slow == usual)
        continue
      }
      #expect(long.length == (short.isFlexible ? short.length * 2 : short.length))
    }
  }
}
