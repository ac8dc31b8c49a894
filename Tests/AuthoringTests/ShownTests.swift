import Testing

@testable import Authoring

struct ShownTests {
  @Test func oneLineNamesWhatBreaksALineOrHides() {
    #expect(oneLine("a\nb\u{202e}c\u{0}é 🧘") == "aU+000AbU+202EcU+0000é 🧘")
  }

  @Test(arguments: [
    ("plain", "plain"), ("a\nb", "aU+000Ab"), ("\u{1b}[31m", "U+001B[31m"), ("a\u{202e}b", "aU+202Eb"),
    (String(repeating: "é", count: 40), String(repeating: "é", count: 40)),
    (String(repeating: "é", count: 41), String(repeating: "é", count: 40) + "…"),
  ])
  func keepsToOneShortLine(_ text: String, line: String) {
    #expect(shown(text) == line)
    #expect(quoted(text) == "\"\(line)\"")
  }
}
