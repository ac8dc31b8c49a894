import Guide
import Yams

/// One value of a file, and what to call it.
struct YAMLValue {
  /// The key it stands under, as the author wrote it.
  let key: String
  /// The keys and indices that lead to it, such as `stretches[2].enter[0]`.
  let path: String
  let node: Node

  var isMapping: Bool { if case .mapping = node { true } else { false } }

  /// The text as written of anything that is neither a list nor a group of keys.
  var scalarText: String? {
    if case .scalar(let scalar) = node, !scalar.isNull { scalar.string } else { nil }
  }
}

/// A mistake in one value, whatever its place.
public struct Problem: Error {
  /// The mistake and its remedy: what is wrong; what would be right.
  public let message: String

  /// Says what is wrong, and what would be right.
  public init(message: String) { self.message = message }
}

/// Walks a composed file strictly, and collects every problem instead of stopping at the first.
struct YAMLReader {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []
  /// The position of each value that was read, by its path.
  private(set) var positions: [String: SourcePosition] = [:]
  /// The language of the session that is read.
  var language: Language?

  init(file: String) {
    self.file = file
  }

  /// Ends the reading.
  ///
  /// - Throws: ``AuthoringError/invalid(_:)`` with everything wrong in the order of the file.
  func finish() throws(AuthoringError) {
    guard diagnostics.isEmpty else { throw .mistakes(diagnostics) }
  }

  /// Forgets what was found from the mistake at `index` on and had been found before.
  mutating func dropRepeated(from index: Int) {
    let known = diagnostics[..<index]
    diagnostics = known + diagnostics[index...].filter { !known.contains($0) }
  }

  mutating func report(_ value: YAMLValue, _ message: String) {
    report(value.key, at: value.node.position, message)
  }

  mutating func report(_ key: String, at position: SourcePosition, _ message: String) {
    diagnostics.append(Diagnostic(file: file, position: position, key: key, message: message))
  }

  /// The values of a mapping by key, without those whose key is not `known`.
  mutating func fields(
    _ value: YAMLValue, known: [String], required: [String] = [], expecting: String
  ) -> [String: YAMLValue]? {
    guard let entries = entries(value, expecting: expecting) else { return nil }
    var fields: [String: YAMLValue] = [:]
    for (keyNode, field) in entries {
      guard known.contains(field.key) else {
        // Guessing takes its time, and of very many mistakes only the first are told.
        let advice =
          diagnostics.count < AuthoringLimits.File.mistakesTold
          ? Self.suggestion(for: field.key, in: known) : Self.list(known)
        report(shown(field.key), at: keyNode.position, "unknown key; \(advice)")
        continue
      }
      fields[field.key] = field
    }
    for key in required where fields[key] == nil {
      report(key, at: value.node.position, "missing; write \(key): and its value")
    }
    return fields
  }

  /// The keys and values of a mapping in the order of the file.
  mutating func entries(_ value: YAMLValue, expecting: String) -> [(key: Node, value: YAMLValue)]? {
    guard case .mapping(let mapping) = value.node else {
      report(value, "\(Self.refusal(of: value.node)); \(expecting)")
      return nil
    }
    var entries: [(key: Node, value: YAMLValue)] = []
    for (keyNode, node) in mapping {
      guard case .scalar(let key) = keyNode else {
        report(value.key, at: keyNode.position, "a list or a group of keys can't be a key; write key: value")
        continue
      }
      let path = value.path.isEmpty ? key.string : "\(value.path).\(key.string)"
      positions[path] = node.position
      entries.append((keyNode, YAMLValue(key: key.string, path: path, node: node)))
    }
    return entries
  }

  /// The items of a list that is not empty.
  mutating func items(_ value: YAMLValue, expecting: String) -> [YAMLValue]? {
    guard case .sequence(let sequence) = value.node else {
      report(value, "\(Self.refusal(of: value.node)); \(expecting)")
      return nil
    }
    guard !sequence.isEmpty else {
      report(value, "empty list; \(expecting)")
      return nil
    }
    return sequence.enumerated().map { index, node in
      let path = "\(value.path)[\(index)]"
      positions[path] = node.position
      return YAMLValue(key: value.key, path: path, node: node)
    }
  }

  /// The items of a list, or the one value that stands in its place.
  mutating func itemsOrOne(_ value: YAMLValue, expecting: String) -> [YAMLValue]? {
    if case .sequence = value.node { return items(value, expecting: expecting) }
    let path = "\(value.path)[0]"
    positions[path] = value.node.position
    return [YAMLValue(key: value.key, path: path, node: value.node)]
  }

  /// A scalar's text as written, without regard to what YAML would make of it.
  mutating func text(_ value: YAMLValue, expecting: String) -> String? {
    guard let text = value.scalarText else {
      report(value, "\(Self.refusal(of: value.node)); \(expecting)")
      return nil
    }
    return text
  }

  /// The value `parse` makes of a scalar's text; `nil` if the key is absent or the text is wrong.
  mutating func parsed<Value>(
    _ value: YAMLValue?, expecting: String, _ parse: (String) throws(Problem) -> Value
  ) -> Value? {
    guard let value, let text = text(value, expecting: expecting) else { return nil }
    do {
      return try parse(text)
    } catch {
      report(value, error.message)
      return nil
    }
  }

  private static func refusal(of node: Node) -> String {
    switch node {
    case .mapping: "a group of keys can't be used here"
    case .sequence: "a list can't be used here"
    case .scalar(let scalar) where scalar.isNull: "nothing is written here"
    case .scalar(let scalar): "\(quoted(scalar.string)) can't be used here"
    case .alias: "an alias can't be used here"
    }
  }

  private static func suggestion(for key: String, in known: [String]) -> String {
    // A longer key is no misspelling of ours, and would only cost time.
    let near =
      key.unicodeScalars.count <= 40
      ? known.min { Spelling.distance(key, $0) < Spelling.distance(key, $1) } : nil
    guard let near, Spelling.distance(key, near) <= max(1, near.count / 2) else {
      return list(known)
    }
    return "did you mean \(near)?"
  }

  private static func list(_ known: [String]) -> String {
    "the keys here are \(known.joined(separator: ", "))"
  }
}
