import Guide
import Yams

/// The keys of a stretch that is being read, and what they need to know of each other.
struct StretchFields {
  let values: [String: YAMLValue]
  /// The length the round it is in gives it.
  let work: Duration?

  subscript(key: String) -> YAMLValue? { values[key] }

  func has(_ key: String) -> Bool { values[key] != nil }

  /// True for a movement, whether its parts are told or only counted out.
  var isMovement: Bool { has("phases") || has("tempo") }

  /// The rules of the sentences of a stretch that has these keys.
  var rules: SentenceRules {
    SentenceRules(hasSides: has("sides"), sideCount: sideCount, hasDirections: has("directions"))
  }

  /// The number of sides, before they are read.
  private var sideCount: Int {
    switch values["sides"]?.node {
    case .sequence(let sequence)?: sequence.count
    case .scalar(let scalar)?: scalar.string.split(separator: "/", omittingEmptySubsequences: false).count
    default: 0
    }
  }
}

extension YAMLReader {
  /// The keys of a stretch, in the order they are usually written.
  static let stretchKeys = [
    "name", "called", "posture", "optional", "equipment", "setup", "enter", "go", "again", "short", "note",
    "start", "release", "leave", "hold", "passive", "flow", "phases", "tempo", "first", "last", "for",
    "repetitions", "sets", "rest", "until", "sides", "directions", "alternate", "get-ready", "guidance",
    "progress", "options",
  ]

  /// A stretch, and the ways to do it otherwise; `work` is the length its round gives it.
  mutating func stretch(_ value: YAMLValue, lasting work: Duration? = nil) -> Stretch? {
    guard
      let values = fields(
        value, known: Self.stretchKeys, required: ["name", "posture"],
        expecting: "write the keys of a stretch, first name:")
    else { return nil }
    let fields = StretchFields(values: values, work: work)
    var stretch = stretch(of: value, fields)
    let options = options(of: value, fields)
    stretch?.options = options
    return stretch
  }

  /// The stretch that `fields` say, without its options.
  mutating func stretch(of value: YAMLValue, _ fields: StretchFields) -> Stretch? {
    let rules = fields.rules
    let sides = sides(fields)
    let name = sentence(fields["name"])
    let posture = posture(fields["posture"], rules)
    let repetitions = repetitions(fields["repetitions"])
    let work = self.work(of: value, fields, repetitions: repetitions)
    let (notes, holdNotes) = notes(fields)
    let sets = sets(fields["sets"])
    let turns = turns(fields, sides: sides.names)
    let draft = Stretch(
      name: name ?? "", noun: noun(fields["called"]), posture: posture?.like ?? .standing,
      takePosture: posture?.say, equipment: sentences(fields["equipment"]),
      setup: sentences(fields["setup"], rules.withPauses),
      enter: sentences(fields["enter"], rules.withPauses),
      go: sentence(fields["go"], rules), again: sentence(fields["again"], rules),
      leave: sentences(fields["leave"], rules.withPauses), short: sentence(fields["short"], rules),
      notes: notes, holdNotes: holdNotes, start: word(fields["start"]), release: word(fields["release"]),
      isPassive: ofHold("passive", fields), work: work ?? .activity(.seconds(1)...(.seconds(1))),
      first: once("first", fields), last: once("last", fields), repetitions: repetitions ?? 1...1,
      sideRepetitions: sides.repetitions, sets: sets.count, setRest: sets.rest, sides: sides.names,
      directions: directions(fields["directions"]), alternates: turns.alternate, isMarching: turns.march,
      flow: fields.has("flow") ? ofHold("flow", fields) : nil, rest: rest(fields["rest"]),
      getReady: getReady(fields["get-ready"]), guidance: guidance(fields["guidance"]),
      until: until(fields["until"]), isOptional: flag(fields["optional"]), progress: progress(fields))
    guard name != nil, posture != nil, work != nil, repetitions != nil else { return nil }
    return draft
  }

  /// The word that starts or ends a hold.
  private mutating func word(_ value: YAMLValue?) -> String? {
    sentence(value, atMost: AuthoringLimits.Session.word)
  }

  /// What is so of a hold only.
  private mutating func ofHold(_ key: String, _ fields: StretchFields) -> Bool {
    if let value = fields[key], !fields.has("hold") {
      report(
        value, "only a hold can be \(key == "flow" ? "made to flow" : key); write hold: or remove \(key)")
    }
    return flag(fields[key])
  }

  private mutating func notes(_ fields: StretchFields) -> (before: [String], during: [String]) {
    guard let value = fields["note"], let items = itemsOrOne(value, expecting: SentenceText.expecting) else {
      return ([], [])
    }
    var notes: (before: [String], during: [String]) = ([], [])
    for item in items {
      guard item.isMapping else {
        if let note = sentence(item, fields.rules) { notes.before.append(note) }
        continue
      }
      let forms = "write the sentence, or {during hold: the sentence}"
      guard
        let inner = self.fields(item, known: ["during hold"], required: ["during hold"], expecting: forms)
      else { continue }
      if !fields.has("hold") {
        report(item, "nothing is held here; write the sentence without during hold")
      }
      if let note = sentence(inner["during hold"], fields.rules) { notes.during.append(note) }
    }
    return notes
  }

  /// One when the key is absent, and `nil` when it is wrong.
  private mutating func repetitions(_ value: YAMLValue?) -> ClosedRange<Int>? {
    guard let value else { return 1...1 }
    return parsed(value, expecting: "write a number such as 5, or a range such as 5-7", Self.repetitions)
  }

  static func repetitions(_ text: String) throws(Problem) -> ClosedRange<Int> {
    try QuantityText.wholeRange(text, in: AuthoringLimits.Session.repetitions)
  }

  private mutating func sets(_ value: YAMLValue?) -> (count: ClosedRange<Int>, rest: Duration?) {
    guard let value else { return (1...1, nil) }
    let expecting = "write a number such as 3, or {count: 3, rest: 45s}"
    guard value.isMapping else { return (count(value, expecting: expecting), nil) }
    guard let fields = fields(value, known: ["count", "rest"], required: ["count"], expecting: expecting)
    else {
      return (1...1, nil)
    }
    let rest = rest(fields["rest"])
    return (count(fields["count"], expecting: "write a number such as 3"), rest)
  }

  private mutating func count(_ value: YAMLValue?, expecting: String) -> ClosedRange<Int> {
    parsed(value, expecting: expecting) { text throws(Problem) in
      try QuantityText.wholeRange(text, in: AuthoringLimits.Session.sets)
    } ?? 1...1
  }

  private mutating func getReady(_ value: YAMLValue?) -> Duration? {
    parsed(value, expecting: "write a length such as 5s") { text throws(Problem) in
      try QuantityText.length(text, in: AuthoringLimits.Pace.preparation)
    }
  }

  private mutating func guidance(_ value: YAMLValue?) -> Pacing.Guidance? {
    parsed(value, expecting: "write full, fading or names") { text throws(Problem) in
      guard let guidance = Pacing.Guidance(rawValue: text), guidance != .bells else {
        throw Problem(
          message: "\(quoted(text)) can't be the guidance of one stretch; write full, fading or names")
      }
      return guidance
    }
  }

  /// A condition as it stands after `when`.
  private mutating func until(_ value: YAMLValue?) -> String? {
    sentence(value).map { [".", "。"].contains(where: $0.hasSuffix) ? String($0.dropLast()) : $0 }
  }
}
