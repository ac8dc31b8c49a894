import Guide

/// Holds a phrase book to the English one: the same phrases, the same values in them, and a wording for each plural
/// category that a number from 1 to 1000 can take in the language.
struct PhraseBookCheck {
  /// One thing wrong with the phrase at a path.
  struct Problem {
    let path: String
    let message: String
  }

  /// CLDR's plural categories.
  static let categories = ["zero", "one", "two", "few", "many", "other"]

  private let book: PhraseBook
  private let reference: PhraseBook
  private(set) var problems: [Problem] = []

  init(book: PhraseBook, reference: PhraseBook) {
    self.book = book
    self.reference = reference
  }

  /// Phrases that a language has only if it puts sides before parts of the body, as English does.
  private static let optional: Set = [
    "speech.first-side.part", "speech.switch-side.part", "speech.dose.each-part",
  ]
  /// Values that a phrase may go without.
  private static let dispensable: Set = ["a-noun", "noun", "nouns"]

  mutating func run() {
    for (path, phrase) in reference.phrases.sorted(by: { $0.key < $1.key }) where !path.hasPrefix("nouns.") {
      if let own = book.phrases[path] {
        check(own, at: path, against: phrase)
      } else if !Self.optional.contains(path) {
        problems.append(
          Problem(path: path, message: "missing; write it, as English has \(Self.quote(phrase))"))
      }
    }
    for path in book.phrases.keys.sorted() where !path.hasPrefix("nouns.") && reference.phrases[path] == nil {
      problems.append(Problem(path: path, message: "unknown phrase; delete it, or mend its key"))
    }
    checkNouns()
  }

  private mutating func checkNouns() {
    let nouns = book.phrases.keys.contains { $0.hasPrefix("nouns.any.") } ? ["any"] : Language.nouns
    for noun in nouns {
      for key in ["count", "one", "all"] {
        let path = "nouns.\(noun).\(key)"
        guard let phrase = reference.phrases["nouns.any.\(key)"] else { continue }
        if let own = book.phrases[path] {
          check(own, at: path, against: phrase)
        } else {
          problems.append(Problem(path: path, message: "missing; write what a session's parts are called"))
        }
      }
    }
  }

  private mutating func check(
    _ phrase: PhraseBook.Phrase, at path: String, against reference: PhraseBook.Phrase
  ) {
    let needed = Self.holes(of: reference)
    switch phrase {
    case .text(let text):
      if case .plural = reference, !book.categories.whole.isSubset(of: ["other"]) {
        problems.append(
          Problem(path: path, message: "the number changes it; write \(Self.list(book.categories.whole))"))
      }
      check(text, at: path, needed: needed, known: needed, against: reference)
    case .plural(let wordings):
      guard needed.contains("n") else {
        return problems.append(Problem(path: path, message: "no number changes it; write one phrase"))
      }
      let categories =
        path.hasPrefix("page.time.") ? book.categories.tenths : book.categories.whole
      let missing = categories.subtracting(wordings.keys)
      if !missing.isEmpty {
        problems.append(
          Problem(path: path, message: "\(Self.list(missing)) is missing; numbers of this language take it"))
      }
      for (category, wording) in wordings.sorted(by: { $0.key < $1.key }) {
        // What stands for one or two things may say so without the number.
        let isNamed = ["zero", "one", "two"].contains(category)
        check(
          wording, at: "\(path).\(category)", needed: isNamed ? needed.subtracting(["n"]) : needed,
          known: needed,
          against: reference)
      }
    }
  }

  private mutating func check(
    _ wording: String, at path: String, needed: Set<String>, known: Set<String>,
    against reference: PhraseBook.Phrase
  ) {
    func say(_ message: String) { problems.append(Problem(path: path, message: message)) }
    let holes = Self.holes(in: wording)
    let names = Set(holes.map(\.name))
    for name in names.subtracting(known).sorted() {
      say("{\(shown(name))} is no value of this phrase; it has \(Self.list(known.map { "{\($0)}" }))")
    }
    for name in needed.subtracting(names).subtracting(Self.dispensable).sorted() {
      say("{\(name)} is missing; put it where the value belongs")
    }
    for case let form? in holes.map(\.form) where !book.hasForm(form) {
      say(
        "\(quoted(form)) is no form of numbers; add it under numbers:, with the name of one of ICU's rule sets"
      )
    }
    let hasDigits = wording.unicodeScalars.contains { $0.properties.generalCategory == .decimalNumber }
    if path.hasPrefix("speech."), hasDigits {
      say("digits are not spoken alike by all engines; write the number in words")
    }
    if wording.filter({ $0 == "{" }).count != wording.filter({ $0 == "}" }).count {
      say("a brace is never closed; write values as {n}")
    }
    if Self.ends(reference), !wording.hasSuffix("}"), !(wording.last.map { ".。!！?？।".contains($0) } ?? false)
    {
      say("a sentence ends here; close it with a full stop")
    }
  }

  private static func holes(of phrase: PhraseBook.Phrase) -> Set<String> {
    switch phrase {
    case .text(let text): Set(holes(in: text).map(\.name))
    case .plural(let wordings): Set(wordings.values.flatMap { holes(in: $0).map(\.name) }).union(["n"])
    }
  }

  /// The values in braces, and the forms that are asked for.
  private static func holes(in wording: String) -> [(name: String, form: String?)] {
    wording.matches(of: /\{([^{}:]*)(?::([^{}]*))?\}/).map { (String($0.1), $0.2.map(String.init)) }
  }

  private static func ends(_ phrase: PhraseBook.Phrase) -> Bool {
    switch phrase {
    case .text(let text): text.hasSuffix(".")
    case .plural(let wordings): wordings.values.allSatisfy { $0.hasSuffix(".") }
    }
  }

  private static func quote(_ phrase: PhraseBook.Phrase) -> String {
    switch phrase {
    case .text(let text): quoted(text)
    case .plural(let wordings): quoted(wordings["other"] ?? "")
    }
  }

  private static func list(_ names: some Collection<String>) -> String {
    names.sorted().joined(separator: ", ")
  }
}
