import Foundation
import TestSupport
import Testing

@testable import Authoring
@testable import Guide

struct PhraseBookDecoderTests {
  private let english = String(decoding: Bundled.books["en"] ?? [], as: UTF8.self)

  /// The lines a changed English book, as one of Welsh, is refused with.
  private func refusal(changing text: String, to other: String, language: String = "cy") throws -> [String] {
    let book = english.replacing("\nen:\n", with: "\n\(language):\n")
      // Rule sets that ICU has for every language.
      .replacing(
        "spellout-cardinal, ord: spellout-ordinal}", with: "spellout-numbering, ord: spellout-numbering}"
      )
      .replacing(text, with: other)
    do {
      _ = try PhraseBookDecoder.decode([UInt8](book.utf8), file: "\(language).yaml")
      return []
    } catch {
      return error.diagnostics.map { "\($0.key): \($0.message)" }
    }
  }

  @Test(arguments: Bundled.books.keys.sorted()) func everyBundledBookHasEveryPhrase(_ tag: String) throws {
    let bytes = try #require(Bundled.books[tag])
    do {
      _ = try PhraseBookDecoder.decode(bytes, file: "\(tag).yaml")
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test func aMissingPhraseIsToldWithTheEnglishOne() throws {
    #expect(
      try refusal(changing: "    hold: Hold.\n", to: "", language: "da") == [
        "speech.hold: missing; write it, as English has \"Hold.\""
      ])
  }

  @Test func aPhraseThatNobodySaysIsUnknown() throws {
    #expect(
      try refusal(changing: "    hold: Hold.\n", to: "    hold: Hold.\n    hodl: Hold.\n", language: "da")
        == [
          "speech.hodl: unknown phrase; delete it, or mend its key"
        ])
  }

  @Test func everyReachablePluralHasToBeThere() throws {
    let found = try refusal(changing: "", to: "", language: "pl")
    #expect(found.contains("page.time.hours: few, many is missing; numbers of this language take it"))
    // "many" of Spanish needs a million.
    #expect(try refusal(changing: "", to: "", language: "es") == [])
  }

  @Test func valuesAreThoseOfTheEnglishPhrase() throws {
    #expect(
      try refusal(
        changing: "round: \"Round {n} of {count}.\"", to: "round: \"Round {n} of {many}.\"", language: "da")
        == [
          "speech.round: {many} is no value of this phrase; it has {count}, {n}",
          "speech.round: {count} is missing; put it where the value belongs",
        ])
    #expect(
      try refusal(changing: "number: \"{n}\"", to: "number: \"{n:x}\"", language: "da") == [
        "speech.number: \"x\" is no form of numbers; add it under numbers:, with the name of one of ICU's rule sets"
      ])
  }

  @Test func aRuleSetThatICUDoesNotHaveIsAnError() throws {
    #expect(
      try refusal(changing: "ord: spellout-numbering}", to: "ord: spellout-nothing}", language: "da") == [
        "numbers.ord: ICU has no rule set \"spellout-nothing\" for da; write one that it has, such as spellout-cardinal"
      ])
  }

  @Test func whatEnginesStumbleOverIsRefused() throws {
    #expect(
      try refusal(changing: "ten-more: Ten more seconds.", to: "ten-more: 10 more seconds", language: "da")
        == [
          "speech.ten-more: digits are not spoken alike by all engines; write the number in words",
          "speech.ten-more: a sentence ends here; close it with a full stop",
        ])
    #expect(
      try refusal(changing: "begin: Begin.", to: "begin: Be\u{AD}gin.", language: "da").first
        == "begin: U+00AD is a hyphen that can't be seen, and engines stumble over it; delete it")
  }
}
