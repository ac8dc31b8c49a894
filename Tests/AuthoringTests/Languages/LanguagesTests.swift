import Foundation
import TestSupport
import Testing

@testable import Authoring
@testable import Guide

struct LanguagesTests {
  /// A language by files alone, as Documentation/translating.md tells.
  private let own = Languages(
    folder: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Own").path)

  @Test func theNineAreBundledAndAFolderAddsToThem() {
    #expect(Languages.bundled.tags == ["de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt-BR"])
    #expect(own.tags == ["de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt-BR", "sv"])
  }

  @Test(arguments: [
    ("de", "de"), ("de-AT", "de"), ("EN-us", "en"), ("pt", "pt-BR"), ("pt-BR", "pt-BR"), ("pt-PT", "pt-BR"),
  ])
  func aRegionIsSpokenByTheNearestBook(tag: String, book: String) throws {
    let language = try #require(try Languages.bundled.language(tag))
    #expect(language.book.tag == book)
    #expect(language.tag == tag)
  }

  @Test(arguments: ["xx", "sv", "den", ""]) func aLanguageWithoutABookIsNone(_ tag: String) throws {
    #expect(try Languages.bundled.language(tag) == nil)
  }

  @Test func aTenthLanguageIsAFile() throws {
    let session = try SessionDecoder.decode(
      [UInt8](
        """
        title: Nacke
        language: sv
        stretches:
          - name: Vrid huvudet
            posture: seated
            go: Lägg {vänster|höger} hand på {vänstra|högra} knät, 2 ggr à 5 cm.
            release: Och tillbaka.
            hold: 10s
            repetitions: 3
            sides: [left, right]
        """.utf8), file: "nacke.yaml", languages: own
    ).session
    let said = try ScriptBuilder.script(for: session).audibles.compactMap { audible -> String? in
      guard case .speech(let text) = audible else { return nil }
      return session.language.spoken(text)
    }
    for sentence in [
      "En övning.", "Tio sekunder, tre gånger, på varje sida.", "Först vänster sida.", "Andra gången.",
      "Byt till höger sida.", "Lägg höger hand på högra knät, två ggr à fem centimeter.",
    ] { #expect(said.contains(sentence), "\(said)") }
  }

  @Test func aBookOfOnesOwnIsHeldToTheEnglishOne() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/xx.yaml"
    try Data("xx: {about: {name: X, voice: x}}\n".utf8).write(to: URL(filePath: path))
    do {
      _ = try Languages(folder: folder.path).language("xx")
      Issue.record("an empty book was taken")
    } catch {
      #expect(error.diagnostics.first?.message.hasPrefix("missing; write ") == true)
    }
  }
}
