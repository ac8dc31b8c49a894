import Guide
import Testing

@testable import Authoring

/// What an ear stumbles over is found in every language.
struct LinterLanguagesTests {
  /// The rules that find a fault in a session in `tag` whose only stretch is set up by `setup`.
  private func rules(_ tag: String, setup: String, leave: String = "A.") throws -> Set<String> {
    let text = """
      title: A
      language: \(tag)
      stretches:
        - name: A
          posture: supine
          setup: "\(setup)"
          hold: 10s
      """ + (leave.isEmpty ? "" : "\n    leave: \"\(leave)\"")
    let bytes = [UInt8](text.utf8)
    let decoded = try SessionDecoder.decode(bytes, file: "a.yaml")
    return Set(Linter.findings(in: decoded, bytes: bytes, file: "a.yaml").map(\.key))
  }

  /// A phrase of the language's own, and what stands after it.
  private func setup(_ language: Language, _ rest: String) -> String { language.sample[0] + " " + rest }

  private static let languages = Languages.bundled.tags

  @Test(arguments: languages) func whatTheProgramItselfSaysIsFollowed(_ tag: String) throws {
    let language = try #require(try Languages.bundled.language(tag))
    for sentence in language.sample {
      let found = try rules(tag, setup: sentence, leave: language.sample[0])
      #expect(found.subtracting(["side-never-announced"]) == [], "\(sentence)")
    }
  }

  @Test(arguments: languages) func aPictureASideAndALongSentenceAreFound(_ tag: String) throws {
    let language = try #require(try Languages.bundled.language(tag))
    let ear = language.book.ear
    let leave = language.sample[0]
    for picture in ear.pictures {
      let sentence = setup(language, picture.replacing("#", with: "2") + ".")
      #expect(try rules(tag, setup: sentence, leave: leave).contains("picture-reference"), "\(sentence)")
    }
    #expect(!ear.pictures.isEmpty)
    for side in [ear.left, ear.right] {
      for word in side {
        let sentence = setup(language, language.capital(word) + ".")
        let found = try rules(tag, setup: sentence, leave: leave)
        #expect(found == ["side-never-announced"], "\(sentence)")
      }
    }
    let words = String(repeating: language.sample[0].filter(\.isLetter) + " ", count: ear.longestSentence + 1)
    let long = try rules(tag, setup: words, leave: leave)
    #expect(long == ["long-sentence"])
    #expect(try rules(tag, setup: leave, leave: "") == ["no-leaving"])
  }

  @Test(arguments: languages) func whatNoVoiceOfTheLanguageReadsIsFound(_ tag: String) throws {
    let language = try #require(try Languages.bundled.language(tag))
    for (text, rule) in [("спина.", "missing-reading"), ("背鰭.", "missing-reading"), ("→.", "unspoken-sign")] {
      #expect(try rules(tag, setup: setup(language, text), leave: language.sample[0]) == [rule], "\(text)")
    }
  }

  @Test func eachUnreadWordIsNamed() throws {
    let japanese = try #require(try Languages.bundled.language("ja"))
    #expect(japanese.unread("鰭を鯨に、スーパー。") == ["鰭", "鯨"])
    let german = try #require(try Languages.bundled.language("de"))
    #expect(german.unread("Größe à la спина, 5 cm.") == ["спина"])
    #expect(german.unspoken("~5 cm → 3 € + 2 %").map { String($0) } == ["~", "→", "€"])
  }

  @Test(arguments: [
    ("Das ist die 1. Übung.", "Das ist die erste Übung."),
    ("Nach der 2. Wiederholung, am 3. Tag.", "Nach der zweiten Wiederholung, am dritten Tag."),
    ("Der 4. Schritt.", "Der vierte Schritt."), ("Dann die 2. linke Seite.", "Dann die zweite linke Seite."),
    ("Zähle bis 10. Dann löse.", "Zähle bis zehn. Dann löse."),
  ])
  func aGermanOrdinalBendsAfterItsArticle(written: String, said: String) throws {
    let german = try #require(try Languages.bundled.language("de"))
    #expect(german.spoken(written) == said)
  }
}
