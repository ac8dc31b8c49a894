import Guide

/// Turns a site file into what it says, or into everything that is wrong with it.
public enum SiteDecoder {
  /// Decodes the bytes of the file named `file`, in which every session may be asked for by `parameters`, and the file may
  /// set those for all its sessions.
  ///
  /// - Throws: ``AuthoringError/invalid(_:)``.
  public static func decode(
    _ bytes: [UInt8], file: String, parameters: [String]
  ) throws(AuthoringError) -> SiteFile {
    let root = try YAMLDocument.root(of: SourceText(bytes, file: file))
    var reader = YAMLReader(file: file)
    let site = reader.site(YAMLValue(key: "", path: "", node: root), parameters: parameters)
    try reader.finish()
    return site
  }
}

extension YAMLReader {
  private static let lists = ["paces", "voices", "lengths"]
  /// The most sessions of a site; a larger one is several.
  private static let mostSessions = 1000

  fileprivate mutating func site(_ value: YAMLValue, parameters: [String]) -> SiteFile {
    var site = SiteFile(entries: [])
    let shared = parameters.filter { $0 != "session" }
    guard
      let fields = fields(
        value, known: ["title", "about", "credit", "sessions"] + Self.lists + shared, required: ["sessions"],
        expecting: "a site is written in keys; start with title: and sessions:")
    else { return site }
    if let title = sentence(fields["title"]) { site.title = title }
    site.about = sentence(fields["about"])
    site.credit = sentence(fields["credit"])
    let usual = entry(from: fields, parameters: shared)
    guard let list = fields["sessions"],
      let items = items(list, expecting: "list sessions, such as - session: upper-middle-back")
    else { return site }
    if items.count > Self.mostSessions {
      report(list, "\(items.count) sessions; write \(Self.mostSessions) at most")
      return site
    }
    for item in items {
      guard
        let fields = self.fields(
          item, known: ["name", "title"] + Self.lists + parameters, required: ["session"],
          expecting: "a session is written in keys; start with session: upper-middle-back")
      else { continue }
      var entry = entry(from: fields, parameters: parameters)
      entry.name = sentence(fields["name"])
      entry.title = sentence(fields["title"])
      entry.values.merge(usual.values) { own, _ in own }
      if entry.paces.isEmpty { entry.paces = usual.paces }
      if entry.voices.isEmpty { entry.voices = usual.voices }
      if entry.lengths.isEmpty { entry.lengths = usual.lengths }
      site.entries.append(entry)
    }
    return site
  }

  private mutating func entry(from fields: [String: YAMLValue], parameters: [String]) -> SiteFile.Entry {
    var entry = SiteFile.Entry(values: asked(parameters, in: fields))
    entry.paces = fields["paces"].map { listed($0) } ?? []
    entry.voices = fields["voices"].map { listed($0) } ?? []
    entry.lengths = fields["lengths"].map { listed($0) } ?? []
    return entry
  }
}
