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
    #expect(script.lines(of: "Welcome") == ["Welcome.", "Take care.", "There is one stretch."])
    #expect(script.lines(of: "Closing") == ["rest 2s, flexible", "Goodbye.", "Every day."])
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
    #expect(script.lines(of: "Welcome") == ["Title.", "Take care.", "There is one stretch."])
    #expect(script.lines(of: "Closing") == ["rest 2s, flexible", "That was the last one. Well done."])
  }

  @Test func bellsSpeaksOneOverviewAndNothingAfterIt() throws {
    let script = try script(pose(hold(3), repetitions: 2), pacing: pacing(.bells))
    #expect(
      script.lines(of: "Welcome") == [
        "Title.", "Take care.", "There is one stretch.", "One: Pose. Hold for three seconds, twice.",
        "Never force.",
        "From here on, only bells will guide you.", "One bell starts a hold, and two falling notes end it.",
        "A soft high note marks the middle of a long one.",
        "Three falling notes, heard twice, mean: that was the last one.",
      ])
    let later = (script.lines(of: "Pose") + script.lines(of: "Closing")).filter { $0.hasSuffix(".") }
    #expect(later == [])
    #expect(script.lines(of: "Closing") == ["rest 2s, flexible", "[finish]", "[finish]"])
  }

  @Test func bellsExplainsEveryBellThatWillBeHeard() throws {
    let movement = pose(
      .movement([Phase(say: "In.", cue: "In.", length: .breathIn)]), sides: ["left", "right"])
    let guide = try script(movement, pose(hold(30)), pacing: pacing(.bells)).lines(of: "Welcome").joined()
    for bell in [
      "One bell", "two falling", "soft high note", "a tick", "Two rising", "Three falling notes mean",
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

  @Test func aStretchIsAnnouncedBeforeTheTimeToGetThereAndWarnedOfAfter() throws {
    let script = try script(named("Cat", .allFours), named("Tree", .standing), pose(hold(3)))
    #expect(
      script.lines(of: "Tree").prefix(6) == [
        "Next: Tree.", "Stretch two of three.", "Stand up.", "transition 14s, flexible",
        "Hold for three seconds.", "Hold.",
      ])
    let last = script.beats.filter { $0.place.chapter == 3 }
    #expect(last.first?.content == .audible(.speech("And last: Pose.")))
  }

  @Test func aTransitionGrowsWithTheEffortAndTheFetching() throws {
    let script = try script(
      named("A", .supine, equipment: ["a towel"]), named("B", .supine, equipment: ["a towel"]),
      named("C", .prone, equipment: ["a towel", "a belt"]), named("D", .standing))
    let transitions = ["A", "B", "C", "D"].map { name in
      script.lines(of: name).first { $0.hasPrefix("transition") }
    }
    // 5 s, 3 s for each of the steps 4, 0, 1 and 4, and 8 s for the towel and for the belt.
    #expect(transitions == [25, 5, 16, 17].map { "transition \($0)s, flexible" })
    #expect(script.lines(of: "C").contains("Have a belt ready."))
    #expect(!script.lines(of: "B").contains { $0.hasPrefix("Have") })
  }

  @Test func roundsRepeatTheStretchesAndAreCounted() throws {
    let script = try script(pose(hold(3)), pacing: Pacing(), rounds: 2)
    #expect(script.chapters == ["Welcome", "Pose (round 1)", "Pose (round 2)", "Closing"])
    #expect(script.lines(of: "Welcome").last == "There is one stretch, in two rounds.")
    #expect(script.lines(of: "Pose (round 2)").prefix(3) == ["Round two of two.", "Pose.", "Stay standing."])
  }

  @Test func onlyRestsAndTransitionsGiveWay() throws {
    let slow = try script(pose(hold(3), repetitions: 2), pacing: pacing { $0.restFactor = 2 })
    let usual = try script(pose(hold(3), repetitions: 2))
    for (slow, usual) in zip(slow.beats, usual.beats) {
      guard case .span(let long) = slow.content, case .span(let short) = usual.content else {
        #expect(slow == usual)
        continue
      }
      #expect(long.length == (short.isFlexible ? short.length * 2 : short.length))
    }
  }

  @Test func aLanguageWithoutWordsIsRefused() {
    let session = Session(id: "s", title: "T", language: "de", stretches: [pose(hold(3))])
    #expect(throws: GuideError.unknownLanguage("de")) { try ScriptBuilder.script(for: session) }
  }
}
