import Guide
import Testing

@testable import Speech

struct StringPronouncingTests {
  private let known: [String: Voice.Pronunciation] = [
    "psoas": .respelling("so ass"), "piriformis": .phonemes("pI2rI2f'o@mIs"),
    "cat-cow": .respelling("cat and cow"),
  ]

  @Test(arguments: [
    ("Stretch the Psoas.", "Stretch the so ass."),
    ("psoas-stretch", "so ass stretch"),
    ("The psoas's end", "The so ass's end"),
    ("Cat-cow", "cat and cow"),
    ("psoasis", "psoasis"),
    ("Left-hand side", "Left-hand side"),
    ("PIRIFORMIS!", "[[pI2rI2f'o@mIs]]!"),
    ("a [[h@l0U]] b", "a   h@l0U   b"),
    ("a\u{1}1b", "a 1b"),
  ])
  func wholeWordsAreReplacedAndCommandsTakenOut(words: String, expected: String) {
    #expect(words.pronounced(with: known) == expected)
  }

  @Test func phonemesCannotCloseTheirBrackets() {
    #expect("x".pronounced(with: ["x": .phonemes("a]] b\u{1}[[c")]) == "[[a]] [[b]] [[c]]")
  }
}
