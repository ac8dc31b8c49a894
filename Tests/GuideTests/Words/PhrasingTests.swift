import TestSupport
import Testing

@testable import Guide

struct PhrasingTests {
  private let phrasing = Phrasing(language: .english)

  private func dose(_ stretch: Stretch, pacing: Pacing = Pacing()) -> String {
    phrasing.dose(stretch, pacing: pacing)
  }

  private let movement = [Phase(say: "Lift.", cue: "Up.", length: .counts(2))]

  @Test func aDoseIsASentenceOfEverythingPrescribed() {
    #expect(dose(pose(hold(10))) == "Once, for ten seconds.")
    #expect(dose(pose(hold(90), repetitions: 2)) == "One minute thirty seconds, twice.")
    #expect(
      dose(pose(hold(5), sides: ["palms up", "palms down", "thumbs up"]))
        == "Five seconds, for palms up, palms down, and thumbs up.")
    #expect(
      dose(pose(.hold(.buildUp(.seconds(5)...(.seconds(15)))), repetitions: 5))
        == "Five seconds, building up to fifteen seconds, five times.")
    #expect(dose(pose(.hold(.breaths(1...1)))) == "Once, for one breath.")
    #expect(dose(pose(.hold(.counts(6)))) == "Once, for a count of six.")
    #expect(dose(pose(.movement(movement), repetitions: 6)) == "Six times.")
    #expect(dose(pose(.movement(movement, lasting: .seconds(120)))) == "For two minutes.")
    #expect(
      dose(pose(.movement([Phase(say: "In.", cue: "In.", length: .breathIn)]), repetitions: 5))
        == "Five times, with your breath.")
    #expect(dose(pose(activity(40), repetitions: 3)) == "For forty seconds, three times.")
  }

  @Test func setsAreSaidAsPeopleSayThem() {
    #expect(
      dose(pose(hold(5), repetitions: 9, sets: 2)) == "Two sets of nine, five seconds each.")
    #expect(
      dose(pose(hold(10), repetitions: 5, sides: ["left", "right"], sets: 3))
        == "Three sets of five, ten seconds each, on each side.")
    #expect(dose(pose(.movement(movement), repetitions: 6, sets: 2)) == "Two sets of six.")
    #expect(
      dose(pose(.movement(movement, lasting: .seconds(30)), sets: 2)) == "Two sets, for thirty seconds each.")
  }

  @Test func sidesAndDirectionsAreSaidAsPeopleSayThem() {
    let ankles = pose(hold(5), sides: ["left ankle", "right ankle"]) { $0.directions = ["in", "out"] }
    #expect(dose(ankles) == "Five seconds, in both directions, with each ankle.")
    #expect(dose(pose(hold(5), sides: ["affected"])) == "Five seconds, on your affected side.")
    #expect(
      dose(pose(hold(5), sides: ["clockwise", "counter-clockwise"])) == "Five seconds, in each direction.")
    #expect(phrasing.switchSide("right ankle") == "Now your right ankle.")
  }

  @Test func aPoseToRestInIsNotCalledAHold() {
    #expect(dose(pose(hold(60)) { $0.isPassive = true }) == "You will rest there for one minute.")
  }

  @Test func aDoseTellsTheHoldThatWillBeHeard() {
    let longer = pacing { $0.holdFactor = 1.5 }
    #expect(dose(pose(hold(10)), pacing: longer) == "Once, for fifteen seconds.")
    #expect(dose(pose(.hold(.breaths(4...4))), pacing: longer) == "Once, for six breaths.")
  }

  @Test func sidesLeftAndRightAreCalledSidesAndOthersByTheirName() {
    #expect(phrasing.firstSide("left") == "First, the left side.")
    #expect(phrasing.switchSide("right") == "Switch to the right side.")
    #expect(phrasing.firstSide("palms up") == "First, palms up.")
    #expect(phrasing.switchSide("palms down") == "Now palms down.")
  }

  @Test func theFirstTheNextAndTheLastStretchAreToldApart() {
    func announced(isFirst: Bool, isLast: Bool, isOptional: Bool = false) -> String {
      phrasing.announce("Cat", isFirst: isFirst, isLast: isLast, isOptional: isOptional)
    }
    #expect(announced(isFirst: true, isLast: true) == "Cat.")
    #expect(announced(isFirst: true, isLast: false) == "First: Cat.")
    #expect(announced(isFirst: false, isLast: false) == "Next: Cat.")
    #expect(announced(isFirst: false, isLast: true) == "And last: Cat.")
    #expect(announced(isFirst: false, isLast: true, isOptional: true) == "If you like: Cat.")
  }

  @Test func postureIsTakenOrKept() {
    for posture in Posture.allCases {
      #expect(phrasing.stay(in: posture).hasPrefix("Stay"))
      for other in [nil] + Posture.allCases.map(Optional.some) where other != posture {
        #expect(!phrasing.take(posture, from: other).hasPrefix("Stay"))
      }
    }
    #expect(phrasing.take(.supine, from: .prone) == "Roll onto your back.")
    #expect(phrasing.take(.supine, from: .standing) == "Lie down on your back.")
    #expect(phrasing.take(.seated, from: nil) == "Sit on a chair.")
    #expect(phrasing.take(.standing, from: nil) == "Stand.")
    #expect(phrasing.take(.standing, from: .seated) == "Stand up.")
  }

  @Test func listsReadAsAPersonSaysThem() {
    #expect(phrasing.language.list([]) == "")
    #expect(phrasing.language.list(["a"]) == "a")
    #expect(phrasing.language.list(["a", "b"]) == "a and b")
    #expect(phrasing.language.list(["a", "b", "c"]) == "a, b, and c")
    #expect(phrasing.needs(["a chair", "a towel"]) == "Have a chair and a towel at hand.")
  }

  @Test func countsOfStretchesAndRoundsAgreeInNumber() {
    func overview(_ count: Int, rounds: Int, _ length: Duration?) -> String {
      phrasing.overview(stretches: count, called: "stretch", rounds: rounds, lasting: length)
    }
    #expect(overview(1, rounds: 1, nil) == "One stretch.")
    #expect(overview(7, rounds: 2, nil) == "Seven stretches, in two rounds.")
    #expect(overview(7, rounds: 1, .seconds(20)) == "Seven stretches, about one minute.")
    #expect(overview(7, rounds: 1, .seconds(3700)) == "Seven stretches, about one hour two minutes.")
  }

  @Test func countsCannotBeTakenForACountdown() {
    #expect((2...4).map { phrasing.repetition($0, of: 4) } == ["Second time.", "Third time.", "Last time."])
    #expect(phrasing.breath(21) == "Twenty-first breath, in.")
    #expect(phrasing.counted("In.", 4, of: 4) == "In. Last one.")
  }

  @Test func successiveEncouragementsDifferInEveryForm() {
    for kind in Phrasing.Encouragement.allCases {
      let wordings = (0..<6).map { phrasing.encouragement(kind, $0) }
      #expect(Set(wordings).count >= 3)
      for (first, second) in zip(wordings, wordings.dropFirst()) {
        #expect(Set(first).isDisjoint(with: second))
        #expect(first.map(\.count) == first.map(\.count).sorted(by: >))
      }
    }
  }

  @Test func aSideIsNamedBeforeACue() {
    #expect(phrasing.sided("left", "Lift your knee.") == "Left. Lift your knee.")
    #expect(phrasing.sided("left") == "Left.")
  }
}
