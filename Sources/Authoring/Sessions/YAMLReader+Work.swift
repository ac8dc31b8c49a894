import Guide

extension YAMLReader {
  /// The work of one repetition: its hold, its movement, or what is kept up for a time.
  mutating func work(
    of stretch: YAMLValue, _ fields: StretchFields, repetitions: ClosedRange<Int>?
  ) -> Work? {
    let time = fields.isMovement || fields.has("hold") ? movementTime(fields) : nil
    let hold = fields["hold"].flatMap { self.hold($0, repetitions: repetitions) }
    let phases = fields.isMovement ? phases(fields) : nil
    if let hold = fields["hold"], let other = fields["phases"] ?? fields["tempo"] {
      let later = hold.node.position < other.node.position ? other : hold
      let name = other.key == "tempo" ? "a tempo" : "phases"
      report(later, "a stretch has a hold or \(name), not both; keep one of them")
      return nil
    }
    if fields.has("hold") { return hold.map { .hold($0) } }
    if fields.isMovement { return phases.map { .movement($0, lasting: time ?? fields.work) } }
    if let value = fields["for"] {
      return parsed(value, expecting: WorkText.activityForms) { text throws(Problem) in
        .activity(
          try QuantityText.lengthRange(
            text, in: AuthoringLimits.Session.hold, forms: WorkText.activityForms))
      }
    }
    if let work = fields.work { return .activity(work...work) }
    report(
      YAMLValue(key: "hold", path: stretch.path, node: stretch.node),
      "missing; write hold: and a length, phases: and a list, or for: and a length")
    return nil
  }

  /// How long a movement is repeated.
  private mutating func movementTime(_ fields: StretchFields) -> Duration? {
    if fields.work != nil, fields.isMovement, let value = fields["for"] ?? fields["repetitions"] {
      report(value, "the round says how long this lasts; remove \(value.key)")
    }
    guard let value = fields["for"] else { return nil }
    if !fields.isMovement {
      report(value, "only phases can be repeated for a time; remove for: or write phases: in place of hold:")
    }
    if fields.has("repetitions") {
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

  // MARK: Movements

  /// The parts of a movement, timed by themselves or by its tempo.
  private mutating func phases(_ fields: StretchFields) -> [Phase]? {
    guard let value = fields["tempo"] else { return fields["phases"].flatMap { phases($0, fields.rules) } }
    let tempo = parsed(value, expecting: WorkText.tempoForms, WorkText.tempo)
    guard let list = fields["phases"] else {
      guard let tempo else { return nil }
      guard let phases = WorkText.phases(of: tempo) else {
        report(
          value, "a tempo of \(tempo.count) parts needs their sentences; add phases: with \(tempo.count)")
        return nil
      }
      return phases
    }
    guard let items = items(list, expecting: "write a list of sentences, one for each part of the tempo")
    else {
      return nil
    }
    guard let tempo else { return nil }
    guard items.count == tempo.count else {
      report(
        value, "\(tempo.count) numbers don't fit \(items.count) phases; write one number for each phase")
      return nil
    }
    return zip(items, tempo).compactMap { phase($0, fields.rules, lasting: $1) }
  }

  /// The parts of a movement that are done only once, before or after its repetitions.
  mutating func once(_ key: String, _ fields: StretchFields) -> [Phase] {
    guard let value = fields[key] else { return [] }
    if !fields.isMovement {
      report(value, "only a movement has parts done once; write phases: in place of hold:, or remove \(key)")
    }
    return phases(value, fields.rules) ?? []
  }

  private mutating func phases(_ value: YAMLValue, _ rules: SentenceRules) -> [Phase]? {
    guard let items = items(value, expecting: "write a list that starts with - say:") else { return nil }
    return items.compactMap { phase($0, rules) }
  }

  private mutating func phase(
    _ value: YAMLValue, _ rules: SentenceRules, lasting tempo: Duration? = nil
  ) -> Phase? {
    if let tempo, !value.isMapping {
      return sentence(value, rules).map { Phase(say: $0, cue: $0, length: .time(tempo)) }
    }
    if value.scalarText != nil {
      report(value, "a sentence alone has no length; write {say: ..., length: 4s}, or add tempo: 2-1-3")
      return nil
    }
    guard
      let fields = fields(
        value, known: ["say", "cue", "length"], required: tempo == nil ? ["say", "length"] : ["say"],
        expecting: "write the keys of a phase, say: and length:")
    else { return nil }
    let say = sentence(fields["say"], rules)
    let cue = sentence(fields["cue"], rules)
    if tempo != nil, let value = fields["length"] {
      report(value, "the tempo gives this length; remove one of them")
    }
    let length =
      tempo.map { .time($0) }
      ?? parsed(fields["length"], expecting: WorkText.lengthForms, WorkText.phaseLength)
    guard let say, let length else { return nil }
    return Phase(say: say, cue: cue ?? say, length: length)
  }
}
