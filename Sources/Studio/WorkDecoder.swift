import Guide

extension YAMLReader {
  /// What one repetition of a stretch consists of: its hold or its phases.
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
      return phases.map { phases in time.map { .phasesFor(phases, $0) } ?? .phases(phases) }
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
      try QuantityText.length(text, in: SessionLimits.hold)
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
    let length = { (text: String) throws(Problem) in try QuantityText.length(text, in: SessionLimits.hold) }
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
