import Authoring
import Foundation
import Guide
import Testing

@testable import Importing

/// The shape of the article that the bundled session is made of.
struct ArticleTests {
  static func handout(_ name: String) throws -> Handout {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Handouts/\(name)")
    return try Handout(text: Array(Data(contentsOf: file)), file: name)
  }

  static func mistakes(in bytes: [UInt8]) -> [Diagnostic] {
    do {
      _ = try SessionDecoder.decode(bytes, file: "a.yaml")
      return []
    } catch {
      return error.diagnostics
    }
  }

  private func imported() throws -> HandoutImport {
    try HandoutImport(HandoutCut(Self.handout("article.txt")))
  }

  @Test func theArticleGivesItsSevenStretchesInTheirPostures() throws {
    let exercises = try imported().exercises
    #expect(
      exercises.map(\.name) == [
        "Child’s Pose", "Sitting Rotation", "Head Stretch", "Cat Stretch", "Passive Backbend",
        "Cobra Stretch",
        "Bridge Stretch",
      ])
    #expect(exercises.map(\.posture) == [.allFours, .seated, .seated, .allFours, .supine, .prone, .supine])
  }

  @Test func theArticleGivesItsDoses() throws {
    let facts = try imported().exercises.map(\.dose.facts)
    #expect(
      facts == [
        [.hold: "10s", .repetitions: "5"], [.sides: "[left, right]"], [.hold: "10s"], [.repetitions: "5-7"],
        [.hold: "180s"], [.hold: "5s"], [.hold: "10s"],
      ])
  }

  @Test func theArticleAsksWhatACarefulPersonWouldAskAndNothingElse() throws {
    let questions = try imported().exercises.flatMap { exercise in
      exercise.dose.questions.map { "\(exercise.name): \($0.field.rawValue): \($0.quote)" }
    }
    #expect(
      questions == [
        "Sitting Rotation: hold: ", "Cobra Stretch: repetitions: Repeat twice.",
        "Bridge Stretch: repetitions: Try to repeat 3 more times.",
      ])
  }

  @Test func theSessionIsAsItWas() throws {
    let draft = SessionDraft(try imported())
    let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens/article.yaml")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
      try Data(draft.text.utf8).write(to: golden)
    }
    #expect(try draft.text == String(contentsOf: golden, encoding: .utf8))
  }

  @Test func whatIsCheckedOfItIsItsQuestions() throws {
    let draft = SessionDraft(try imported())
    let bytes = Array(draft.text.utf8)
    let lines = Linter.withQuestions(Self.mistakes(in: bytes), bytes: bytes, file: "a.yaml").map(
      \.position.line)
    #expect(lines == draft.questions.map(\.line))
    #expect(lines.count == 3)
  }

  @Test func onceItsLengthIsAnsweredItIsASession() throws {
    var draft = try imported()
    for index in draft.exercises.indices { draft.answer(.hold, "10s", of: index) }
    let session = try SessionDecoder.decode(Array(SessionDraft(draft).text.utf8), file: "a.yaml").session
    #expect(session.stretches.count == 7)
    #expect(session.practice == "every day")
    #expect(session.caution.count == 1)
    #expect(session.stretches[1].go == "Turn to the {side}, and let your neck stay quiet.")
  }
}
