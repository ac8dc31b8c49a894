import Authoring
public import Guide
public import Speech

/// The parts of a session that are told, and the number of times.
public struct Parts: Sendable {
  /// Names or numbers (from 1) of the stretches to keep; empty keeps all.
  public var only: [String]
  /// Names or numbers of the stretches to leave out.
  public var skip: [String]
  /// The name or number of the first stretch to keep.
  public var start: String?
  /// The number of times the session is told, in ``TrackLimits/rounds``.
  public var rounds: Int
  /// True for a track that may last longer than ``TrackLimits/longest``.
  public var allowsLong: Bool

  /// Chooses parts; unless told, all of the session, once.
  public init(
    only: [String] = [], skip: [String] = [], start: String? = nil, rounds: Int = 1, allowsLong: Bool = false
  ) {
    self.only = only
    self.skip = skip
    self.start = start
    self.rounds = rounds
    self.allowsLong = allowsLong
  }
}

/// Makes productions of one session with one voice, so that what is spoken once need not be spoken again.
///
///     let production = try await Workshop.open("upper-middle-back", voice: "willow", in: library) { workshop in
///       try await workshop.produce(pacing, in: .seconds(900))
///     }
public struct Workshop: Sendable {
  /// The parts of the session that are told.
  public let session: Session
  /// The one who speaks.
  public let voice: Voice
  /// The maker of the tracks.
  public let producer: Producer
  private let parts: Parts
  private let sampleRate: Int

  /// Opens a workshop, runs `body` with it and ends the engine after it, whatever happens.
  ///
  /// - Parameters:
  ///   - session: A bundled session's name or a file's path.
  ///   - voice: A voice's name or a file's path.
  ///   - sampleRate: Frames per second, in ``TrackLimits/sampleRate``.
  ///   - jobs: The number of utterances spoken at once, in ``TrackLimits/jobs``; `nil` for one per core.
  ///   - cache: The store of spoken clips; `nil` for none.
  ///   - warn: Takes what is odd and doesn't stop the work.
  /// - Throws: `AuthoringError`, ``StudioError``, `GuideError` or `SpeechError`, and what `body` throws.
  public static func open<Product>(
    _ session: String, voice: String, in library: Library, parts: Parts = Parts(), sampleRate: Int = 44100,
    jobs: Int? = nil, cache: ClipCache? = nil, design: SoundDesign = SoundDesign(),
    warn: (StudioWarning) -> Void = { _ in }, body: (Workshop) async throws -> Product
  ) async throws -> Product {
    let voice = try library.voice(voice)
    let synthesizer = try library.synthesizer(for: voice, jobs: jobs)
    // The engine starts while the session is read.
    async let _ = try? synthesizer.identity
    let chosen = try library.session(session).session.selecting(
      only: parts.only, skip: parts.skip, startingAt: parts.start)
    if !voice.speaks(chosen.language) {
      warn(.otherLanguage(voice: voice.name, speaks: voice.language, session: chosen.language))
    }
    let workshop = Workshop(
      session: chosen, voice: voice,
      producer: Producer(
        synthesizer: synthesizer, cache: cache ?? ClipCache(directory: nil), voice: voice,
        sampleRate: sampleRate, design: design),
      parts: parts, sampleRate: sampleRate)
    let result = await Result { try await body(workshop) }
    await synthesizer.shutdown()
    if let cache {
      await cache.finish()
      if let warning = await cache.warning { warn(.cache(warning)) }
    }
    return try result.get()
  }

  /// Tells the session at `pacing`, in `target` if there is one.
  ///
  /// - Throws: `GuideError` for a session that can't be told so or a track that would be too long, and what
  ///   ``Producer/lengths(of:progress:)`` throws.
  public func produce(
    _ pacing: Pacing, in target: Duration? = nil, progress: @escaping Producer.Progress = { _, _ in }
  ) async throws -> Production {
    var least = pacing
    if target != nil { least.choice = .low }
    try check(ScriptBuilder.shortestLength(of: session, pacing: least, rounds: parts.rounds))
    guard let target else {
      let script = try ScriptBuilder.script(for: session, pacing: pacing, rounds: parts.rounds)
      let timeline = try await producer.timeline(of: script, progress: progress)
      try check(.frames(timeline.frames, at: sampleRate))
      return Production(session: session, voice: voice, pacing: pacing, timeline: timeline, concessions: [])
    }
    let fitter = Fitter(session, pacing: pacing, rounds: parts.rounds, sampleRate: sampleRate) {
      try await producer.lengths(of: $0, progress: progress)
    }
    let fit = try await fitter.fit(to: target.frames(at: sampleRate))
    let timeline = try await producer.timeline(of: fit.script, spare: fit.spare)
    return Production(
      session: session, voice: voice, pacing: fit.pacing, timeline: timeline, concessions: fit.concessions)
  }

  /// Throws when a track that lasts at least `least` would be longer than it may.
  private func check(_ least: Duration) throws(GuideError) {
    guard parts.allowsLong || least <= TrackLimits.longest else {
      throw .tooLong(least: least, limit: TrackLimits.longest)
    }
  }
}

extension Voice {
  /// True where `language` is the voice's, whatever their regions.
  fileprivate func speaks(_ language: String) -> Bool {
    self.language.prefix { $0 != "-" } == language.prefix { $0 != "-" }
  }
}

extension Result where Failure == any Error {
  /// Keeps for later what `body` returns or throws.
  init(catching body: () async throws -> Success) async {
    do {
      self = .success(try await body())
    } catch {
      self = .failure(error)
    }
  }
}
