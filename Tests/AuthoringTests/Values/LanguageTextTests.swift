import Testing

@testable import Authoring

struct LanguageTextTests {
  @Test(arguments: ["en", "en-US", "en-GB-x-rp", "de", "fil-PH", "de-1996", "en-abcdefgh-1"])
  func takesATag(_ text: String) throws {
    #expect(try LanguageText.tag(text) == text)
  }

  @Test(arguments: [
    "", "e", "EN", "en_US", "en-", "en-verylongone", "en US", "é", "e1", "[n", "`n", "En", "en--US", "-en",
    "en-é", "en-U@",
  ])
  func refusesWhatIsNoTag(_ text: String) {
    #expect(throws: Problem.self) { try LanguageText.tag(text) }
  }
}
