import Foundation

/// Turns written English into plain words: no digits, no abbreviations, nothing an engine could take for markup.
public enum SpokenText {
  /// The words of `text` as they are to be spoken, with only commas, full stops, colons, question and
  /// exclamation marks, apostrophes and hyphens left.
  public static func words(_ text: String) -> String {
    guard !isPlain(text) else { return text }
    var words = text
    for rule in rules { words = rule(words) }
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// True where no rule could change `text`: nearly every sentence, and building regular expressions takes its time.
  private static func isPlain(_ text: String) -> Bool {
    var capitals = 0
    var previous = UInt8(ascii: " ")
    for byte in text.utf8 {
      capitals = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? capitals + 1 : 0
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if capitals == 4 || previous == UInt8(ascii: ".") { return false }
      case UInt8(ascii: " "):
        if previous == byte { return false }
      case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "'"),
        UInt8(ascii: "-"), UInt8(ascii: "."):
        if previous == UInt8(ascii: " ") || previous == UInt8(ascii: "-") { return false }
      default: return false
      }
      previous = byte
    }
    return previous != UInt8(ascii: " ")
      && !text.split { !$0.isLetter }.contains { abbreviations.contains($0.lowercased()) }
  }

  private static let abbreviations: Set = ["e", "i", "etc", "vs", "approx", "rep", "reps", "spine"]

  private typealias Rule = (String) -> String

  /// In their order; made once, for a regular expression takes far longer to build than to use.
  // Regexes are not marked as sendable, for they may hold closures; these hold none that keep anything.
  private nonisolated(unsafe) static let rules: [Rule] = [
    rule(#/[‐‑‒–—−]/#) { _ in "-" }, rule(#/[’‘`´]/#) { _ in "'" }, rule(#/[“”„"]/#) { _ in " " },
    rule(#/\be\.\s?g\./#.ignoresCase()) { _ in "for example," },
    rule(#/\bi\.\s?e\./#.ignoresCase()) { _ in "that is," },
    rule(#/\betc\b\.?/#.ignoresCase()) { _ in "and so on" },
    rule(#/\bvs\b\.?/#.ignoresCase()) { _ in "versus" },
    rule(#/\bapprox\b\.?/#.ignoresCase()) { _ in "about" },
    rule(#/\bno\. ?(?=\d)/#.ignoresCase()) { _ in "number " },
    rule(#/\bL\s?/\s?R\b/#) { _ in "left and right" }, rule(#/\bR\s?/\s?L\b/#) { _ in "right and left" },
    rule(#/\bT-spine\b/#.ignoresCase()) { _ in "thoracic spine" },
    rule(#/\bC-spine\b/#.ignoresCase()) { _ in "cervical spine" },
    rule(#/\bL-spine\b/#.ignoresCase()) { _ in "lumbar spine" },
    rule(#/(\d),(?=\d{3}\b)/#) { "\($0.1)" },
    rule(#/\b(\d{1,3}):([0-5]\d)\b/#) { clockTime($0.1, $0.2) },
    rule(#/\b(\d{1,3})m(?:in)?\s?(\d{1,2})s(?:ec)?\b/#) { clockTime($0.1, $0.2) },
    rule(#/\b(\d{1,2})(?:st|nd|rd|th)\b/#) { ordinal($0.1) ?? String($0.0) },
    rule(#/\b(\d+)\s+(1/2|1/3|2/3|1/4|3/4)\b/#) { "\($0.1) and \(fractions[$0.2] ?? "")" },
    rule(#/(\d+)([½⅓⅔¼¾])/#) { "\($0.1) and \($0.2)" },
    {
      $0.replacing("½", with: "one half").replacing("⅓", with: "one third").replacing("⅔", with: "two thirds")
        .replacing("¼", with: "one quarter").replacing("¾", with: "three quarters")
        .replacing("and one half", with: "and a half").replacing("and one quarter", with: "and a quarter")
    },
    rule(#/\b(\d+)/(\d+)\b/#) { fractions[$0.0] ?? "\($0.1) over \($0.2)" },
    rule(#/\b(\d+)\s?[x×]\s?(?=\d)/#) { "\($0.1) times " },
    rule(#/\b(\d+)\s?[x×](?![A-Za-z])/#) { "\($0.1) times" },
    rule(#/(\d+(?:\.\d+)?)\s?-\s?(?=\d)/#) { "\($0.1) to " },
    units,
    rule(#/(^|[\s(])-(?=\d)/#) { "\($0.1)minus " },
    rule(#/\breps\b/#.ignoresCase()) { _ in "repetitions" },
    rule(#/\brep\b/#.ignoresCase()) { _ in "repetition" },
    rule(#/\d+(?:\.\d+)?/#) { " \(Numerals.words(digits: $0.output)) " },
    { $0.replacing("%", with: " percent").replacing("&", with: " and ").replacing("+", with: " plus ") },
    rule(#/#\s?/#) { _ in " number " },
    { $0.replacing("=", with: " equals ").replacing("×", with: " times ") },
    rule(#/\band\s?/\s?or\b/#.ignoresCase()) { _ in "and or" },
    rule(#/(\w)\s?/\s?(\w)/#) { "\($0.1) or \($0.2)" },
    { $0.replacing("…", with: ",").replacing(";", with: ",") },
    rule(#/\s-+\s/#) { _ in ", " }, rule(#/[()]/#) { _ in ", " },
    spokenOnly,
    rule(#/\s+(?=[,.:!?])/#) { _ in "" }, rule(#/,+(?=[,.:!?])/#) { _ in "" },
    rule(#/^[\s,.:!?-]+/#) { _ in "" },
    rule(#/[A-Z]{4,}(?:'S)?/#) { $0.output.lowercased() },
  ]

  private static func rule<Output>(
    _ pattern: Regex<Output>, _ words: @escaping (Regex<Output>.Match) -> String
  ) -> Rule {
    { $0.replacing(pattern, with: words) }
  }

  private static func clockTime(_ minutes: Substring, _ seconds: Substring) -> String {
    Numerals.words(.seconds((Int(minutes) ?? 0) * 60 + (Int(seconds) ?? 0)))
  }

  private static func ordinal(_ digits: Substring) -> String? {
    let names = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
      "eleventh", "twelfth",
    ]
    return Int(digits).flatMap { names.indices.contains($0 - 1) ? names[$0 - 1] : nil }
  }

  private static let fractions: [Substring: String] = [
    "1/2": "one half", "1/3": "one third", "2/3": "two thirds", "1/4": "one quarter", "3/4": "three quarters",
  ]

  private nonisolated(unsafe) static let quantity =  // As the rules' own.
    #/\b(\d+(?:\.\d+)?)[\s-]?(secs?|mins?|hrs?|s|m|h|cm|mm|km|kg|lbs?|ft|in(?=[.,;)]|$)|°)(?!\w)\.?/#

  private static let unitNames: [Substring: String] = [
    "s": "second", "sec": "second", "secs": "second", "m": "minute", "min": "minute", "mins": "minute",
    "h": "hour", "hr": "hour", "hrs": "hour", "cm": "centimeter", "mm": "millimeter", "kg": "kilogram",
    "lb": "pound", "lbs": "pound", "km": "kilometer", "°": "degree", "in": "inch", "ft": "foot",
  ]

  private static func units(_ text: String) -> String {
    let plurals = ["inch": "inches", "foot": "feet"]
    return text.replacing(quantity) { match in
      guard let name = unitNames[match.2] else { return String(match.0) }
      let rest = text[match.range.upperBound...].drop(while: \.isWhitespace)
      let stop = match.0.hasSuffix(".") && rest.first?.isLowercase != true ? "." : ""
      return "\(match.1) \(match.1 == "1" ? name : plurals[name] ?? name + "s")\(stop)"
    }
  }

  /// Leaves letters, marks and the punctuation that shapes speech; everything else becomes a space.
  private static func spokenOnly(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark,
            .spacingMark, .decimalNumber:
            scalar
          default: ",.:!?'-".unicodeScalars.contains(scalar) ? scalar : " "
          }
        }))
  }
}
