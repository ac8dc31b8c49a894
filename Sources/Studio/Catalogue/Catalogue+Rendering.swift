internal import Authoring
internal import Files
internal import Foundation
internal import Guide
internal import Sound
public import Speech

extension Catalogue {
  /// What happens while tracks are made.
  public enum Event: Sendable {
    /// The track with this path, one of so many of the part, is being made.
    case track(String, Int, of: Int)
    /// Something is odd about the track with this path.
    case warning(StudioWarning, track: String)
    /// The track with this path could not be made, twice.
    case failed(any Error, track: String)
  }

  /// What was done.
  public struct Made: Sendable {
    /// The number of the part's tracks.
    public var tracks = 0
    /// The number of those that were made.
    public var made = 0
    /// The number of those that couldn't be.
    public var failed = 0
  }

  /// Makes the tracks of a part that aren't there as they should be, each whole or not at all; one that fails is tried
  /// again, and then left out.
  ///
  /// - Parameters:
  ///   - replaces: Whether files in their places are replaced that others made or changed.
  ///   - jobs: The number of utterances spoken at once, in ``TrackLimits/jobs``; `nil` for as many as suit
  ///     its engine.
  ///   - cache: The store of spoken clips; `nil` for none.
  ///   - tell: Takes what happens meanwhile.
  /// - Throws: `FileError` where nothing can be written any more, `SoundError` for a missing encoder, or
  ///   `CancellationError`.
  public func render(
    _ shard: Shard, from library: Library, replaces: Bool = false, jobs: Int? = nil, cache: ClipCache? = nil,
    telling tell: @escaping @Sendable (Event) -> Void = { _ in }
  ) async throws -> Made {
    var made = Made()
    let groups = groups(of: shard)
    let manifest = manifest(of: groups)
    made.tracks = groups.reduce(0) { $0 + $1.tracks.count }
    var wanted: [(number: Int, track: Track, group: Group)] = []
    var number = 0
    for group in groups {
      for track in group.tracks {
        number += 1
        if case .current = state(of: track, in: group, by: manifest) { continue }
        wanted.append((number, track, group))
      }
    }
    let scratch = Aside(in: ScratchFile.directory)
    scratch.sweep()
    guard !wanted.isEmpty else { return made }
    for length in lengths { try length.encoding.format.checkEncoder() }
    try await scratch.withFolder { _ in }
    let maker = TrackMaker(
      catalogue: self, manifest: manifest, log: try manifest.log(of: shard), scratch: scratch,
      library: library, replaces: replaces, jobs: jobs, cache: cache)
    var isCacheLost = false
    for (number, track, group) in wanted {
      let path = path(of: track)
      tell(.track(path, number, of: made.tracks))
      do {
        var warnings: [StudioWarning]
        do {
          warnings = try await maker.make(track, of: group)
        } catch {
          try Task.checkCancellation()
          warnings = try await maker.make(track, of: group)
        }
        for warning in warnings {
          // Of the cache there is but one.
          if case .cache = warning, isCacheLost { continue }
          if case .cache = warning { isCacheLost = true }
          tell(.warning(warning, track: path))
        }
        made.made += 1
      } catch {
        try Task.checkCancellation()
        // No other track would fare better.
        if case FileError.cannotWrite = error { throw error }
        made.failed += 1
        tell(.failed(error, track: path))
      }
    }
    return made
  }
}

/// Makes tracks of a catalogue: aside, then in their places.
private struct TrackMaker {
  let catalogue: Catalogue
  let manifest: Manifest
  let log: LineLog
  let scratch: Aside
  let library: Library
  let replaces: Bool
  let jobs: Int?
  let cache: ClipCache?

  /// Makes a track, and returns what is odd about it.
  func make(_ track: Catalogue.Track, of group: Catalogue.Group) async throws -> [StudioWarning] {
    let start = ContinuousClock.now
    let request = try catalogue.request(for: track, of: group)
    let path = catalogue.path(of: track)
    try FileManager.default.makeFolder(PathName(path).folder)
    try OutputPath.checkFree([path]) { mayReplace($0, track, request) }
    return try await scratch.withFolder { folder in
      let whole = "\(folder)/track.\(catalogue.lengths[track.length].encoding.format.rawValue)"
      let delivered = try await Delivery(of: request, to: whole).make(
        from: library, jobs: jobs, cache: cache)
      try check(delivered.production.session, of: group)
      guard let (bytes, sum) = SHA256Sum.ofFile(at: whole) else {
        throw FileError.cannotWrite(path: whole, reason: "it can't be read again")
      }
      let line = Manifest.Line(
        file: track.file, identity: track.identity, bytes: bytes, sha256: sum,
        made: Date().timeIntervalSince1970, seconds: delivered.production.length / .seconds(1),
        took: (ContinuousClock.now - start) / .seconds(1),
        inputs: catalogue.inputs(of: group, length: track.length).short)
      try Manifest.add(line, to: log) {
        do {
          try FileWriter.copy(whole, to: path, overwrite: mayReplace(path, track, request))
        } catch FileError.targetExists where mayReplace(path, track, request) {
          // Another worker was faster.
          try FileWriter.copy(whole, to: path, overwrite: true)
        }
      }
      return delivered.warnings
    }
  }

  /// Makes sure that the session's language is the one that its track was planned by, at a glance.
  private func check(_ session: Session, of group: Catalogue.Group) throws(AuthoringError) {
    let planned = catalogue.sessions[group.session]
    guard session.language.tag != planned.language else { return }
    throw .invalid([
      Diagnostic(
        file: planned.part.asked, position: planned.glance.position, key: "language",
        message:
          "it is \(quoted(session.language.tag)); write language: \(session.language.tag) on a line of its own"
      )
    ])
  }

  /// Says whether the file at a track's path may go: one that was made for it and nobody changed.
  private func mayReplace(_ path: String, _ track: Catalogue.Track, _ request: TrackRequest) -> Bool {
    if replaces { return true }
    guard let (bytes, sum) = SHA256Sum.ofFile(at: path) else { return false }
    if manifest.line(of: track.file, at: path, bytes: bytes, sum: sum) != nil { return true }
    guard let session = try? library.session(request.session).session else { return false }
    return Origin(of: session).isOrigin(ofFileAt: path)
  }
}
