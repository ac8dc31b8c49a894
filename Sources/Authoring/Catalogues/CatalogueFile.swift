/// What a catalogue's file says: tracks of every session at every pace, with every voice of its language, in every length.
public struct CatalogueFile: Sendable {
  /// The catalogue's name.
  public var name = ""
  /// The sessions: names, paths, or patterns such as `sessions/*.yaml`.
  public var sessions: [WrittenValue] = []
  /// The voices of each language, or of all, in their order.
  public var voices: [Voices] = []
  /// The place of the list of voices.
  public var voicesPosition = SourcePosition(line: 1, column: 1)
  /// The paces; empty for the usual one.
  public var paces: [WrittenValue] = []
  /// The lengths; one at least.
  public var lengths: [Length] = []
  /// What is asked of all tracks, by the names of parameters.
  public var values: [String: WrittenValue] = [:]
  /// The path of each track, with `{session}` and the like for what it is of.
  public var output = WrittenValue("output", "")

  /// The voices of a language.
  public struct Voices: Sendable {
    /// Its BCP 47 tag; `nil` for every language.
    public var language: String?
    /// Their names or paths.
    public var names: [WrittenValue]
  }

  /// A length, or another form, that every session is told in.
  public struct Length: Sendable {
    /// The name it goes by in paths.
    public var name: WrittenValue
    /// What is asked of its tracks, by the names of parameters.
    public var values: [String: WrittenValue]
  }

  /// The voices of the language with this BCP 47 tag: its own, else those of the language in any region, else everyone's.
  public func voices(of tag: String) -> [WrittenValue] {
    let tags = [tag.lowercased(), tag.prefix { $0 != "-" }.lowercased()]
    let own = tags.lazy.compactMap { tag in self.voices.first { $0.language?.lowercased() == tag } }.first
    return (own ?? voices.first { $0.language == nil })?.names ?? []
  }
}
