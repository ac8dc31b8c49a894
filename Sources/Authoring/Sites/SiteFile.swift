/// What a site file says: the sessions of a site, and the tracks to make of each.
public struct SiteFile: Sendable {
  /// The site's name.
  public var title = "Stretches"
  /// A sentence or two about it; `nil` for none.
  public var about: String?
  /// Who made it; `nil` for nobody named.
  public var credit: String?
  /// Its sessions, in their order; one at least.
  public var entries: [Entry]

  /// A session of a site.
  public struct Entry: Sendable {
    /// The name of its folder; `nil` for the session's own.
    public var name: String?
    /// The title it goes by on the site; `nil` for the session's own.
    public var title: String?
    /// What is asked of all its tracks, by the names of parameters.
    public var values: [String: WrittenValue]
    /// The paces it is told at, one track each; empty for the usual one.
    public var paces: [WrittenValue]
    /// The voices that tell it, one track each; empty for the usual one.
    public var voices: [WrittenValue]
    /// The lengths it is told in, one track each, of which `full` is as long as it takes; empty for that alone.
    public var lengths: [WrittenValue]

    /// Asks for the session as it is prescribed, with `values`.
    public init(values: [String: WrittenValue] = [:]) {
      self.values = values
      (paces, voices, lengths) = ([], [], [])
    }
  }

  /// Lists sessions.
  public init(entries: [Entry]) {
    self.entries = entries
  }
}
