import Guide
import Yams

/// What authors of a language write, and what its listeners follow.
extension YAMLReader {
  mutating func writing(_ value: YAMLValue?) -> Writing {
    var writing = Writing()
    let known = [
      "decimal", "thousands", "range", "over", "times", "by", "minus", "signs", "fractions",
      "mixed-fractions",
      "ordinals", "ordinals-after", "abbreviations", "before-numbers", "units", "units-before-stops",
    ]
    guard let value,
      let fields = fields(
        value, known: known, required: ["decimal", "range", "times", "minus", "signs", "units"],
        expecting: "write how digits and short forms are said")
    else { return writing }
    if let value = fields["decimal"],
      let decimal = self.fields(
        value, known: ["mark", "word"], required: ["mark", "word"],
        expecting: "write {mark: \",\", word: comma}"),
      let mark = decimal["mark"].flatMap({ wording($0) }), let word = decimal["word"].flatMap({ wording($0) })
    {
      writing.decimal = (mark, word)
    }
    func set(_ path: WritableKeyPath<Writing, String>, _ key: String) {
      if let text = fields[key].flatMap({ wording($0) }) { writing[keyPath: path] = text }
    }
    set(\.thousands, "thousands")
    set(\.range, "range")
    set(\.over, "over")
    set(\.times, "times")
    set(\.by, "by")
    set(\.minus, "minus")
    writing.signs = texts(fields["signs"])
    writing.fractions = texts(fields["fractions"])
    writing.mixedFractions = texts(fields["mixed-fractions"])
    writing.ordinals = texts(fields["ordinals"])
    writing.ordinalsAfter = byEachName(texts(fields["ordinals-after"]))
    writing.abbreviations = texts(fields["abbreviations"])
    writing.beforeNumbers = texts(fields["before-numbers"])
    writing.units = units(fields["units"])
    writing.unitsBeforeStops = units(fields["units-before-stops"])
    return writing
  }

  /// Units by each of their short forms, and the words for them.
  private mutating func units(_ value: YAMLValue?) -> [String: [String: String]] {
    guard let value, let entries = entries(value, expecting: "write units and their words") else {
      return [:]
    }
    return byEachName(
      Dictionary(entries.map { ($1.key, texts($1)) }) { $1 })
  }

  /// Entries by each of the names that one key may hold several of.
  private func byEachName<Value>(_ entries: [String: Value]) -> [String: Value] {
    Dictionary(entries.flatMap { key, value in key.split(separator: " ").map { (String($0), value) } }) { $1 }
  }

  mutating func ear(_ value: YAMLValue?) -> PhraseBook.Ear {
    var ear = PhraseBook.Ear()
    let known = [
      "longest-sentence", "words-per-second", "letters-per-second", "left", "right", "pictures",
      "break-before",
    ]
    guard let value,
      let fields = fields(
        value, known: known, required: ["longest-sentence", "left", "right"],
        expecting: "write what an ear follows, first longest-sentence:")
    else { return ear }
    if let longest = number(fields["longest-sentence"], in: 5...200) { ear.longestSentence = longest }
    ear.countsLetters = fields["letters-per-second"] != nil
    let pace = fields[ear.countsLetters ? "letters-per-second" : "words-per-second"]
    let read = parsed(pace, expecting: "write a number such as 2.5") { text throws(Problem) in
      guard let pace = Double(text), pace >= 0.5, pace <= 20 else {
        throw Problem(message: "\(quoted(text)) is no pace; write a number from 0.5 to 20")
      }
      return pace
    }
    if let read { ear.pace = read }
    ear.left = sentences(fields["left"])
    ear.right = sentences(fields["right"])
    ear.pictures = fields["pictures"].map { wordings($0) } ?? []
    ear.breakBefore = fields["break-before"].map { wordings($0) } ?? []
    return ear
  }

  /// The texts of a list, which may be empty.
  private mutating func wordings(_ value: YAMLValue) -> [String] {
    if case .sequence(let list) = value.node, list.isEmpty { return [] }
    return (items(value, expecting: "write a list of words") ?? []).compactMap { wording($0) }
  }
}
