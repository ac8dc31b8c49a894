/// A text that asks for something, and its place in the file that asks.
public struct WrittenValue: Sendable, Equatable {
  /// The key it stands under.
  public var key: String
  /// What is written.
  public var text: String
  /// Where; `nil` for what no file says.
  public var position: SourcePosition?

  /// Takes a text that stands under `key`.
  public init(_ key: String, _ text: String, at position: SourcePosition? = nil) {
    self.key = key
    self.text = text
    self.position = position
  }
}

extension YAMLReader {
  /// What `fields` ask of a track, by the names of `parameters`; what takes several names may be a list.
  mutating func asked(
    _ parameters: [String], in fields: [String: YAMLValue]
  ) -> [String: WrittenValue] {
    var values: [String: WrittenValue] = [:]
    for parameter in parameters {
      guard let field = fields[parameter] else { continue }
      let texts = listed(field)
      if !texts.isEmpty {
        values[parameter] = .init(
          parameter, texts.map(\.text).joined(separator: ","), at: field.node.position)
      }
    }
    return values
  }

  /// The texts of a list, or the one in its place.
  mutating func listed(_ value: YAMLValue) -> [WrittenValue] {
    let expecting = "write a value, or a list such as [gentle, brisk]"
    return (itemsOrOne(value, expecting: expecting) ?? []).compactMap { item in
      text(item, expecting: expecting).map { .init(value.key, $0, at: item.node.position) }
    }
  }
}
