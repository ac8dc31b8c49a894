import Testing

@testable import Authoring

struct TokenStartTests {
  /// True if an anchor or alias may stand after `text`.
  private func isToken(after text: String) -> Bool {
    var start = TokenStart()
    for scalar in text.unicodeScalars { start.pass(scalar) }
    return start.isHere
  }

  @Test(arguments: [
    "", "  ", "- ", "-\t", "a: ", "\"a\":", "? ", "[", "[a, ", "{", "{a: ", "--- ", "a: !!str ", "[!x ",
    "!<tag:x> ",
  ])
  func isAfterAnIndicatorOrATag(_ text: String) {
    #expect(isToken(after: text))
  }

  @Test(arguments: ["salt ", "a: salt ", "- Breathe in. ", "R", "a: Go! ", "- 5 ", "!x a "])
  func isNotInsideASentence(_ text: String) {
    #expect(!isToken(after: text))
  }
}
