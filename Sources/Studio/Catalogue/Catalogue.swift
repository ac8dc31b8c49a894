internal import Authoring
internal import Sound

/// Tracks of many sessions, at every pace, with every voice and in every length, each made once, and again only when
/// something that it is made of has changed.
///
///     let catalogue = try await Catalogue(at: "clinic.yaml", library: library)
///     let made = try await catalogue.render(Shard(2, of: 8), from: library, cache: cache)
public struct Catalogue: Sendable {
  /// Its name.
  public let name: String
  /// The folder of its tracks, with a slash at its end; empty for the one the program runs in.
  let root: String
  let sessions: [Source]
  let voices: [Teller]
  let paces: [Part]
  let lengths: [Length]
  /// The groups of tracks that share what is spoken, in an order that only its files decide.
  let groups: [Group]

  /// What a request asks for, the name it goes by in paths, and the sum of its file.
  struct Part: Sendable {
    let asked: String
    let name: String
    let sum: String
  }

  /// A session.
  struct Source: Sendable {
    let part: Part
    let language: String
    /// The sum of the language's phrase book.
    let phrases: String
    let glance: SessionGlance
  }

  /// A voice.
  struct Teller: Sendable {
    let part: Part
    /// The sum of its engine, with its data or its model.
    let engine: String
  }

  /// A length, or another form, and all that is asked for but the session, the voice and the pace.
  struct Length: Sendable {
    let name: String
    let request: TrackRequest
    let encoding: AudioEncoding
    let sum: String
  }

  /// A session at a pace with a voice, by their indices, in every length.
  struct Group: Sendable {
    let session: Int
    let voice: Int
    let pace: Int
    var tracks: [Track]
  }

  /// A track.
  struct Track: Sendable {
    let length: Int
    /// Its path from the root on.
    let file: String
    let identity: String
  }

  /// Reads the catalogue's file at `path`, and sums all that its tracks are made of, but makes none.
  ///
  /// - Throws: `AuthoringError` with everything that is wrong in it, or that its sessions, voices and paces can't be told by.
  public init(at path: String, library: Library) async throws {
    let own: Set<TrackParameter> = [.session, .voice, .pace]
    let parameters = TrackParameter.allCases.filter { !own.contains($0) && $0 != .format }.map(\.name)
    let file = try CatalogueDecoder.decode(
      SourceFile.bytes(at: path), file: path, parameters: parameters, shared: [TrackParameter.format.name])
    var plan = CataloguePlan(path: path, library: library)
    self = try await plan.catalogue(of: file)
  }

  init(
    name: String, root: String, sessions: [Source], voices: [Teller], paces: [Part], lengths: [Length],
    groups: [Group]
  ) {
    self.name = name
    self.root = root
    self.sessions = sessions
    self.voices = voices
    self.paces = paces
    self.lengths = lengths
    self.groups = groups
  }

  /// The number of its tracks.
  public var trackCount: Int { groups.count * lengths.count }

  /// The sums of all that the tracks of `group` in a length are made of.
  func inputs(of group: Group, length: Int) -> TrackInputs {
    let session = sessions[group.session]
    return TrackInputs(
      engine: voices[group.voice].engine, session: session.part.sum, voice: voices[group.voice].part.sum,
      pace: paces[group.pace].sum, phrases: session.phrases, parameters: lengths[length].sum)
  }

  /// What is asked of a track of `group`.
  func request(for track: Track, of group: Group) throws(RequestError) -> TrackRequest {
    var request = lengths[track.length].request
    try request.set(.session, to: sessions[group.session].part.asked)
    try request.set(.voice, to: voices[group.voice].part.asked)
    try request.set(.pace, to: paces[group.pace].asked)
    return request
  }

  /// The file of a track, as the system knows it.
  func path(of track: Track) -> String { root + track.file }
}
