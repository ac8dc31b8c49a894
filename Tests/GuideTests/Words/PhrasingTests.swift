import Testing

@testable import Guide

struct PhrasingTests {
  private let phrasing: Phrasing

  init() throws {
    phrasing = try Phrasing(language: "en-GB")
  }

  private func dose(_ stretch: Stretch, pacing: Pacing = Pacing()) -> String {
    phrasing.dose(stretch, repetitions: pacing.choice.pick(from: stretch.repetitions), pacing: pacing)
  }

  private let movement = [Phase(say: "Lift.", cue: "Up.", length: .counts(2))]

  @Test func aDoseIsASentenceOfEverythingPrescribed() {
    #expect(dose(pose(hold(10))) == "Hold for ten seconds.")
    #expect(dose(pose(hold(90), repetitions: 2)) == "Hold for one minute thirty seconds, twice.")
    #expect(
      dose(pose(hold(10), repetitions: 5, sides: ["left", "right"], sets: 3))
        == "Hold for ten seconds, five times, on each side, in three sets.")
    #expect(
      dose(pose(hold(5), sides: ["palms up", "palms down", "thumbs up"]))
        == "Hold for five seconds, for palms up, palms down, and thumbs up.")
    #expect(
      dose(pose(.hold(.buildUp(.seconds(5)...(.seconds(15)))), repetitions: 5))
        == "Hold for five seconds, building up to fifteen seconds, five times.")
    #expect(dose(pose(.hold(.breaths(1...1)))) == "Hold for one breath.")
    #expect(dose(pose(.hold(.counts(6)))) == "Hold for a count of six.")
    #expect(dose(pose(.movement(movement), repetitions: 6)) == "Six repetitions.")
    #expect(dose(pose(.movement(movement, lasting: .seconds(120)))) == "Keep going for two minutes.")
  }

  @Test func aDoseTellsTheHoldThatWillBeHeard() {
    let longer = pacing { $0.holdFactor = 1.5 }
    #expect(dose(pose(hold(10)), pacing: longer) == "Hold for fifteen seconds.")
    #expect(dose(pose(.hold(.breaths(4...4))), pacing: longer) == "Hold for six breaths.")
  }

  @Test func sidesLeftAndRightAreCalledSidesAndOthersByTheirName() {
    #expect(phrasing.firstSide("left") == "First, the left side.")
    #expect(phrasing.switchSide("right") == "Switch to the right side.")
    #expect(phrasing.firstSide("palms up") == "First, palms up.")
    #expect(phrasing.switchSide("palms down") == "Now palms down.")
  }

  @Test func theFirstTheNextAndTheLastStretchAreToldApart() {
    #expect(phrasing.announce("Cat", index: 0, of: 1) == ["Cat."])
    #expect(phrasing.announce("Cat", index: 0, of: 3).first == "First: Cat.")
    #expect(phrasing.announce("Cat", index: 1, of: 3) == ["Next: Cat.", "Stretch two of three."])
    #expect(phrasing.announce("Cat", index: 2, of: 3).first == "And last: Cat.")
  }

  @Test func postureIsTakenOrKept() {
    for posture in Posture.allCases {
      #expect(phrasing.take(posture, from: posture, with: []).hasPrefix("Stay"))
      for other in Posture.allCases where other != posture {
        #expect(!phrasing.take(posture, from: other, with: []).hasPrefix("Stay"))
      }
      #expect(!phrasing.take(posture, from: nil, with: []).hasPrefix("Stay"))
    }
    #expect(phrasing.take(.supine, from: .prone, with: []) == "Roll onto your back.")
    #expect(phrasing.take(.supine, from: .standing, with: []) == "Lie down on your back.")
    #expect(phrasing.take(.seated, from: nil, with: []) == "Sit on a chair.")
    #expect(phrasing.take(.seated, from: nil, with: ["A chair with armrests"]) == "Sit on the chair.")
  }

  @Test func listsReadAsAPersonSaysThem() {
    #expect(phrasing.list([]) == "")
    #expect(phrasing.list(["a"]) == "a")
    #expect(phrasing.list(["a", "b"]) == "a and b")
    #expect(phrasing.list(["a", "b", "c"]) == "a, b, and c")
    #expect(phrasing.needs(["a chair", "a towel"]) == "You will need a chair and a towel.")
  }

  @Test func countsOfStretchesAndRoundsAgreeInNumber() {
    #expect(phrasing.overview(stretches: 1, rounds: 1) == "There is one stretch.")
    #expect(phrasing.overview(stretches: 7, rounds: 2) == "There are seven stretches, in two rounds.")
  }

  @Test func successiveRemindersDiffer() {
    for index in 0..<6 { #expect(phrasing.breathReminder(index) != phrasing.breathReminder(index + 1)) }
  }

  @Test(arguments: ["en", "EN-us", "en-GB-oxendict"]) func everyEnglishIsKnown(language: String) throws {
    _ = try Phrasing(language: language)
  }

  @Test(arguments: ["de", "english", ""]) func noOtherLanguageIs(language: String) {
    #expect(throws: GuideError.unknownLanguage(language)) { try Phrasing(language: language) }
  }
}
