import Guide

extension YAMLReader {
  private static let sideForms = "write different names, such as [left, right]"

  /// A list of names, each alone or with its own repetitions, or one text with `/` between them.
  mutating func sides(_ fields: StretchFields) -> (names: [String], repetitions: [String: ClosedRange<Int>]) {
    guard let value = fields["sides"] else { return ([], [:]) }
    var names: [String] = []
    var repetitions: [String: ClosedRange<Int>] = [:]
    if value.scalarText == nil {
      guard let items = items(value, expecting: Self.sideForms) else { return ([], [:]) }
      for item in items {
        guard let side = side(item, fields) else { return ([], [:]) }
        names.append(side.name)
        repetitions[side.name] = side.repetitions
      }
    } else {
      guard let text = sentence(value) else { return ([], [:]) }
      names = text.split(separator: "/", omittingEmptySubsequences: false).map {
        $0.split(separator: " ").joined(separator: " ")
      }
    }
    if names.count == 1, let name = names.first?.lowercased(),
      QuantityText.digits(name) != nil || ["both", "each"].contains(name)
    {
      report(value, "\(quoted(names[0])) doesn't name a side; \(Self.sideForms)")
      return ([], [:])
    }
    guard check(names, called: "sides", at: value) else { return ([], [:]) }
    return (names, repetitions)
  }

  private mutating func side(
    _ value: YAMLValue, _ fields: StretchFields
  ) -> (name: String, repetitions: ClosedRange<Int>?)? {
    guard value.isMapping else { return sentence(value).map { ($0, nil) } }
    guard
      let inner = self.fields(
        value, known: ["name", "repetitions"], required: ["name", "repetitions"],
        expecting: "write {name: left, repetitions: 3}")
    else { return nil }
    if fields.has("for") || fields.work != nil, fields.isMovement, let value = inner["repetitions"] {
      report(value, "the time given decides how often; remove repetitions")
    }
    let name = sentence(inner["name"])
    let repetitions = parsed(
      inner["repetitions"], expecting: "write a number such as 3", Self.repetitions)
    return name.map { ($0, repetitions) }
  }

  /// A list of at least two names.
  mutating func directions(_ value: YAMLValue?) -> [String] {
    guard let value,
      let items = items(value, expecting: "write different names, such as [forward, backward]")
    else { return [] }
    let names = items.compactMap { sentence($0) }
    guard names.count == items.count else { return [] }
    guard names.count > 1 else {
      report(value, "one direction needs no list; write at least two, or say it in the sentences")
      return []
    }
    return check(names, called: "directions", at: value) ? names : []
  }

  private mutating func check(_ names: [String], called plural: String, at value: YAMLValue) -> Bool {
    guard !names.contains("") else {
      report(value, "a name between / is empty; \(Self.sideForms)")
      return false
    }
    let most = AuthoringLimits.Session.sides.upperBound
    guard names.count <= most else {
      report(value, "\(names.count) \(plural) are too many; write at most \(most)")
      return false
    }
    if let twice = names.indices.first(where: { names[..<$0].contains(names[$0]) }) {
      report(value, "\(quoted(names[twice])) is there twice; write different names")
      return false
    }
    return true
  }

  /// Whether sides take turns, and whether they do so without a stop.
  mutating func turns(_ fields: StretchFields, sides: [String]) -> (alternate: Bool, march: Bool) {
    guard let value = fields["alternate"] else { return (false, false) }
    if !fields.has("sides") || sides.count == 1 {
      report(value, "only sides can take turns; add sides: [left, right] or remove alternate")
    }
    let choice = parsed(value, expecting: "write true, false or each movement") { text throws(Problem) in
      guard ["true", "false", "each movement"].contains(text) else {
        throw Problem(
          message: "\(quoted(text)) is neither true nor false; write true, false or each movement")
      }
      return text
    }
    if choice == "each movement", !fields.isMovement {
      report(value, "only movements can alternate without a stop; write true, or phases: in place of hold:")
    }
    return (choice == "true" || choice == "each movement", choice == "each movement")
  }
}
