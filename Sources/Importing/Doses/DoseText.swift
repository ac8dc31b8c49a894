/// A sentence as the rules of doses read it: its words in lower case and its numbers in figures, one blank between them.
///
/// What a rule has understood is crossed out, so that what nobody understood remains.
struct DoseText {
  /// The mark in place of each word of a dose that was understood.
  static let understood: Character = "·"
  /// The mark in place of each word that was understood to be no dose.
  static let other: Character = "_"

  private struct Token {
    var text: String
    /// Where the sentence has it.
    let range: Range<String.Index>
  }

  /// The sentence as the handout has it.
  let sentence: String
  private var tokens: [Token]

  init(_ sentence: String) {
    self.sentence = sentence
    tokens = Self.joined(Self.tokens(of: sentence))
  }

  /// The words; each that was understood is a mark.
  var text: String { tokens.map(\.text).joined(separator: " ") }

  /// Puts `mark` in place of the words from character `start` of ``text`` to before `end`, and returns them as the
  /// handout has them.
  mutating func crossOut(from start: Int, to end: Int, _ mark: Character = understood) -> String {
    var position = 0
    var range: Range<String.Index>?
    for index in tokens.indices {
      let length = tokens[index].text.count
      if position >= start, position + length <= end {
        range = (range?.lowerBound ?? tokens[index].range.lowerBound)..<tokens[index].range.upperBound
        tokens[index].text = String(mark)
      }
      // The positions are those of the text before.
      position += length + 1
    }
    return range.map { String(sentence[$0]) } ?? ""
  }

  /// The part of the sentence that isn't crossed out, as the handout has it.
  var remainder: String {
    var parts: [Substring] = []
    var start: String.Index?
    for (index, token) in tokens.enumerated() {
      let isLeft = token.text != String(Self.understood)
      if isLeft, start == nil { start = token.range.lowerBound }
      if !isLeft || index == tokens.count - 1, let from = start {
        parts.append(sentence[from..<(isLeft ? token.range.upperBound : tokens[index - 1].range.upperBound)])
        start = nil
      }
    }
    return parts.joined(separator: " ")
  }

  // MARK: Words and numbers

  private static func tokens(of sentence: String) -> [Token] {
    enum Kind { case letter, digit, other }
    func kind(of character: Character) -> Kind {
      if character.isLetter || character == "'" || character == "’" { return .letter }
      return character.isNumber ? .digit : .other
    }
    var tokens: [Token] = []
    var index = sentence.startIndex
    while index < sentence.endIndex {
      let first = sentence[index]
      var end = sentence.index(after: index)
      defer { index = end }
      if first.isWhitespace || first.unicodeScalars.allSatisfy({ $0.properties.generalCategory == .format }) {
        continue
      }
      let kind = kind(of: first)
      while end < sentence.endIndex, kind != .other {
        let next = sentence[end]
        let following = sentence.index(after: end)
        // 1.5, 1,5, 1/2 and 10:30 are one word, and so is what is no number at all, such as 555-0123-4.
        let isInside =
          kind == .digit && ".,/:".contains(next) && following < sentence.endIndex
          && sentence[following].isNumber
        guard Self.isSame(kind == .digit, next) || isInside else { break }
        end = following
      }
      tokens.append(Token(text: word(String(sentence[index..<end])), range: index..<end))
    }
    return tokens
  }

  private static func isSame(_ isDigit: Bool, _ character: Character) -> Bool {
    isDigit ? character.isNumber : character.isLetter || character == "'" || character == "’"
  }

  private static func word(_ text: String) -> String {
    let lowered = text.lowercased().replacing("’", with: "'")
    switch lowered {
    case "–", "—", "−", "‐", "‑", "‒": return "-"
    case "×", "✕", "✖": return "x"
    default: break
    }
    if let number = numbers[lowered] { return number }
    if let half = lowered.last, half == "½", lowered.dropLast().allSatisfy(\.isASCIIDigit) {
      return lowered == "½" ? "1/2" : "\(lowered.dropLast()).5"
    }
    return lowered
  }

  /// Words for numbers; more than one of them in a row is no number to the rules.
  private static let numbers: [String: String] = {
    let words = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]
    var numbers = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, "\($0)") })
    for (index, word) in ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].enumerated() {
      numbers[word] = "\(index * 10 + 30)"
    }
    return numbers
  }()

  private static let units: Set = [
    "second", "seconds", "sec", "secs", "minute", "minutes", "min", "mins", "breath", "breaths", "count",
    "counts", "time", "times", "rep", "reps", "repetition", "repetitions", "set", "sets", "pound", "inch",
    "degree", "step", "hold",
  ]

  /// Ranges become one word, as in `15-30`; the hyphen of `30-second` and the full stop of `sec.` go.
  private static func joined(_ tokens: [Token]) -> [Token] {
    var joined: [Token] = []
    var index = 0
    func next(_ offset: Int) -> Token? {
      index + offset < tokens.count ? tokens[index + offset] : nil
    }
    while let token = next(0) {
      if token.text.first?.isNumber == true || token.text == "-" && joined.last?.text.first?.isNumber != true
      {
        // A sign that touches its number, or numbers with dashes between them.
        var text = token.text
        var last = token
        index += 1
        if token.text == "-" {
          guard let number = next(0), number.text.first?.isNumber == true,
            number.range.lowerBound == token.range.upperBound, !joined.isEmpty
          else {
            joined.append(token)
            continue
          }
          (text, last) = ("-" + number.text, number)
          index += 1
        }
        while let dash = next(0), ["-", "to"].contains(dash.text), let number = next(1),
          number.text.first?.isNumber == true
        {
          text += "-" + number.text
          last = number
          index += 2
        }
        // "20 (twenty)" is said once.
        if next(0)?.text == "(", next(1)?.text == text, let close = next(2), close.text == ")" {
          last = close
          index += 3
        }
        joined.append(Token(text: text, range: token.range.lowerBound..<last.range.upperBound))
        if next(0)?.text == "-", let unit = next(1), units.contains(unit.text) { index += 1 }
        continue
      }
      joined.append(token)
      index += 1
      if ["sec", "secs", "min", "mins", "rep", "reps", "approx"].contains(token.text), next(0)?.text == ".",
        next(1) != nil
      {
        index += 1
      }
    }
    return joined
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
