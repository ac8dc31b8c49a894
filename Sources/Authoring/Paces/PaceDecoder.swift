public import Guide

/// Turns a pace file into a pacing, or into everything that is wrong with it.
public enum PaceDecoder {
  /// Decodes the bytes of the file named `file`, which says only what differs from the bundled pace it is based on.
  ///
  /// - Throws: ``AuthoringError/invalid(_:)``.
  public static func decode(_ bytes: [UInt8], file: String) throws(AuthoringError) -> Pacing {
    let root = try YAMLDocument.root(of: SourceText(bytes, file: file))
    var reader = YAMLReader(file: file)
    let pacing = reader.pacing(YAMLValue(key: "", path: "", node: root), name: SourceFile.baseName(of: file))
    try reader.finish()
    return pacing
  }

  /// The bundled pace called `name`.
  ///
  /// - Throws: ``AuthoringError/unknown(kind:name:known:)`` that lists those there are.
  public static func bundled(_ name: String) throws(AuthoringError) -> Pacing {
    guard let pace = Bundled.paces.first(where: { $0.name == name }) else {
      throw .unknown(kind: "pace", name: name, known: Bundled.paceNames)
    }
    return try decode(pace.bytes, file: "\(name).yaml")
  }
}

extension YAMLReader {
  fileprivate mutating func pacing(_ value: YAMLValue, name: String) -> Pacing {
    let keys = PaceParameter.allCases.map(\.rawValue)
    var pacing = Pacing()
    guard
      let fields = fields(
        value, known: ["name", "based-on"] + keys,
        expecting: "a pace is written in keys; start with based-on: standard")
    else { return pacing }
    let base = parsed(fields["based-on"], expecting: "write the name of a bundled pace, such as standard") {
      name throws(Problem) in
      do {
        return try PaceDecoder.bundled(name)
      } catch {
        throw Problem(
          message:
            "\(quoted(name)) is not a bundled pace; write one of \(Bundled.paceNames.joined(separator: ", "))"
        )
      }
    }
    if let base { pacing = base }
    pacing.name = sentence(fields["name"]) ?? name
    for parameter in PaceParameter.allCases {
      let changed = parsed(fields[parameter.rawValue], expecting: "write one value") { text throws(Problem) in
        var changed = pacing
        try parameter.apply(text, to: &changed)
        return changed
      }
      if let changed { pacing = changed }
    }
    return pacing
  }
}
