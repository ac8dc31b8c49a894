/// The language of a session, and the words that the program has for it.
public struct Language: Sendable, Equatable {
  /// The BCP 47 tag that the author wrote, such as `en-GB`.
  public let tag: String
  /// The words.
  public let book: PhraseBook
  /// How the author's words are read that are written in letters no engine reads.
  public var readings: Readings

  /// The language with this tag, spoken by `book`.
  public init(tag: String, book: PhraseBook) {
    self.tag = tag
    self.book = book
    readings = book.readings
  }

  /// True for the same tag, the same book and the same readings.
  public static func == (left: Language, right: Language) -> Bool {
    left.tag == right.tag && left.book === right.book && left.readings == right.readings
  }

  // MARK: Phrases

  /// A phrase of `speech`, with its numbers in words.
  func say(_ path: String, _ values: [String: PhraseValue] = [:]) -> String {
    phrase("speech.\(path)", values, inDigits: false)
  }

  /// A phrase of `page`, with its numbers in digits.
  func print(_ path: String, _ values: [String: PhraseValue] = [:]) -> String {
    phrase("page.\(path)", values, inDigits: true)
  }

  /// The first of two phrases, both of `speech`, that the book has.
  func say(_ path: String, or other: String, _ values: [String: PhraseValue]) -> String {
    book.phrase("speech.\(path)") == nil ? say(other, values) : say(path, values)
  }

  /// Sentences of a guide in the language, to hear or measure a voice by.
  public var sample: [String] {
    [say("take.supine-from-upright"), say("first-side.left"), say("breathing-1")]
      + [3, 2, 1].map { capital(say("number", ["n": .init($0)])) + "." } + [
        say("release"), say("halfway-3"), say("closing"),
      ]
  }

  /// A phrase with its holes filled in.
  func phrase(_ path: String, _ values: [String: PhraseValue], inDigits: Bool) -> String {
    var number: Double?
    if case .number(let value)? = values["n"] { number = value }
    // A book is only taken if it has every phrase, so that this is a mistake of the program.
    guard let wording = book.wording(path, number) else { preconditionFailure("there is no phrase \(path)") }
    return fill(wording, values, inDigits: inDigits)
  }

  /// A wording with a value in each hole, such as `{n}`, or `{n:f}` for a number in the form `f`.
  func fill(_ wording: String, _ values: [String: PhraseValue], inDigits: Bool) -> String {
    guard wording.utf8.contains(UInt8(ascii: "{")) else { return wording }
    var filled = ""
    var rest = wording[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      let hole = rest[rest.index(after: open)..<close].split(separator: ":", maxSplits: 1)
      switch hole.first.flatMap({ values[String($0)] }) {
      case .text(let text): filled += text
      case .number(let number):
        filled +=
          inDigits
          ? digits(number)
          : book.numbers.words(Int(number), hole.count > 1 ? String(hole[1]) : Numbers.plain)
      case nil: filled += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }

  /// A number as it is read, such as `2.5` or `2,5`.
  private func digits(_ number: Double) -> String {
    number.shortest.replacing(".", with: book.writing.decimal.mark)
  }

  /// A sentence with a capital first letter.
  public func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// `parts` joined two by two, from the first on, by the phrase at `path` with `{a}` and `{b}`.
  func fold(_ path: String, _ parts: [String]) -> String {
    parts.dropFirst().reduce(parts.first ?? "") {
      phrase(path, ["a": .init($0), "b": .init($1)], inDigits: false)
    }
  }

  /// Things one after the other, such as `a chair, a towel, and a wall`.
  func list(_ items: [String]) -> String {
    guard items.count > 2 else { return fold("list.two", items) }
    let start = fold("list.middle", Array(items.dropLast()))
    return phrase("list.last", ["a": .init(start), "b": .init(items[items.count - 1])], inDigits: false)
  }

  // MARK: Lengths

  /// A length of time in words, such as `one minute thirty seconds`, to the nearest second.
  func words(_ length: Duration) -> String {
    let total = max(1, Int((length / .seconds(1)).rounded()))
    return time(total / 3600, total / 60 % 60, Double(total % 60), at: "time", inDigits: false)
  }

  /// A length of time as it is read, such as `1 minute 30 seconds`, to the nearest tenth of a second.
  public func printed(_ length: Duration) -> String {
    let tenths = Int((length / .milliseconds(100)).rounded())
    return time(
      tenths / 36_000, tenths / 600 % 60, Double(tenths % 600) / 10, at: "page.time", inDigits: true)
  }

  private func time(_ hours: Int, _ minutes: Int, _ seconds: Double, at path: String, inDigits: Bool)
    -> String
  {
    let units = [("hours", Double(hours)), ("minutes", Double(minutes)), ("seconds", seconds)]
    let parts = units.filter { $0.1 != 0 }
    return fold(
      "\(path).join",
      (parts.isEmpty ? [("seconds", 0)] : parts).map { unit, number in
        phrase("\(path).\(unit)", ["n": .number(number)], inDigits: inDigits)
      })
  }

  // MARK: Sides

  /// The names of sides and turns that every book translates.
  public static let sideNames = [
    "left", "right", "affected", "unaffected", "clockwise", "counter-clockwise",
  ]

  /// A side as it stands in a sentence: the word for each of ``sideNames`` in it, else what the author wrote.
  public func side(_ name: String) -> String {
    if case .text(let word)? = book.phrase("sides.\(name)") { return word }
    guard name.contains(", ") else { return name }
    return name.split(separator: ", ").map { side(String($0)) }.joined(separator: ", ")
  }

  /// True for one of the body's two sides as it is named in session files.
  static func isOneSide(_ name: String) -> Bool {
    ["left", "right", "affected", "unaffected"].contains(name.lowercased())
  }

  // MARK: Words

  /// The words of `text` as they are to be spoken: no digits, no short forms, no marks but those that shape speech.
  public func spoken(_ text: String) -> String { SpokenText(self).words(text) }

  /// The words of `text` that nothing tells a voice how to read: those in letters of a script that the language isn't read
  /// in, such as kanji without a reading.
  public func unread(_ text: String) -> [String] {
    spoken(text).split { !$0.isLetter || book.scripts.contains(TextBreaks.script(of: $0)) }.map { String($0) }
  }

  /// The signs of `text` that are not said, such as arrows, but for punctuation.
  public func unspoken(_ text: String) -> [Character] { SpokenText(self).unspoken(text) }

  /// The length of `text` in English words, of which a calm voice says 2.5 in a second.
  public func length(_ text: String) -> Double { Double(count(text)) * 2.5 / book.ear.pace }

  /// The words of `text`, or its letters in a language that doesn't part its words.
  public func count(_ text: String) -> Int {
    book.ear.countsLetters
      ? text.count { $0.isLetter || $0.isNumber } : text.split(whereSeparator: \.isWhitespace).count
  }
}
