import Authoring
import Foundation
import Guide
import TestSupport
import Testing

@testable import Importing

/// What import writes, against what reads it.
struct SessionDraftTests {
  /// What is told of a file is its questions, line by line; and once they are answered it is a session.
  private func check(_ imported: HandoutImport, ownWords: Bool, _ name: String) throws {
    let draft = SessionDraft(imported, ownWords: ownWords)
    let bytes = Array(draft.text.utf8)
    let mistakes = ArticleTests.mistakes(in: bytes)
    let told = Linter.withQuestions(mistakes, bytes: bytes, file: "a.yaml")
    #expect(told.map(\.position.line) == draft.questions.map(\.line), "\(name): \(told)\n\(draft.text)")
    var answered = imported
    for (index, exercise) in imported.exercises.enumerated() {
      if exercise.posture == nil { answered.take(.seated, in: index) }
      for question in exercise.dose.questions {
        answered.answer(
          question.field, question.answers.first ?? (question.field == .hold ? "10s" : nil), of: index)
      }
    }
    let whole = SessionDraft(answered, ownWords: ownWords)
    #expect(ArticleTests.mistakes(in: Array(whole.text.utf8)).isEmpty, "\(name): \(whole.text)")
    #expect(whole.questions.count == (imported.languageQuestion == nil ? 0 : 1))
  }

  @Test(arguments: [false, true])
  func whatIsWrittenOfEachHandoutIsASessionButForItsQuestions(ownWords: Bool) throws {
    for facts in HandoutFacts.all {
      try check(HandoutImport(HandoutCut(facts.handout())), ownWords: ownWords, facts.file)
    }
  }

  @Test func whatIsWrittenOfDrawnTextsIsASessionButForItsQuestions() throws {
    let pieces =
      DoseReaderTests.cases.map(\.says) + [
        "{side} first", "[pause 5s] wait", "a \"quoted\" word", "back\\slash", "# not a comment", "- {a: b}",
        "key: value",
        "\u{202e}reversed", "tab\there", "'", "---", "{left|right} hand", "%TAG", "&anchor *alias", "!!str",
        "😀 smile",
        "Lie on your back.", "Inhale as you lift, exhale as you lower.",
        "Turn to the left. Turn to the right.",
        String(repeating: "long ", count: 400),
      ]
    var random = SplitMix64(seed: 18)
    for round in 1...60 {
      var text = ""
      for number in 1...random.int(1...4) {
        text +=
          "## \(random.pick(["Reach", "Bend", "Turn \"it\"", "Press: down", "{side} bend", "Fold 2"])) \(number)\n"
        for _ in 1...random.int(1...6) { text += random.pick(pieces) + "\n" }
      }
      guard let imported = try? HandoutImport(HandoutCut(Handout(Array(text.utf8), file: "drawn"))) else {
        continue
      }
      try check(imported, ownWords: random.chance(30), "\(round): \(text)")
    }
  }

  @Test(arguments: [
    ("Hold for 30 seconds without bouncing.", "Without bouncing."),
    ("Hold for 30 seconds, and don't bounce.", "Don't bounce."),
    ("Don't lock your knee.", "Don't lock your knee."),
    ("Never hold for more than 30 seconds.", "Never hold for more than 30 seconds."),
    ("Hold for 30 seconds; stop if it hurts.", "Stop if it hurts."),
  ])
  func whatIsNotToBeDoneIsAlwaysSaid(sentence: String, note: String) throws {
    let text = "## Calf stretch\nStand by a wall. Lean in. \(sentence)\n"
    let draft = SessionDraft(try HandoutImport(HandoutCut(Handout(Array(text.utf8), file: "a"))))
    #expect(draft.text.contains("    note:\n      - \"\(note)\"\n"), "\(draft.text)")
  }

  @Test func ownWordsHoldNoSentenceOfTheAuthors() throws {
    for facts in HandoutFacts.all where facts.file != "german.txt" {
      let handout = try facts.handout()
      let draft = SessionDraft(try HandoutImport(HandoutCut(handout)), ownWords: true)
      // Names and titles are facts.
      let text = draft.text.split(separator: "\n").filter { !$0.contains(/^(?:title|  - name):/) }.joined()
        .lowercased()
      for sentence in handout.lines.flatMap({ Handout.sentences($0.text) })
      where sentence.split(separator: " ").count > 5 {
        #expect(!text.contains(sentence.dropLast().lowercased()), "\(facts.file): \(sentence)")
      }
    }
  }
}
