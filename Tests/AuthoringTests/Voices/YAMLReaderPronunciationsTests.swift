import Guide
import Authoring
import Testing

struct YAMLReaderPronunciationsTests {
  private func decode(_ lines: String) throws(AuthoringError) -> [String: Voice.Pronunciation] {
    let text = "name: N\nidentifier: gmw/en\npronunciations:\n\(lines)"
    return try VoiceDecoder.decode([UInt8](text.utf8), file: "v.yaml").pronunciations
  }

  @Test(
    arguments: [
      ("  Child's: childs", "child's", .respelling("childs")),
      ("  on-to: onto", "on-to", .respelling("onto")),
      ("  ÉTÉ: summer", "été", .respelling("summer")), ("  90: ninety", "90", .respelling("ninety")),
      ("  asana: {phonemes: \"'A:s@n@ _:\"}", "asana", .phonemes("'A:s@n@ _:")),
    ] as [(String, String, Voice.Pronunciation)])
  func decodesAWordInLowerCase(_ line: String, word: String, pronunciation: Voice.Pronunciation) throws {
    #expect(try decode(line) == [word: pronunciation])
  }

  @Test(arguments: [
    ("  two words: x", "4:3: two words: this is not one word; write a single word without spaces"),
    ("  '': x", "4:3: this is not one word; write a single word without spaces"),
    ("  a: x\n  A: y", "5:3: A: this word is there twice, in other capitals; keep one of them"),
    ("  a: ''", "4:6: a: empty sentence; write the words or remove the key"),
    (
      "  a: [x]",
      "4:6: a: a list can't be used here; write a sentence, in double quotes if it has a colon or starts with { or ["
    ),
    (
      "  a: {phoneme: x}",
      "4:6: phonemes: missing; write phonemes: and its value|4:7: phoneme: unknown key; did you mean phonemes?"
    ),
    (
      "  a: {phonemes: 'x]] y'}",
      #"4:17: phonemes: "x]] y" is not a row of the engine's phonemes; write {phonemes: "k'oUbr@"}"#
    ),
    (
      "  a: {phonemes: ä}",
      #"4:17: phonemes: "ä" is not a row of the engine's phonemes; write {phonemes: "k'oUbr@"}"#
    ),
    (
      "  - a",
      "4:3: pronunciations: a list can't be used here; write a word and how to say it, such as cobra: koh-bra"
    ),
  ])
  func refusesWithWholeSentences(_ lines: String, messages: String) {
    let error = #expect(throws: AuthoringError.self) { try decode(lines) }
    #expect(
      error?.description == messages.split(separator: "|").map { "v.yaml:\($0)" }.joined(separator: "\n"))
  }
}
