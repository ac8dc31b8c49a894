import Guide

extension YAMLReader {
  mutating func stretch(_ value: YAMLValue) -> Stretch? {
    let known = [
      "name", "posture", "equipment", "setup", "enter", "leave", "short", "note", "hold", "phases",
      "repetitions", "sets", "sides", "alternate", "for",
    ]
    guard
      let fields = fields(
        value, known: known, required: ["name", "posture"],
        expecting: "write the keys of a stretch, first name:")
    else { return nil }
    let sides = sides(fields["sides"])
    let placeholders: Placeholders = fields["sides"] == nil ? .sidesMissing : .side
    let name = sentence(fields["name"])
    let posture = parsed(fields["posture"], expecting: "write \(Self.postures)", Self.posture)
    let equipment = sentences(fields["equipment"])
    let setup = sentences(fields["setup"], placeholders)
    let enter = sentences(fields["enter"], placeholders)
    let leave = sentences(fields["leave"], placeholders)
    let short = sentence(fields["short"], placeholders)
    let notes = sentences(fields["note"], placeholders)
    let repetitions = repetitions(fields["repetitions"])
    let work = work(of: value, fields, repetitions: repetitions, placeholders)
    let sets = sets(fields["sets"])
    let alternates = alternates(fields["alternate"], sides: fields["sides"])
    guard let name, let posture, let work, let repetitions else { return nil }
    return Stretch(
      name: name, posture: posture, equipment: equipment, setup: setup, enter: enter, leave: leave,
      short: short, notes: notes, work: work, repetitions: repetitions, sets: sets.count, setRest: sets.rest,
      sides: sides, alternates: alternates)
  }

  private static var postures: String {
    let names = Posture.allCases.map(\.rawValue)
    return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
  }

  private static func posture(_ text: String) throws(Problem) -> Posture {
    guard let posture = Posture(rawValue: text) else {
      throw Problem(message: "\(quoted(text)) is not a posture; write \(postures)")
    }
    return posture
  }

  /// One when the key is absent, and `nil` when it is wrong.
  private mutating func repetitions(_ value: YAMLValue?) -> ClosedRange<Int>? {
    guard let value else { return 1...1 }
    return parsed(value, expecting: "write a number such as 5, or a range such as 5-7") {
      text throws(Problem) in
      try QuantityText.wholeRange(text, in: AuthoringLimits.Session.repetitions)
    }
  }

  private mutating func sets(_ value: YAMLValue?) -> (count: Int, rest: Duration?) {
    guard let value else { return (1, nil) }
    let expecting = "write a number such as 3, or {count: 3, rest: 45s}"
    guard value.isMapping else { return (count(value, expecting: expecting), nil) }
    guard let fields = fields(value, known: ["count", "rest"], required: ["count"], expecting: expecting)
    else {
      return (1, nil)
    }
    let rest = parsed(fields["rest"], expecting: "write a length such as 45s") { text throws(Problem) in
      try QuantityText.length(text, in: AuthoringLimits.Session.rest)
    }
    return (count(fields["count"], expecting: "write a number such as 3"), rest)
  }

  private mutating func count(_ value: YAMLValue?, expecting: String) -> Int {
    parsed(value, expecting: expecting) { text throws(Problem) in
      try QuantityText.whole(text, in: AuthoringLimits.Session.sets)
    } ?? 1
  }

  /// A list of names, or one text with `/` between them.
  private mutating func sides(_ value: YAMLValue?) -> [String] {
    guard let value else { return [] }
    let expecting = "write at least two different names, such as [left, right]"
    let names: [String]
    if value.scalarText == nil {
      guard let items = items(value, expecting: expecting) else { return [] }
      names = items.compactMap { sentence($0) }
      guard names.count == items.count else { return [] }
    } else {
      guard let text = sentence(value) else { return [] }
      names = text.split(separator: "/", omittingEmptySubsequences: false).map {
        $0.split(separator: " ").joined(separator: " ")
      }
    }
    guard !names.contains("") else {
      report(value, "a name between / is empty; \(expecting)")
      return []
    }
    guard names.count >= AuthoringLimits.Session.sides.lowerBound else {
      report(value, "one side is not enough; \(expecting)")
      return []
    }
    guard names.count <= AuthoringLimits.Session.sides.upperBound else {
      report(
        value, "\(names.count) sides are too many; write at most \(AuthoringLimits.Session.sides.upperBound)")
      return []
    }
    if let twice = names.indices.first(where: { names[..<$0].contains(names[$0]) }) {
      report(value, "\(quoted(names[twice])) is there twice; \(expecting)")
    }
    return names
  }

  private mutating func alternates(_ value: YAMLValue?, sides: YAMLValue?) -> Bool {
    guard let value else { return false }
    if sides == nil {
      report(value, "only sides can take turns; add sides: [left, right] or remove alternate")
    }
    return parsed(value, expecting: "write true or false") { text throws(Problem) in
      guard text == "true" || text == "false" else {
        throw Problem(message: "\(quoted(text)) is neither true nor false; write true or false")
      }
      return text == "true"
    } ?? false
  }
}
