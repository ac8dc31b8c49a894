import Guide

/// How holds and phases are written.
enum WorkText {
  static let holdForms = "write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"
  static let lengthForms = "write a length such as 4s, or 4 counts, breath in, breath out or breath held"

  static func hold(_ text: String) throws(Problem) -> Hold {
    if let breaths = number(in: text, before: ["breath", "breaths"]) {
      return .breaths(try QuantityText.wholeRange(breaths, in: SessionLimits.breaths))
    }
    if let counts = counts(in: text) {
      return .counts(try QuantityText.whole(counts, in: SessionLimits.counts))
    }
    let ends = QuantityText.ends(of: text)
    if QuantityText.digits(ends.lower) != nil, QuantityText.digits(ends.upper) != nil {
      let number = shown(text)
      throw Problem(
        message:
          "\(quoted(text)) has no unit; write \(number)s for seconds, \(number) breaths or \(number) counts")
    }
    return .time(try QuantityText.lengthRange(text, in: SessionLimits.hold, forms: holdForms))
  }

  static func phaseLength(_ text: String) throws(Problem) -> Phase.Length {
    switch text {
    case "breath in": return .breathIn
    case "breath out": return .breathOut
    case "breath held": return .breathHeld
    default: break
    }
    if let counts = counts(in: text) {
      return .counts(try QuantityText.whole(counts, in: SessionLimits.counts))
    }
    return .time(try QuantityText.length(text, in: SessionLimits.hold, forms: lengthForms))
  }

  /// `6` of `6 counts` or `count of 6`.
  private static func counts(in text: String) -> String? {
    let prefix = "count of "
    if text.hasPrefix(prefix) { return String(text.dropFirst(prefix.count)) }
    return number(in: text, before: ["count", "counts"])
  }

  private static func number(in text: String, before words: [String]) -> String? {
    for word in words where text.hasSuffix(" " + word) { return String(text.dropLast(word.count + 1)) }
    return nil
  }
}
