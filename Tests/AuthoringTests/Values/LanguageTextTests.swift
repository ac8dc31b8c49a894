import Testing

@testable import Authoring

struct LanguageTextTests {
  @Test(arguments: ["en", "en-US", "en-GB-x-rp", "de", "fil-PH"])
  func takesATag(_ text: String) throws {
    #expect(try LanguageText.tag(text) == text)
  }

  @Test(arguments: ["", "e", "EN", "en_US", "en-", "en-verylongone", "en US", "é"])
  func refusesWhatIsNoTag(_ text: String) {
    #expect(throws: Problem.self) { try LanguageText.tag(text) }
  }
}
