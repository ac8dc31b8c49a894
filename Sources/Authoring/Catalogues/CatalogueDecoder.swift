import Guide
import Yams

/// Turns a catalogue's file into what it says, or into everything that is wrong with it.
public enum CatalogueDecoder {
  /// Says whether the bytes of the file named `file` are a catalogue's, which has that key.
  ///
  /// - Throws: ``AuthoringError/invalid(_:)`` for what is no YAML.
  public static func isCatalogue(_ bytes: [UInt8], file: String) throws(AuthoringError) -> Bool {
    try YAMLDocument.root(of: SourceText(bytes, file: file)).mapping?["catalogue"] != nil
  }

  /// Decodes the bytes of the file named `file`, in which every length may be asked for by `parameters`, and the file may set
  /// those, and `shared` ones, for all its tracks.
  ///
  /// - Throws: ``AuthoringError/invalid(_:)``.
  public static func decode(
    _ bytes: [UInt8], file: String, parameters: [String], shared: [String]
  ) throws(AuthoringError) -> CatalogueFile {
    let root = try YAMLDocument.root(of: SourceText(bytes, file: file))
    var reader = YAMLReader(file: file)
    let catalogue = reader.catalogue(
      YAMLValue(key: "", path: "", node: root), parameters: parameters, shared: shared)
    try reader.finish()
    return catalogue
  }
}

extension YAMLReader {
  /// The most sessions, or patterns of them.
  private static let mostSessions = 10_000
  /// The most voices of a language, languages, paces or lengths.
  private static let mostChoices = 100

  fileprivate mutating func catalogue(
    _ value: YAMLValue, parameters: [String], shared: [String]
  ) -> CatalogueFile {
    var catalogue = CatalogueFile()
    let own = ["catalogue", "sessions", "voices", "paces", "lengths", "output"]
    guard
      let fields = fields(
        value, known: own + parameters + shared, required: ["catalogue", "sessions", "voices", "output"],
        expecting: "a catalogue is written in keys; start with catalogue: and its name")
    else { return catalogue }
    if let name = sentence(fields["catalogue"]) { catalogue.name = name }
    catalogue.sessions = fields["sessions"].map { listed($0, atMost: Self.mostSessions) } ?? []
    if let voices = fields["voices"] {
      catalogue.voices = self.voices(voices)
      catalogue.voicesPosition = voices.node.position
    }
    catalogue.paces = fields["paces"].map { listed($0, atMost: Self.mostChoices) } ?? []
    catalogue.lengths =
      fields["lengths"].map { lengths($0, parameters) } ?? [
        .init(name: .init("lengths", "full"), values: [:])
      ]
    catalogue.values = asked(parameters + shared, in: fields)
    if let output = fields["output"],
      let text = text(output, expecting: "write a path such as tracks/{session}.opus")
    {
      catalogue.output = .init("output", text, at: output.node.position)
    }
    return catalogue
  }

  private mutating func voices(_ value: YAMLValue) -> [CatalogueFile.Voices] {
    guard value.isMapping else {
      return [.init(language: nil, names: listed(value, atMost: Self.mostChoices))]
    }
    let languages = limited(entries(value, expecting: "") ?? [], of: value, to: Self.mostChoices)
    if languages.isEmpty {
      report(value, "nothing is written here; write a language and its voices, such as en: joe")
    }
    return languages.map { .init(language: $1.key, names: listed($1, atMost: Self.mostChoices)) }
  }

  private mutating func lengths(_ value: YAMLValue, _ parameters: [String]) -> [CatalogueFile.Length] {
    let expecting = "write names, each with what is asked for, such as {full: {}, quarter: {fit: 15m}}"
    let lengths = limited(entries(value, expecting: expecting) ?? [], of: value, to: Self.mostChoices)
    if lengths.isEmpty && value.isMapping { report(value, "nothing is written here; \(expecting)") }
    return lengths.map { name, length in
      let fields = fields(
        length, known: parameters, expecting: "write what is asked for, such as {fit: 15m}, or {}")
      return .init(
        name: .init("lengths", length.key, at: name.position), values: asked(parameters, in: fields ?? [:]))
    }
  }

  private mutating func listed(_ value: YAMLValue, atMost most: Int) -> [WrittenValue] {
    limited(listed(value), of: value, to: most)
  }

  /// The items of `value`, or none of too many.
  private mutating func limited<Item>(_ items: [Item], of value: YAMLValue, to most: Int) -> [Item] {
    guard items.count > most else { return items }
    report(value, "\(items.count) are listed; list \(most) at most")
    return Array(items.prefix(1))
  }
}
