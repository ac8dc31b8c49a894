import Guide

/// The things a sentence may have besides its words.
struct SentenceRules {
  /// True where the stretch has sides for `{side}` to name; `nil` where there is no stretch.
  var hasSides: Bool?
  /// The number of its sides.
  var sideCount = 0
  /// True where the stretch has directions for `{direction}` to name; `nil` where there is no stretch.
  var hasDirections: Bool?
  /// True where it may have pauses, such as `[pause 5s]`.
  var mayPause = false

  /// Words only, outside any stretch.
  static let words = SentenceRules()
  /// Words with pauses between them, outside any stretch.
  static let pausing = SentenceRules(mayPause: true)

  /// The same with pauses allowed.
  var withPauses: SentenceRules {
    var rules = self
    rules.mayPause = true
    return rules
  }
}

/// The rules for everything that is spoken or displayed.
enum SentenceText {
  static let expecting = "write a sentence, in double quotes if it has a colon or starts with { or ["

  /// The sentence with every run of spaces and line breaks made one space.
  static func parse(
    _ text: String, _ rules: SentenceRules, atMost most: Int = AuthoringLimits.File.sentence
  ) throws(Problem) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count <= most else {
      let whole = most == AuthoringLimits.File.sentence ? " in a sentence" : ""
      throw Problem(message: "\(scalars.count) characters are too many; write at most \(most)\(whole)")
    }
    if let control = scalars.first(where: isControl) {
      throw Problem(message: "\(SourceText.name(control)) is a control character; delete it")
    }
    let words = scalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }
    guard !words.isEmpty else { throw Problem(message: "empty sentence; write the words or remove the key") }
    let sentence = words.joined(separator: " ")
    try checkBraces(in: sentence, rules)
    try checkPauses(in: sentence, rules)
    return sentence
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && !["\t", "\n", "\r"].contains(scalar)
  }

  private static func checkBraces(in sentence: String, _ rules: SentenceRules) throws(Problem) {
    var rest = sentence[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      rest = rest[brace...]
      if rest.first == "{", let close = rest.firstIndex(of: "}"), rest[...close].contains("|") {
        try check(wordings: String(rest[...close]), rules)
        rest = rest[rest.index(after: close)...]
        continue
      }
      guard let blank = blanks.first(where: { rest.hasPrefix($0.text) }) else {
        let name = rest.prefix { $0 != "}" } + (rest.contains("}") ? "}" : "")
        throw Problem(
          message:
            "\(quoted(String(name))) can't be filled in; use {side}, {other side} or {direction}, or leave the braces out"
        )
      }
      switch blank.key == "sides" ? rules.hasSides : rules.hasDirections {
      case nil:
        throw Problem(
          message: "\(blank.text) can't be filled in here; name the \(blank.noun) or leave it out")
      case false?:
        throw Problem(
          message: "\(blank.text) needs \(blank.key); add \(blank.example) to this stretch or leave it out")
      case true?: rest = rest.dropFirst(blank.text.count)
      }
    }
  }

  /// One wording for each side, such as `{linke|rechte}`.
  private static func check(wordings: String, _ rules: SentenceRules) throws(Problem) {
    switch rules.hasSides {
    case nil:
      throw Problem(message: "\(quoted(wordings)) can't be chosen from here; name the side or leave it out")
    case false?:
      throw Problem(
        message: "\(quoted(wordings)) needs sides; add sides: [left, right] to this stretch or leave it out")
    case true?: break
    }
    let count = Sentence.wordings(in: wordings).first?.count ?? 0
    guard count == rules.sideCount, !wordings.dropFirst().contains("{") else {
      throw Problem(
        message:
          "\(quoted(wordings)) has \(count) wordings and the stretch \(rules.sideCount) sides; write one for each"
      )
    }
  }

  /// Something in braces the program fills in.
  private struct Blank {
    let text: String
    let noun: String
    let key: String
    let example: String
  }

  private static let blanks = [
    Blank(text: "{side}", noun: "side", key: "sides", example: "sides: [left, right]"),
    Blank(text: "{other side}", noun: "side", key: "sides", example: "sides: [left, right]"),
    Blank(
      text: "{direction}", noun: "direction", key: "directions", example: "directions: [forward, backward]"),
  ]

  // MARK: Pauses

  private static func checkPauses(in sentence: String, _ rules: SentenceRules) throws(Problem) {
    var rest = sentence[...]
    // A regular expression takes its time, and nearly no sentence has a bracket.
    while rest.utf8.contains(UInt8(ascii: "[")), let open = rest.firstRange(of: /\[pause\b/.ignoresCase()) {
      rest = rest[open.lowerBound...]
      guard rules.mayPause else {
        throw Problem(
          message: rules.hasSides == nil
            ? "a pause can't be made here; leave it out"
            : "a pause can't be made here, where the time is set; move it to a sentence of setup, enter or leave"
        )
      }
      let pause = rest.prefix { $0 != "]" } + (rest.contains("]") ? "]" : "")
      try check(pause: String(pause))
      rest = rest.dropFirst(pause.count)
    }
    guard !Sentence.plain(sentence).isEmpty else {
      throw Problem(message: "a pause alone is no sentence; write it behind the words before it")
    }
  }

  private static func check(pause: String) throws(Problem) {
    guard pause.hasSuffix("]") else {
      throw Problem(message: "\(quoted(pause)) is never closed; write [pause 5s]")
    }
    let length = pause.dropFirst("[pause".count).dropLast()
    guard length.hasPrefix(" "), pause.hasPrefix("[pause "), length.count > 1 else {
      throw Problem(message: "\(quoted(pause)) is no pause; write [pause 5s]")
    }
    if QuantityText.digits(String(length.dropFirst())) != nil {
      throw Problem(
        message: "\(quoted(pause)) has no unit; write [pause \(shown(String(length.dropFirst())))s]")
    }
    guard let parsed = DurationText.parse(String(length.dropFirst())) else {
      throw Problem(message: "\(quoted(pause)) is no pause; write [pause 5s]")
    }
    let bounds = AuthoringLimits.Session.pause
    guard bounds.contains(parsed) else {
      throw Problem(
        message:
          "\(quoted(pause)) is out of range; write a pause from \(DurationText.format(bounds.lowerBound)) to "
          + DurationText.format(bounds.upperBound))
    }
  }
}

extension YAMLReader {
  mutating func sentence(
    _ value: YAMLValue?, _ rules: SentenceRules = .words, atMost most: Int = AuthoringLimits.File.sentence
  ) -> String? {
    parsed(value, expecting: SentenceText.expecting) { text throws(Problem) in
      try SentenceText.parse(text, rules, atMost: most)
    }
  }

  /// A sentence or a list of them; none when the key is absent.
  mutating func sentences(_ value: YAMLValue?, _ rules: SentenceRules = .words) -> [String] {
    guard let value, let items = itemsOrOne(value, expecting: SentenceText.expecting) else { return [] }
    return items.compactMap { sentence($0, rules) }
  }

  /// `true` or `false`; `false` when the key is absent.
  mutating func flag(_ value: YAMLValue?) -> Bool {
    parsed(value, expecting: "write true or false") { text throws(Problem) in
      guard text == "true" || text == "false" else {
        throw Problem(message: "\(quoted(text)) is neither true nor false; write true or false")
      }
      return text == "true"
    } ?? false
  }
}
