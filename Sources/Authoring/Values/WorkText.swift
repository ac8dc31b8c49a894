import Guide

/// The notation of holds, phases and what else a stretch consists of.
enum WorkText {
  static let holdForms = "write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"
  static let lengthForms =
    "write a length such as 4s or 20-30s, or 4 counts, 3 breaths, breath in, breath out or breath held"
  static let activityForms = "write a length such as 60s or 30-60s"
  static let tempoForms = "write the seconds of each part, such as 2-1-3"

  static func hold(_ text: String) throws(Problem) -> Hold {
    if let breaths = number(in: text, before: ["breath", "breaths"]) {
      return .breaths(try QuantityText.wholeRange(breaths, in: AuthoringLimits.Session.breaths))
    }
    if let counts = counts(in: text) {
      return .counts(try QuantityText.whole(counts, in: AuthoringLimits.Session.counts))
    }
    let ends = QuantityText.ends(of: text)
    if QuantityText.digits(ends.lower) != nil, QuantityText.digits(ends.upper) != nil {
      let number = shown(text)
      throw Problem(
        message:
          "\(quoted(text)) has no unit; write \(number)s for seconds, \(number) breaths or \(number) counts")
    }
    return .time(try QuantityText.lengthRange(text, in: AuthoringLimits.Session.hold, forms: holdForms))
  }

  static func phaseLength(_ text: String) throws(Problem) -> Phase.Length {
    switch text {
    case "breath in": return .breathIn
    case "breath out": return .breathOut
    case "breath held": return .breathHeld
    default: break
    }
    if let counts = counts(in: text) {
      return .counts(try QuantityText.whole(counts, in: AuthoringLimits.Session.counts))
    }
    if let breaths = number(in: text, before: ["breath", "breaths"]) {
      return .breaths(try QuantityText.whole(breaths, in: AuthoringLimits.Session.breaths))
    }
    let range = try QuantityText.lengthRange(text, in: AuthoringLimits.Session.hold, forms: lengthForms)
    return range.lowerBound == range.upperBound ? .time(range.lowerBound) : .range(range)
  }

  /// The lengths of `2-1-3`.
  static func tempo(_ text: String) throws(Problem) -> [Duration] {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
    guard AuthoringLimits.Session.tempo.contains(parts.count) else {
      throw Problem(
        message:
          "\(parts.count) parts are too many; write at most \(AuthoringLimits.Session.tempo.upperBound)")
    }
    var lengths: [Duration] = []
    for part in parts {
      let number = part.split(separator: " ").joined(separator: " ")
      guard number.last?.isNumber == true, let length = DurationText.parse(number + "s") else {
        throw Problem(message: "\(quoted(text)) is not a tempo; \(tempoForms)")
      }
      guard length > .zero else {
        throw Problem(message: "a part of 0 seconds is no part; leave it out of the tempo")
      }
      guard AuthoringLimits.Session.hold.contains(length) else {
        throw Problem(message: "\(quoted(number)) is out of range; write at least 1 for each part")
      }
      lengths.append(length)
    }
    return lengths
  }

  /// The parts of a movement that is only told by its tempo; `nil` where there are more than people have words for.
  static func phases(of tempo: [Duration]) -> [Phase]? {
    let cues =
      switch tempo.count {
      case 1: ["Go."]
      case 2: ["And out.", "And back."]
      case 3: ["And out.", "Hold.", "And back."]
      case 4: ["And out.", "Hold.", "And back.", "Rest."]
      default: [String]()
      }
    return cues.isEmpty ? nil : zip(cues, tempo).map { Phase(say: $0, cue: $0, length: .time($1)) }
  }

  /// `4` of `4 weeks`.
  static func weeks(_ text: String) throws(Problem) -> Int {
    guard let weeks = number(in: text, before: ["week", "weeks"]) else {
      throw Problem(message: "\(quoted(text)) is not a number of weeks; write one such as 4 weeks")
    }
    return try QuantityText.whole(weeks, in: AuthoringLimits.Session.weeks)
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
