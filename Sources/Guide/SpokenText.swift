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

  /// Whether no rule could change `text`: nearly every sentence, and building regular expressions takes its time.
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

  private static var rules: [(String) -> String] {
    [
      {
        $0.replacing(#/[‐‑‒–—−]/#, with: "-").replacing(#/[’‘`´]/#, with: "'").replacing(
          #/[“”„"]/#, with: " ")
      },
      { $0.replacing(#/\be\.\s?g\./#.ignoresCase(), with: "for example,") },
      { $0.replacing(#/\bi\.\s?e\./#.ignoresCase(), with: "that is,") },
      { $0.replacing(#/\betc\b\.?/#.ignoresCase(), with: "and so on") },
      { $0.replacing(#/\bvs\b\.?/#.ignoresCase(), with: "versus") },
      { $0.replacing(#/\bapprox\b\.?/#.ignoresCase(), with: "about") },
      { $0.replacing(#/\bno\. ?(?=\d)/#.ignoresCase(), with: "number ") },
      {
        $0.replacing(#/\bL\s?/\s?R\b/#, with: "left and right").replacing(
          #/\bR\s?/\s?L\b/#, with: "right and left")
      },
      { $0.replacing(#/\bT-spine\b/#.ignoresCase(), with: "thoracic spine") },
      { $0.replacing(#/\bC-spine\b/#.ignoresCase(), with: "cervical spine") },
      { $0.replacing(#/\bL-spine\b/#.ignoresCase(), with: "lumbar spine") },
      { $0.replacing(#/(\d),(?=\d{3}\b)/#) { "\($0.1)" } },
      clockTimes, lengths, ordinals, mixedFractions, fractions, products,
      { $0.replacing(#/(\d+(?:\.\d+)?)\s?-\s?(?=\d)/#) { "\($0.1) to " } },
      units,
      { $0.replacing(#/(^|[\s(])-(?=\d)/#) { "\($0.1)minus " } },
      {
        $0.replacing(#/\breps\b/#.ignoresCase(), with: "repetitions").replacing(
          #/\brep\b/#.ignoresCase(), with: "repetition")
      },
      { $0.replacing(#/\d+(?:\.\d+)?/#) { " \(Numerals.words(digits: $0.output)) " } },
      { $0.replacing("%", with: " percent").replacing("&", with: " and ").replacing("+", with: " plus ") },
      {
        $0.replacing(#/#\s?/#, with: " number ").replacing("=", with: " equals ").replacing(
          "×", with: " times ")
      },
      { $0.replacing(#/\band\s?/\s?or\b/#.ignoresCase(), with: "and or") },
      { $0.replacing(#/(\w)\s?/\s?(\w)/#) { "\($0.1) or \($0.2)" } },
      { $0.replacing("…", with: ",").replacing(";", with: ",").replacing(#/\s-+\s/#, with: ", ") },
      { $0.replacing(#/[()]/#, with: ", ") },
      spokenOnly,
      { $0.replacing(#/\s+(?=[,.:!?])/#, with: "").replacing(#/,+(?=[,.:!?])/#, with: "") },
      { $0.replacing(#/^[\s,.:!?-]+/#, with: "") },
      { $0.replacing(#/[A-Z]{4,}(?:'S)?/#) { $0.output.lowercased() } },
    ]
  }

  private static func clockTimes(_ text: String) -> String {
    text.replacing(#/\b(\d{1,3}):([0-5]\d)\b/#) { match in
      Numerals.words(.seconds((Int(match.1) ?? 0) * 60 + (Int(match.2) ?? 0)))
    }
  }

  private static func lengths(_ text: String) -> String {
    text.replacing(#/\b(\d{1,3})m(?:in)?\s?(\d{1,2})s(?:ec)?\b/#) { match in
      Numerals.words(.seconds((Int(match.1) ?? 0) * 60 + (Int(match.2) ?? 0)))
    }
  }

  private static func ordinals(_ text: String) -> String {
    let names = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
      "eleventh",
      "twelfth",
    ]
    return text.replacing(#/\b(\d{1,2})(?:st|nd|rd|th)\b/#) { match in
      guard let number = Int(match.1), names.indices.contains(number - 1) else { return String(match.0) }
      return names[number - 1]
    }
  }

  private static func mixedFractions(_ text: String) -> String {
    text.replacing(#/\b(\d+)\s+(1/2|1/3|2/3|1/4|3/4)\b/#) { "\($0.1) and \(fractions(String($0.2)))" }
      .replacing(#/(\d+)([½⅓⅔¼¾])/#) { "\($0.1) and \($0.2)" }
      .replacing("½", with: "one half").replacing("⅓", with: "one third").replacing("⅔", with: "two thirds")
      .replacing("¼", with: "one quarter").replacing("¾", with: "three quarters")
      .replacing("and one half", with: "and a half").replacing("and one quarter", with: "and a quarter")
  }

  private static func fractions(_ text: String) -> String {
    let names = [
      "1/2": "one half", "1/3": "one third", "2/3": "two thirds", "1/4": "one quarter",
      "3/4": "three quarters",
    ]
    return text.replacing(#/\b(\d+)/(\d+)\b/#) { names[String($0.0)] ?? "\($0.1) over \($0.2)" }
  }

  private static func products(_ text: String) -> String {
    text.replacing(#/\b(\d+)\s?[x×]\s?(?=\d)/#) { "\($0.1) times " }
      .replacing(#/\b(\d+)\s?[x×](?![A-Za-z])/#) { "\($0.1) times" }
  }

  private static func units(_ text: String) -> String {
    let names: [Substring: String] = [
      "s": "second", "sec": "second", "secs": "second", "m": "minute", "min": "minute", "mins": "minute",
      "h": "hour",
      "hr": "hour", "hrs": "hour", "cm": "centimeter", "mm": "millimeter", "kg": "kilogram", "lb": "pound",
      "lbs": "pound", "km": "kilometer", "°": "degree", "in": "inch", "ft": "foot",
    ]
    let plurals = ["inch": "inches", "foot": "feet"]
    return text.replacing(
      #/\b(\d+(?:\.\d+)?)[\s-]?(secs?|mins?|hrs?|s|m|h|cm|mm|km|kg|lbs?|ft|in(?=[.,;)]|$)|°)(?!\w)\.?/#
    ) {
      match in
      guard let name = names[match.2] else { return String(match.0) }
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
