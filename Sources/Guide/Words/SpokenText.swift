import Foundation

/// Turns what is written in a language into plain words: no digits, no short forms, nothing an engine could take for
/// markup.
struct SpokenText {
  private let language: Language
  private var writing: Writing { language.book.writing }

  /// Speaks the written forms of `language`.
  init(_ language: Language) { self.language = language }

  /// The words of `text` as they are to be spoken, with only commas, full stops, colons, question and
  /// exclamation marks, apostrophes and hyphens left.
  func words(_ text: String) -> String {
    isPlain(text) ? text : ruled(text)
  }

  /// `text` after all rules.
  func ruled(_ text: String) -> String {
    marks(inWords(text)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// `text` with its short forms, numbers and signs in words, and what has no words as it is.
  private func inWords(_ text: String) -> String {
    [shortForms, numbers, signs, language.readings.reading(of:)].reduce(text) { $1($0) }
  }

  /// The signs of `text` that no word stands for, but for punctuation.
  func unspoken(_ text: String) -> [Character] {
    isPlain(text)
      ? []
      : inWords(text).filter { letter in
        switch letter.unicodeScalars.first?.properties.generalCategory {
        case .mathSymbol, .currencySymbol, .otherSymbol, .letterNumber, .otherNumber: true
        default: false
        }
      }.map { $0 }
  }

  /// True where no rule could change `text`: nearly every sentence, and regular expressions take their time.
  func isPlain(_ text: String) -> Bool {
    guard language.readings.isEmpty else { return false }
    var capitals = 0
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      let isLetter =
        scalar.isASCII ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) : Self.isLetter(scalar)
      let isCapital = scalar.isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase
      capitals = isCapital ? capitals + 1 : 0
      if isLetter {
        if capitals == 4 || previous == "." { return false }
      } else if scalar == " " {
        if previous == scalar { return false }
      } else if Self.shaping.contains(scalar) {
        if previous == " " || previous == "-" { return false }
      } else {
        return false
      }
      previous = scalar
    }
    return previous != " "
      && !text.split { !$0.isLetter }.contains { run in
        writing.mayBelongToAbbreviation(
          run.lowercased(), isMarked: run.endIndex < text.endIndex && ".-/".contains(text[run.endIndex]))
      }
  }

  /// The marks that shape speech.
  private static let shaping = ",.:!?'-".unicodeScalars

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  // MARK: Short forms

  private func shortForms(_ text: String) -> String {
    let even = String(
      String.UnicodeScalarView(
        text.precomposedStringWithCanonicalMapping.unicodeScalars.map { Self.even[$0] ?? $0 }))
    let spaced = Self.stops.reduce(even) { $0.replacing($1.0, with: $1.1) }
    let words = replacing(writing.abbreviations, in: spaced)
    return replacing(writing.beforeNumbers, in: words) { $0.drop { $0 == " " }.first?.isNumber == true }
  }

  /// Marks of several forms, and the form that the rules know.
  private static let even: [Unicode.Scalar: Unicode.Scalar] = [
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-", "〜": "-", "～": "-", "’": "'", "‘": "'",
    "`": "'",
    "´": "'", "“": " ", "”": " ", "„": " ", "\"": " ", "«": " ", "»": " ", "\u{A0}": " ", "\u{202F}": " ",
    "（": "(", "）": ")", "０": "0", "１": "1", "２": "2", "３": "3", "４": "4", "５": "5", "６": "6", "７": "7",
    "８": "8",
    "９": "9",
  ]

  /// Stops of languages that set no space after them.
  private static let stops = [("、", ", "), ("，", ", "), ("。", ". "), ("：", ": "), ("！", "! "), ("？", "? ")]

  /// `text` with each whole short form of `forms` put into words, the longest first, where `fits` takes what follows.
  private func replacing(
    _ forms: [String: String], in text: String, where fits: (Substring) -> Bool = { _ in true }
  ) -> String {
    guard !forms.isEmpty else { return text }
    let ordered = forms.sorted { ($0.key.count, $1.key) > ($1.key.count, $0.key) }
    var replaced = ""
    var rest = text[...]
    var previous: Character = " "
    while let letter = rest.first {
      let isStart = !previous.isLetter && !previous.isNumber
      let form = isStart ? ordered.first { Self.end(of: $0.key, in: rest).map(fits) == true } : nil
      if let form, let end = Self.end(of: form.key, in: rest) {
        replaced += form.value
        rest = end
        previous = "."
      } else {
        replaced.append(letter)
        rest = rest.dropFirst()
        previous = letter
      }
    }
    return replaced
  }

  /// What follows `form` at the start of `text`, in any case and with spaces after its stops or not; `nil` where it isn't
  /// there as a whole word.
  private static func end(of form: String, in text: Substring) -> Substring? {
    var rest = text
    var previous: Character?
    for letter in form where letter != " " {
      if previous == "." || previous == "/" { rest = rest.drop { $0 == " " } }
      if letter == "/" { rest = rest.drop { $0 == " " } }
      guard let next = rest.first, next == letter || next.lowercased() == letter.lowercased() else {
        return nil
      }
      rest = rest.dropFirst()
      previous = letter
    }
    let isWhole = previous?.isLetter != true || rest.first.map { !$0.isLetter && !$0.isNumber } ?? true
    return isWhole ? rest : nil
  }

  // MARK: Numbers

  // Regexes are not marked as sendable, for they may hold closures; these hold none that keep anything.
  private nonisolated(unsafe) static let clock = #/\b(\d{1,3}):([0-5]\d)\b/#
  private nonisolated(unsafe) static let minutes = #/\b(\d{1,3})m(?:in)?\s?(\d{1,2})s(?:ec)?\b/#
  private nonisolated(unsafe) static let mixed = #/\b(\d+)\s+(1/2|1/3|2/3|1/4|3/4)\b/#
  private nonisolated(unsafe) static let glyph = #/(\d*)([½⅓⅔¼¾])/#
  private nonisolated(unsafe) static let fraction = #/\b(\d+)/(\d+)\b/#
  private nonisolated(unsafe) static let by = #/\b(\d+)\s?[x×]\s?(?=\d)/#
  private nonisolated(unsafe) static let times = #/\b(\d+)\s?[x×](?!\p{L})/#
  private nonisolated(unsafe) static let range = #/(\d+(?:[.,]\d+)?)\s?-\s?(?=(\d+))/#
  private nonisolated(unsafe) static let quantity = #/\b(\d+(?:[.,]\d+)?)[\s-]?(\p{L}+|°)(?!\w)(\.?)/#
  private nonisolated(unsafe) static let minus = #/(^|[\s(])-(?=\d)/#
  private nonisolated(unsafe) static let ordinal = #/\b(\d{1,3})(\p{L}+|\.?[º°ª]|\.(?=\s\p{Ll}))(?!\w)/#
  private nonisolated(unsafe) static let ordinalAfter = #/\b(\p{L}+)\s(\d{1,3})\.(?=\s\p{L})/#
  private nonisolated(unsafe) static let number = #/\d+(?:[.,]\d+)?/#
  private nonisolated(unsafe) static let commaThousands = #/(\d),(?=\d{3}\b)/#
  private nonisolated(unsafe) static let stopThousands = #/(\d)\.(?=\d{3}\b)/#
  private nonisolated(unsafe) static let spaceThousands = #/(\d) (?=\d{3}\b)/#

  private static let glyphs: [Substring: String] = [
    "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4",
  ]

  private func numbers(_ text: String) -> String {
    guard text.contains(where: \.isNumber) else { return text }
    let thousands =
      writing.thousands == ","
      ? Self.commaThousands : writing.thousands == "." ? Self.stopThousands : Self.spaceThousands
    var words = text.replacing(thousands) { "\($0.1)" }
    words = words.replacing(Self.clock) { time($0.1, $0.2) }.replacing(Self.minutes) { time($0.1, $0.2) }
    words = words.replacing(Self.ordinalAfter) { ordinal($0.2, after: $0.1) ?? String($0.0) }
    words = words.replacing(Self.ordinal) { ordinal($0.1, $0.2) ?? String($0.0) }
    words = words.replacing(Self.glyph) { "\($0.1) \(Self.glyphs[$0.2] ?? "")" }
    words = words.replacing(Self.mixed) { "\($0.1) \(writing.mixedFractions[String($0.2)] ?? "\($0.2)")" }
    words = words.replacing(Self.fraction) { match in
      writing.fractions[String(match.0)] ?? fill(writing.over, ["a": match.1, "b": match.2])
    }
    words = words.replacing(Self.by) { fill(writing.by, ["n": $0.1]) + " " }
    words = words.replacing(Self.times) { fill(writing.times, ["n": $0.1]) }
    words = words.replacing(Self.range) { match in
      let after = match.2
      let whole = fill(writing.range, ["a": match.1, "b": after])
      // What stands after the second number in the phrase, such as `まで`, would have to follow its unit too.
      return whole.hasSuffix(after) ? String(whole.dropLast(after.count)) : "\(match.1) - "
    }
    words = units(words)
    words = words.replacing(Self.minus) { "\($0.1)\(writing.minus) " }
    return words.replacing(Self.number) { " \(decimal($0.output)) " }
  }

  private func fill(_ wording: String, _ values: [String: Substring]) -> String {
    values.reduce(wording) { $0.replacing("{\($1.key)}", with: $1.value) }
  }

  private func time(_ minutes: Substring, _ seconds: Substring) -> String {
    language.words(.seconds((Int(minutes) ?? 0) * 60 + (Int(seconds) ?? 0)))
  }

  private func ordinal(_ digits: Substring, _ mark: Substring) -> String? {
    guard let form = writing.ordinals[String(mark)], let number = Int(digits), number > 0 else { return nil }
    return language.book.numbers.words(number, form)
  }

  private func ordinal(_ digits: Substring, after word: Substring) -> String? {
    guard let form = writing.ordinalsAfter[String(word)] ?? writing.ordinalsAfter[word.lowercased()],
      let number = Int(digits), number > 0
    else { return nil }
    return "\(word) \(language.book.numbers.words(number, form))"
  }

  private func units(_ text: String) -> String {
    text.replacing(Self.quantity) { match in
      let (digits, unit) = (match.1, String(match.2))
      let rest = text[match.range.upperBound...]
      let follows = rest.drop(while: \.isWhitespace).first
      let stopped = !match.3.isEmpty || rest.first.map { ",;)".contains($0) } ?? true
      guard
        let wordings = writing.units[unit] ?? (stopped ? writing.unitsBeforeStops[unit] : nil),
        let value = Double(digits.replacing(",", with: "."))
      else { return String(match.0) }
      let category = language.book.numbers.category(of: value)
      let wording = wordings[category] ?? wordings["other"] ?? ""
      let values = ["n": value.rounded() == value ? PhraseValue.number(value) : .text(decimal(digits))]
      // A stop of the short form's own ends a sentence only where one begins after it.
      let stop = !match.3.isEmpty && follows?.isLowercase != true ? "." : ""
      return language.fill(wording, values, inDigits: false) + stop
    }
  }

  /// A number as written in digits, such as `two point five` for `2.5`.
  private func decimal(_ digits: Substring) -> String {
    let parts = digits.split { $0 == "." || $0 == "," }
    guard let whole = parts.first.flatMap({ Int($0) }) else {
      return digits.compactMap(\.wholeNumberValue).map { language.book.numbers.words($0) }.joined(
        separator: " ")
    }
    let numbers = language.book.numbers
    guard parts.count == 2 else { return numbers.words(whole) }
    let decimals = parts[1].compactMap { $0.wholeNumberValue.map { numbers.words($0) } }
    return ([numbers.words(whole), writing.decimal.word] + decimals).joined(separator: " ")
  }

  // MARK: Signs and marks

  private nonisolated(unsafe) static let slash = #/(\w)\s?/\s?(\w)/#
  private nonisolated(unsafe) static let dash = #/\s-+\s/#
  private nonisolated(unsafe) static let bracket = #/[()]/#
  private nonisolated(unsafe) static let early = #/\s+(?=[,.:!?])/#
  private nonisolated(unsafe) static let twice = #/,+(?=[,.:!?])/#
  private nonisolated(unsafe) static let leading = #/^[\s,.:!?-]+/#
  private nonisolated(unsafe) static let shouted = #/\p{Lu}{4,}(?:'S)?/#

  private func signs(_ text: String) -> String {
    let words = writing.signs.sorted { $0.key < $1.key }.reduce(text) { words, sign in
      sign.key == "/" ? words : words.replacing(sign.key, with: " \(sign.value) ")
    }
    let or = writing.signs["/"] ?? ","
    return words.replacing(Self.slash) { "\($0.1) \(or) \($0.2)" }
  }

  /// Leaves letters, marks and the punctuation that shapes speech; everything else becomes a space.
  private func marks(_ text: String) -> String {
    text.replacing("…", with: ",").replacing(";", with: ",").replacing(Self.dash) { _ in ", " }
      .replacing(Self.bracket) { _ in ", " }.spokenOnly
      .replacing(Self.early) { _ in "" }.replacing(Self.twice) { _ in "" }.replacing(Self.leading) { _ in "" }
      .replacing(Self.shouted) { $0.output.lowercased() }
  }
}

extension String {
  fileprivate var spokenOnly: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .decimalNumber:
            scalar
          default: ",.:!?'-".unicodeScalars.contains(scalar) ? scalar : " "
          }
        }))
  }
}
