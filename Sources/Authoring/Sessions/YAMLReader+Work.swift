import Guide

extension YAMLReader {
  /// The work of one repetition: its hold or its phases.
  mutating func work(
    of stretch: YAMLValue, _ fields: [String: YAMLValue], repetitions: ClosedRange<Int>?,
    _ placeholders: Placeholders
  ) -> Work? {
    let time = time(fields["for"], fields)
    let hold = fields["hold"].flatMap { self.hold($0, repetitions: repetitions) }
    let phases = fields["phases"].flatMap { self.phases($0, placeholders) }
    switch (fields["hold"], fields["phases"]) {
    case (let holdValue?, let phasesValue?):
      let later = holdValue.node.position < phasesValue.node.position ? phasesValue : holdValue
      report(later, "a stretch has a hold or phases, not both; keep one of them")
      return nil
    case (nil, nil):
      report(
        YAMLValue(key: "hold", path: stretch.path, node: stretch.node),
        "missing; write hold: and a length, or phases: and a list")
      return nil
    case (_?, nil):
      return hold.map { .hold($0) }
    case (nil, _?):
      return phases.map { .movement($0, lasting: time) }
    }
  }

  private mutating func time(_ value: YAMLValue?, _ fields: [String: YAMLValue]) -> Duration? {
    guard let value else { return nil }
    if fields["phases"] == nil {
      report(value, "only phases can be repeated for a time; remove for: or write phases: in place of hold:")
    }
    if fields["repetitions"] != nil {
      report(value, "for and repetitions exclude each other; keep one of them")
    }
    return parsed(value, expecting: "write a length such as 2m") { text throws(Problem) in
      try QuantityText.length(text, in: AuthoringLimits.Session.hold)
    }
  }

  private mutating func hold(_ value: YAMLValue, repetitions: ClosedRange<Int>?) -> Hold? {
    guard value.isMapping else {
      return parsed(value, expecting: WorkText.holdForms, WorkText.hold)
    }
    let forms = "write {from: 5s, build-up-to: 15s}"
    guard
      let fields = fields(
        value, known: ["from", "build-up-to"], required: ["from", "build-up-to"], expecting: forms)
    else { return nil }
    if let repetitions, repetitions.lowerBound < 2 {
      report(value, "a hold that builds up needs at least 2 repetitions; add repetitions: 5")
    }
    let length = { (text: String) throws(Problem) in
      try QuantityText.length(text, in: AuthoringLimits.Session.hold)
    }
    let from = parsed(fields["from"], expecting: "write a length such as 5s", length)
    let upTo = parsed(fields["build-up-to"], expecting: "write a length such as 15s", length)
    guard let from, let upTo, let last = fields["build-up-to"] else { return nil }
    guard from < upTo else {
      report(last, "the hold does not grow; write a length longer than \(DurationText.format(from))")
      return nil
    }
    return .buildUp(from...upTo)
  }

  private mutating func phases(_ value: YAMLValue, _ placeholders: Placeholders) -> [Phase]? {
    guard let items = items(value, expecting: "write a list that starts with - say:") else { return nil }
    return items.compactMap { phase($0, placeholders) }
  }

  private mutating func phase(_ value: YAMLValue, _ placeholders: Placeholders) -> Phase? {
    guard
      let fields = fields(
        value, known: ["say", "cue", "length"], required: ["say", "length"],
        expecting: "write the keys of a phase, say: and length:")
    else { return nil }
    let say = sentence(fields["say"], placeholders)
    let cue = sentence(fields["cue"], placeholders)
    let length = parsed(fields["length"], expecting: WorkText.lengthForms, WorkText.phaseLength)
    guard let say, let length else { return nil }
    return Phase(say: say, cue: cue ?? say, length: length)
  }
}

/// The notation of holds and phases.
enum WorkText {
  static let holdForms = "write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"
  static let lengthForms = "write a length such as 4s, or 4 counts, breath in, breath out or breath held"

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
    return .time(try QuantityText.length(text, in: AuthoringLimits.Session.hold, forms: lengthForms))
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
