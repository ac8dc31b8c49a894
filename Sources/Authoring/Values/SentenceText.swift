/// The words the program may fill into a sentence.
enum Placeholders {
  /// Nothing: the sentence is not about one side.
  case none
  /// Nothing, because the stretch has no sides.
  case sidesMissing
  /// `{side}`.
  case side
}

/// The rules for everything that is spoken or displayed.
enum SentenceText {
  static let expecting = "write a sentence, in double quotes if it has a colon or starts with {"

  /// The sentence with every run of spaces and line breaks made one space.
  static func parse(_ text: String, _ placeholders: Placeholders) throws(Problem) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count <= AuthoringLimits.File.sentence else {
      throw Problem(
        message:
          "\(scalars.count) characters are too many; write at most \(AuthoringLimits.File.sentence) in a sentence"
      )
    }
    if let control = scalars.first(where: isControl) {
      throw Problem(message: "\(SourceText.name(control)) is a control character; delete it")
    }
    let words = scalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }
    guard !words.isEmpty else { throw Problem(message: "empty sentence; write the words or remove the key") }
    let sentence = words.joined(separator: " ")
    try checkBraces(in: sentence, placeholders)
    return sentence
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && !["\t", "\n", "\r"].contains(scalar)
  }

  private static func checkBraces(in sentence: String, _ placeholders: Placeholders) throws(Problem) {
    var rest = sentence[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      rest = rest[brace...]
      guard rest.hasPrefix("{side}") else {
        let name = rest.prefix { $0 != "}" } + (rest.contains("}") ? "}" : "")
        throw Problem(
          message: "\(quoted(String(name))) can't be filled in; use {side}, or leave the braces out")
      }
      switch placeholders {
      case .none: throw Problem(message: "{side} can't be filled in here; name the side or leave it out")
      case .sidesMissing:
        throw Problem(message: "{side} needs sides; add sides: [left, right] to this stretch or leave it out")
      case .side: rest = rest.dropFirst("{side}".count)
      }
    }
  }
}

extension YAMLReader {
  mutating func sentence(_ value: YAMLValue?, _ placeholders: Placeholders = .none) -> String? {
    parsed(value, expecting: SentenceText.expecting) { text throws(Problem) in
      try SentenceText.parse(text, placeholders)
    }
  }

  /// A sentence or a list of them; none when the key is absent.
  mutating func sentences(_ value: YAMLValue?, _ placeholders: Placeholders = .none) -> [String] {
    guard let value, let items = itemsOrOne(value, expecting: SentenceText.expecting) else { return [] }
    return items.compactMap { sentence($0, placeholders) }
  }
}
