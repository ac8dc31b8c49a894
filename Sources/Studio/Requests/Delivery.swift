internal import Documents
internal import Files
internal import Guide
public import Sound
public import Speech

/// A track as it was asked for, and the files it is to be delivered in.
///
///     let delivery = Delivery(of: request, to: "guide.wav", beside: [BesideDocument(.picture, path: "guide.svg")])
///     let delivered = try await delivery.make(from: library, cache: cache)
public struct Delivery: Sendable {
  /// What is asked for.
  public var request: TrackRequest
  /// The file of the track; `-` is standard output.
  public var track: String
  /// The files beside it.
  public var documents: [BesideDocument]
  /// Whether files that exist are replaced, whoever made them.
  public var replaces: Bool

  /// What happens while a delivery is made.
  public enum Event: Sendable {
    /// Something is odd and doesn't stop the work.
    case warning(StudioWarning)
    /// So many sounds are made of those wanted.
    case speaking(done: Int, of: Int)
    /// All is spoken, and the track of this length is being written.
    case writing(Duration)
  }

  /// What was delivered.
  public struct Delivered: Sendable {
    /// The session as it is heard.
    public let production: Production
    /// The change to the loudness of the track.
    public let master: Master
    /// Everything that was odd, in the order it was found.
    public let warnings: [StudioWarning]
  }

  /// Plans the delivery of a track; unless told, nothing that somebody else made is replaced.
  public init(
    of request: TrackRequest, to track: String, beside documents: [BesideDocument] = [],
    replaces: Bool = false
  ) {
    self.request = request
    self.track = track
    self.documents = documents
    self.replaces = replaces
  }

  /// The paths of all its files.
  public var paths: [String] { [track] + documents.map(\.path) }

  /// Makes the track and the files beside it, each whole or not at all; what this program made of the same session and
  /// nobody changed is replaced.
  ///
  /// - Parameters:
  ///   - jobs: The number of utterances spoken at once, in ``TrackLimits/jobs``; `nil` for as many as suit
  ///     its engine.
  ///   - cache: The store of spoken clips; `nil` for none.
  ///   - tell: Takes what happens meanwhile.
  /// - Throws: What ``FailureKind/init(of:)`` knows.
  public func make(
    from library: Library, jobs: Int? = nil, cache: ClipCache? = nil,
    telling tell: @escaping @Sendable (Event) -> Void = { _ in }
  ) async throws -> Delivered {
    let sources = try library.sources(session: request.session, voice: request.voice, pace: request.pace)
    try OutputPath.check(paths, sources: sources + (request.soundFile.map { [$0] } ?? []))
    let encoding = try request.encoding(for: track)
    try encoding.format.checkEncoder()
    var warnings: [StudioWarning] = []
    func warn(_ warning: StudioWarning) {
      warnings.append(warning)
      tell(.warning(warning))
    }
    let (production, written) = try await Workshop.open(
      request, in: library, for: encoding.format, jobs: jobs, cache: cache
    ) { workshop in
      workshop.warnings.forEach(warn)
      let origin = Origin(of: workshop.session)
      let mayReplace = { replaces || origin.isOrigin(ofFileAt: $0) }
      try OutputPath.check(paths, sources: library.sources(of: workshop.voice))
      try OutputPath.checkFree(paths, mayReplace: mayReplace)
      let production = try await workshop.produce { tell(.speaking(done: $0, of: $1)) }
      production.warnings.forEach(warn)
      tell(.writing(production.length))
      let written = try await workshop.producer.write(
        production.timeline, to: track, overwrite: mayReplace(track), as: encoding,
        tags: production.tags(for: encoding.format))
      if let shortfall = written.shortfall { warn(.untagged(shortfall)) }
      for document in documents {
        let bytes = try await document.bytes(for: production, by: workshop.producer)
        try FileWriter.write(bytes, to: document.path, overwrite: mayReplace(document.path))
      }
      return (production, written)
    }
    if let lost = await cache?.warning { warn(.cache(lost)) }
    return Delivered(production: production, master: written.master, warnings: warnings)
  }
}
