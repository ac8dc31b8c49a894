import Guide
import Yams

/// The stretches of a session, with its rounds unfolded.
struct Course {
  var stretches: [Stretch] = []
  /// Where each stretch stands in the file.
  var paths: [String] = []
  var circuits: [Session.Circuit] = []
}

extension YAMLReader {
  private static let listForms = "write a list that starts with - name:"

  /// The stretches of a session; `nil` when the list is missing.
  mutating func course(_ value: YAMLValue?) -> Course? {
    guard let value, let items = items(value, expecting: Self.listForms) else { return nil }
    var course = Course()
    for item in items {
      if Self.isRound(item) {
        addRound(item, to: &course)
      } else {
        add(item, lasting: nil, to: &course)
      }
    }
    let most = AuthoringLimits.Session.stretches.upperBound
    let count = max(items.count, course.paths.count)
    guard count <= most else {
      report(value, "\(count) stretches are too many; write at most \(most) in a session")
      return nil
    }
    return course
  }

  private static func isRound(_ item: YAMLValue) -> Bool {
    guard case .mapping(let mapping) = item.node else { return false }
    return mapping.contains { $0.key.scalar?.string == "round" }
  }

  private mutating func add(_ item: YAMLValue, lasting work: Duration?, to course: inout Course) {
    // Of more stretches than a session may have, none is worth the time.
    guard course.paths.count <= AuthoringLimits.Session.stretches.upperBound else { return }
    course.paths.append(item.path)
    if let read = stretch(item, lasting: work) { course.stretches.append(read) }
  }

  private mutating func addRound(_ item: YAMLValue, to course: inout Course) {
    let forms = "write round: {times: 4, stretches: [...]}"
    guard let value = self.fields(item, known: ["round"], expecting: forms)?["round"],
      let fields = self.fields(
        value, known: ["times", "work", "rest", "stretches"], required: ["times", "stretches"],
        expecting: forms)
    else { return }
    let times = parsed(fields["times"], expecting: "write a number such as 4") { text throws(Problem) in
      try QuantityText.whole(text, in: AuthoringLimits.Session.times)
    }
    let work = parsed(fields["work"], expecting: "write a length such as 45s") { text throws(Problem) in
      try QuantityText.length(text, in: AuthoringLimits.Session.hold)
    }
    let rest = rest(fields["rest"])
    guard let list = fields["stretches"], let items = items(list, expecting: Self.listForms) else { return }
    let start = course.stretches.count
    for inner in items {
      if Self.isRound(inner) {
        report(inner, "a round can't be in a round; write the stretches of both in one")
      } else {
        add(inner, lasting: work, to: &course)
      }
    }
    guard start < course.stretches.count else { return }
    course.circuits.append(
      Session.Circuit(stretches: start..<course.stretches.count, times: times ?? 1, rest: rest))
  }

  /// A rest of the author's; `nil` when the key is absent.
  mutating func rest(_ value: YAMLValue?) -> Duration? {
    parsed(value, expecting: "write a length such as 45s") { text throws(Problem) in
      try QuantityText.length(text, in: AuthoringLimits.Session.rest)
    }
  }

  /// What a stretch is called, such as `exercise`.
  mutating func noun(_ value: YAMLValue?) -> String? {
    guard let noun = sentence(value, atMost: AuthoringLimits.Session.word) else { return nil }
    if let value, let language, !language.knows(noun: noun) {
      report(
        value,
        "\(quoted(noun)) can't be counted in \(language.tag); write \(Language.nouns.joined(separator: " or ")), which it has words for"
      )
    }
    return noun
  }
}
