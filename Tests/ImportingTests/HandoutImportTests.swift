import Guide
import Testing

@testable import Importing

/// Handouts of many fields against what a person reads in them; those that are held were written once the rules were
/// made, so that nothing fits them by itself.
struct HandoutImportTests {
  private func score(held: Bool, _ cut: (HandoutFacts) throws -> HandoutCut) -> HandoutFacts.Score {
    HandoutFacts.all.filter { $0.isHeld == held }.map { facts in
      facts.score(try? HandoutImport(cut(facts)))
    }.reduce(HandoutFacts.Score(), +)
  }

  /// What a person does who moves, merges, drops and renames the cuts: they are where the handout has them.
  private func confirmed(_ facts: HandoutFacts) throws -> HandoutCut {
    var cut = HandoutCut(try facts.handout())
    for index in cut.starts.indices.reversed() { cut.drop(index) }
    for exercise in facts.exercises {
      let name = exercise.name.lowercased()
      let lines = cut.handout.lines.map { HandoutStarts.withoutMark($0.text).lowercased() }
      let line = lines.firstIndex { $0.hasPrefix(name) } ?? lines.firstIndex { $0.contains(name) }
      if let line { cut.begin(at: line, name: exercise.name) }
    }
    cut.isConfirmed = true
    return cut
  }

  @Test(arguments: [false, true])
  func handoutsOfManyFieldsAreRead(held: Bool) {
    let score = score(held: held) { HandoutCut(try $0.handout()) }
    #expect(score.recall >= 0.8, "\(score)")
    #expect(score.precision >= 0.97, "\(score)")
    // What isn't read is asked, never passed over.
    #expect(score.missed.count == score.askedInstead, "\(score)")
  }

  @Test func withTheCutsConfirmedTheyAreReadBetter() {
    let score = score(held: false, confirmed) + score(held: true, confirmed)
    #expect(score.recall >= 0.95, "\(score)")
    #expect(score.precision >= 0.98, "\(score)")
  }

  @Test func noHandoutGivesAWrongDose() {
    for held in [false, true] {
      #expect(score(held: held) { HandoutCut(try $0.handout()) }.wrongDoses == 0)
      #expect(score(held: held, confirmed).wrongDoses == 0)
    }
  }

  @Test(arguments: [
    ("Lie on your back with one hand on your belly.", Posture.supine),
    ("Lie on your back with your arms by your side.", .supine),
    ("Lie on your side with your head on your arm.", .sideLying),
    ("Lie on your stomach, arms by your sides.", .prone),
    ("Stand with your back to a wall, and sit into it.", .standing),
    ("Kneel on all fours.", .allFours), ("Kneel on a mat.", .kneeling),
    ("Roll over onto your back.", .supine), ("Sit on the floor.", .floorSeated),
  ])
  func thePostureIsWhatTheBodyRestsOn(sentence: String, posture: Posture) {
    #expect(HandoutPosture.first(in: sentence) == posture)
  }

  @Test func anExerciseIsCalledWholeByItsName() throws {
    let text = "1. Tandem stand\nStand. Hold 5 seconds.\n2. Step ups\nStand. Repeat 3 times.\n"
    let cut = HandoutCut(try Handout(Array(text.utf8), file: "a.txt"))
    #expect(cut.starts.map(\.name) == ["Tandem stand", "Step ups"])
  }
}
