import Guide
import Yams

extension YAMLReader {
  /// What an option that writes one of these keys does without, of what the stretch itself has.
  private static let replaced = [
    "hold": ["phases", "tempo", "first", "last", "for"],
    "phases": ["hold", "passive", "flow", "start", "tempo"],
    "tempo": ["hold", "passive", "flow", "start", "phases"],
    "repetitions": ["for"], "for": ["repetitions"],
  ]

  /// The other ways to do a stretch: its own keys with those of the option in their place.
  mutating func options(of stretch: YAMLValue, _ fields: StretchFields) -> [Stretch.Option] {
    let forms = "write {easier: {hold: 5s}}"
    guard let value = fields["options"], let entries = entries(value, expecting: forms) else { return [] }
    guard AuthoringLimits.Session.options.contains(entries.count) else {
      report(
        value,
        entries.isEmpty
          ? "no option is written here; \(forms)"
          : "\(entries.count) options are too many; write at most \(AuthoringLimits.Session.options.upperBound)"
      )
      return []
    }
    return entries.compactMap { option($0.value, of: stretch, fields) }
  }

  private mutating func option(
    _ value: YAMLValue, of stretch: YAMLValue, _ fields: StretchFields
  ) -> Stretch.Option? {
    let name = sentence(
      YAMLValue(
        key: value.key, path: value.path, node: .scalar(Node.Scalar(value.key, .implicit, .doubleQuoted))),
      atMost: AuthoringLimits.Session.word)
    guard let name,
      let changes = self.fields(
        value, known: Self.stretchKeys, expecting: "write the keys that differ, such as {hold: 5s}")
    else { return nil }
    if let nested = changes["options"] {
      report(nested, "an option has no options; write each beside the others")
    }
    var values = fields.values
    for key in changes.keys { for other in Self.replaced[key] ?? [] { values[other] = nil } }
    values.merge(changes) { $1 }
    values["options"] = nil
    let known = diagnostics.count
    let changed = self.stretch(of: stretch, StretchFields(values: values, work: fields.work))
    dropRepeated(from: known)
    return changed.map { Stretch.Option(name: name, stretch: $0) }
  }

  // MARK: Progress

  /// How a stretch grows over weeks.
  mutating func progress(_ fields: StretchFields) -> Stretch.Progress? {
    let forms = "write {hold: 15s, repetitions: 12, over: 4 weeks}"
    guard let value = fields["progress"],
      let inner = self.fields(
        value, known: ["hold", "repetitions", "sets", "over"], required: ["over"], expecting: forms)
    else { return nil }
    let hold = parsed(inner["hold"], expecting: "write a length such as 15s") { text throws(Problem) in
      try QuantityText.length(text, in: AuthoringLimits.Session.hold)
    }
    if let grown = inner["hold"], !isTimedHold(fields["hold"]) {
      report(grown, "there is no hold in seconds that could grow; remove hold from progress")
    }
    let repetitions = parsed(inner["repetitions"], expecting: "write a number such as 12") {
      text throws(Problem) in
      try QuantityText.whole(text, in: AuthoringLimits.Session.repetitions)
    }
    let sets = parsed(inner["sets"], expecting: "write a number such as 3") { text throws(Problem) in
      try QuantityText.whole(text, in: AuthoringLimits.Session.sets)
    }
    let weeks = parsed(inner["over"], expecting: "write a number of weeks such as 4 weeks", WorkText.weeks)
    if ["hold", "repetitions", "sets"].allSatisfy({ inner[$0] == nil }) {
      report(value, "nothing grows; \(forms)")
    }
    return weeks.map { Stretch.Progress(hold: hold, repetitions: repetitions, sets: sets, weeks: $0) }
  }

  /// True of a hold that is prescribed in seconds, whether it is written rightly or not.
  private func isTimedHold(_ value: YAMLValue?) -> Bool {
    guard let text = value?.scalarText else { return false }
    return !text.contains("breath") && !text.contains("count")
  }
}
