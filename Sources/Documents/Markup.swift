import Guide

/// Text inside XML and HTML.
enum Markup {
  /// The attributes of `html` for a page in `language`.
  static func attributes(of language: Language) -> String {
    "lang=\"\(escaped(language.tag))\""
      + (language.direction == "ltr" ? "" : " dir=\"\(language.direction)\"")
  }

  /// `text` with `&`, `<`, `>` and `"` as entities, without the characters that XML 1.0 (2.2) has no place for.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n", "\r", " "..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"...: escaped.append(scalar)
      default: continue
      }
    }
    return String(escaped)
  }
}
