import Authoring
public import Documents
public import Guide
public import Sound
public import Speech

/// A session ready to be heard: told, spoken and laid on frames.
public struct Production: Sendable {
  /// The parts of the session that are told.
  public let session: Session
  /// Who speaks.
  public let voice: Voice
  /// The pacing it is told at, after what a length made give way.
  public let pacing: Pacing
  /// Every frame of it.
  public let timeline: Timeline
  /// What gave way to reach a length.
  public let concessions: [Fit.Concession]

  /// The length of the track.
  public var length: Duration { .frames(timeline.frames, at: timeline.sampleRate) }

  /// The timeline as other tools read it.
  public var document: TimelineDocument {
    TimelineDocument(timeline, session: session.id, voice: voice.name, pacing: pacing)
  }

  /// What players show of the track.
  public var tags: TrackTags {
    TrackTags(timeline, session: session, voice: voice, pace: pacing.name)
  }
}

/// Which parts of a session are told, and how often.
public struct Parts: Sendable {
  /// Names or numbers (from 1) of the stretches to keep; empty keeps all.
  public var only: [String]
  /// Names or numbers of the stretches to leave out.
  public var skip: [String]
  /// The name or number of the first stretch to keep.
  public var start: String?
  /// How often the session is told, in ``TrackLimits/rounds``.
  public var rounds: Int
  /// Whether the track may last longer than ``TrackLimits/longest``.
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
  /// Who speaks.
  public let voice: Voice
  /// Makes the tracks.
  public let producer: Producer
  private let parts: Parts
  private let sampleRate: Int

  /// Opens a workshop, runs `body` with it and ends the engine after it, whatever happens.
  ///
  /// - Parameters:
  ///   - session: A bundled session's name or a file's path.
  ///   - voice: A voice's name or a file's path.
  ///   - sampleRate: Frames per second, in ``TrackLimits/sampleRate``.
  ///   - jobs: How many utterances are spoken at once; `nil` for one per core.
  ///   - cache: Where spoken clips are kept; `nil` for nowhere.
  ///   - warn: Is told in a sentence what is odd and doesn't stop the work.
  /// - Throws: ``AuthoringError``, ``StudioError``, `GuideError` or `SpeechError`, and what `body` throws.
  public static func open<Product>(
    _ session: String, voice: String, in library: Library, parts: Parts = Parts(), sampleRate: Int = 44100,
    jobs: Int? = nil, cache: ClipCache? = nil, design: SoundDesign = SoundDesign(),
    warn: (String) -> Void = { _ in }, body: (Workshop) async throws -> Product
  ) async throws -> Product {
    let voice = try library.voice(voice)
    let synthesizer = try library.synthesizer(for: voice, jobs: jobs)
    // The engine starts while the session is read.
    async let _ = try? synthesizer.identity
    let chosen = try library.session(session).session.selecting(
      only: parts.only, skip: parts.skip, startingAt: parts.start)
    if let warning = voice.mismatch(with: chosen) { warn(warning) }
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
      if let warning = await cache.warning { warn("\(warning)") }
    }
    return try result.get()
  }

  /// Tells the session at `pacing`, in `target` if there is one.
  ///
  /// - Throws: `GuideError` where the session can't be told so or the track would be too long, and what speaking throws.
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

  /// Throws when the track would be longer than it may.
  private func check(_ least: Duration) throws(GuideError) {
    guard parts.allowsLong || least <= TrackLimits.longest else {
      throw .tooLong(least: least, limit: TrackLimits.longest)
    }
  }
}

extension Voice {
  /// A sentence on what is wrong when the voice speaks another language than the session is written in.
  fileprivate func mismatch(with session: Session) -> String? {
    let (mine, its) = (language.prefix { $0 != "-" }, session.language.prefix { $0 != "-" })
    guard mine != its else { return nil }
    return
      "\(name) speaks '\(language)', and the session is in '\(session.language)'; choose another with --voice"
  }
}

extension Result where Failure == any Error {
  /// What `body` returns or throws, kept for later.
  init(catching body: () async throws -> Success) async {
    do {
      self = .success(try await body())
    } catch {
      self = .failure(error)
    }
  }
}
