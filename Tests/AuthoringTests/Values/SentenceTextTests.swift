import Testing

@testable import Authoring

struct SentenceTextTests {
  @Test(arguments: [
    ("Sink down.", "Sink down."), ("  Sink\n down.\n", "Sink down."), ("Sink\tdown.\r\n", "Sink down."),
    ("Sink\u{a0}down.", "Sink down."), ("<audio src='x'/> [[x]]", "<audio src='x'/> [[x]]"),
  ])
  func makesEveryRunOfSpacesOne(_ text: String, sentence: String) throws {
    #expect(try SentenceText.parse(text, .words) == sentence)
  }

  @Test(arguments: ["\0", "\u{1}", "\u{7f}", "\u{85}", "\u{9b}", "\u{1b}[0m"])
  func refusesControlCharacters(_ text: String) {
    #expect(throws: Problem.self) { try SentenceText.parse("Sink" + text, .words) }
  }

  @Test(arguments: ["{side}", "{side}{side}", "Turn {side}, then {side}."])
  func takesTheSideOnlyWhereThereAreSides(_ text: String) throws {
    #expect(try SentenceText.parse(text, SentenceRules(hasSides: true, hasDirections: false)) == text)
    #expect(throws: Problem.self) { try SentenceText.parse(text, .words) }
    #expect(throws: Problem.self) {
      try SentenceText.parse(text, SentenceRules(hasSides: false, hasDirections: false))
    }
  }
}
