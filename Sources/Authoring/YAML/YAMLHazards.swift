/// Finds what would cost the YAML composer exponential time or a deep stack, before it sees the text.
///
/// Yams hides the parser's events, and hashes mapping keys through every alias; so the text itself is searched, in
/// one pass and a little too widely: a line that starts with `&word` and another with `*word` are refused even inside one
/// sentence.
enum YAMLHazards {
  static func first(in source: SourceText) -> Diagnostic? {
    var anchors: [String: SourcePosition] = [:]
    var aliases: Set<String> = []
    var brackets = 0
    var onlyIndicators = true
    var start = TokenStart()
    var found: Diagnostic?
    source.forEachScalar { scalar, position in
      if position.column == 1 {
        onlyIndicators = true
        start = TokenStart()
      }
      switch scalar {
      case "[", "{":
        brackets += 1
        if brackets > AuthoringLimits.File.openBrackets, found == nil {
          found = source.diagnostic("too many open brackets; close them, or use indented lines", at: position)
        }
      case "]", "}": brackets = max(0, brackets - 1)
      case "&" where start.isHere:
        let name = name(after: position, in: source)
        if !name.isEmpty, anchors[name] == nil { anchors[name] = position }
      case "*" where start.isHere:
        aliases.insert(name(after: position, in: source))
      case "?"
      where onlyIndicators
        && endsToken(source[SourcePosition(line: position.line, column: position.column + 1)]):
        if found == nil {
          found = source.diagnostic("a key can't start with ?; write key: value", at: position)
        }
      default: break
      }
      start.pass(scalar)
      switch scalar {
      case " ", "-", "?", ":": break
      default: onlyIndicators = false
      }
    }
    let bomb = anchors.filter { aliases.contains($0.key) }.values.min()
    return bomb.map { anchor(at: $0, in: source) } ?? found
  }

  static func anchor(at position: SourcePosition, in source: SourceText) -> Diagnostic {
    source.diagnostic(
      "\(quoted(source.word(at: position))) is a YAML anchor; write the text out wherever it is needed, or put it in "
        + "double quotes", at: position)
  }

  /// The letters libyaml takes for the name of an anchor or alias.
  private static func name(after position: SourcePosition, in source: SourceText) -> String {
    let word = source.word(at: position).unicodeScalars.dropFirst()
    return String(
      word.prefix { $0.isASCII && ($0.properties.isAlphabetic || "0123456789_-".unicodeScalars.contains($0)) }
    )
  }

  private static func endsToken(_ next: Unicode.Scalar?) -> Bool {
    next.map(\.isSpace) ?? true
  }
}

/// A place of a line, judged by what stands before it: may an anchor or alias of YAML stand here?
struct TokenStart {
  /// The last character that is no space; `nil` where the line starts.
  private var last: Unicode.Scalar?
  private var wordStartsWithTag = false
  private var isInWord = false

  /// True at the start of a line, after an indicator, and after a tag.
  var isHere: Bool {
    guard let last else { return true }
    return "[{,:?-".unicodeScalars.contains(last) || (wordStartsWithTag && !isInWord)
  }

  /// Takes the next character of the line.
  mutating func pass(_ scalar: Unicode.Scalar) {
    guard !scalar.isSpace else {
      isInWord = false
      return
    }
    if !isInWord { wordStartsWithTag = scalar == "!" }
    // A tag may follow an indicator at once, as in [!!str.
    if let last, scalar == "!", "[{,:".unicodeScalars.contains(last) { wordStartsWithTag = true }
    isInWord = true
    last = scalar
  }
}

extension Unicode.Scalar {
  /// As its property `isWhitespace` says, which is looked up slowly.
  fileprivate var isSpace: Bool {
    isASCII ? self == " " || ("\t"..."\r").contains(self) : properties.isWhitespace
  }
}
