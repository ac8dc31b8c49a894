import Authoring
public import Guide
public import Sound
public import Speech

/// Makes productions of one session with one voice, so that what is spoken once need not be spoken again.
///
///     let production = try await Workshop.open(request, in: library) { workshop in
///       try await workshop.produce()
///     }
public struct Workshop: Sendable {
  /// The parts of the session that are told.
  public let session: Session
  /// The one who speaks.
  public let voice: Voice
  /// The maker of the tracks.
  public let producer: Producer
  /// What is odd about what was asked for.
  public let warnings: [StudioWarning]
  let request: TrackRequest
  let pacing: Pacing
  private let library: Library
  let sampleRate: Int

  /// Opens a workshop for what `request` asks for, runs `body` with it and ends the engine after it, whatever happens.
  ///
  /// - Parameters:
  ///   - format: The format of the tracks, which has its usual sample rate.
  ///   - jobs: The number of utterances spoken at once, in ``TrackLimits/jobs``; `nil` for as many as suit
  ///     its engine.
  ///   - cache: The store of spoken clips; `nil` for none.
  /// - Throws: ``RequestError``, `AuthoringError`, ``StudioError``, `GuideError`, `SoundError` or `SpeechError`, and what
  ///   `body` throws.
  public static func open<Product>(
    _ request: TrackRequest, in library: Library, for format: AudioFormat = .wav, jobs: Int? = nil,
    cache: ClipCache? = nil, body: (Workshop) async throws -> Product
  ) async throws -> Product {
    let sampleRate = try request.sampleRate(for: format)
    let pacing = try request.pacing(from: library)
    let design = try request.design(pacing: pacing)
    // A voice that is named need not wait for the session.
    var read: Session?
    let speaker: Voice
    if let voice = request.voice {
      speaker = try library.voice(voice)
    } else {
      let session = try library.session(request.session).session
      speaker = try library.usualVoice(for: session.language)
      read = session
    }
    let synthesizer = try library.synthesizer(for: speaker, jobs: jobs)
    // The engine starts while the session is read.
    async let _ = try? synthesizer.identity
    var warnings: [StudioWarning] = pacing.holdFactor < 1 ? [.shorterHolds(factor: pacing.holdFactor)] : []
    let chosen = try request.parts.chosen(from: read ?? library.session(request.session).session) {
      warnings.append($0)
    }
    guard let voice = speaker.speaking(chosen.language.tag) else {
      throw StudioError.otherLanguage(
        voice: speaker.name, speaks: speaker.languages, session: chosen.language.tag,
        fitting: library.voices(speaking: chosen.language.tag))
    }
    let workshop = Workshop(
      session: chosen, voice: voice,
      producer: Producer(
        synthesizer: synthesizer, cache: cache ?? ClipCache(directory: nil), voice: voice,
        language: chosen.language, sampleRate: sampleRate, design: design),
      warnings: warnings, request: request, pacing: pacing, library: library, sampleRate: sampleRate)
    let result = await Result { try await body(workshop) }
    await synthesizer.shutdown()
    await cache?.finish()
    return try result.get()
  }

  /// Tells the session as it was asked for.
  ///
  /// - Throws: As ``produce(_:in:orAt:progress:)``.
  public func produce(progress: @escaping Producer.Progress = { _, _ in }) async throws -> Production {
    try await produce(
      pacing, in: request.fit, orAt: request.quicker(than: pacing, from: library), progress: progress)
  }

  /// Tells the session at `pacing`, in `target` if there is one; `others` are the paces that a refusal may propose.
  ///
  /// - Throws: ``StudioError/cannotFit(_:)`` for a target out of reach, `GuideError` for a session that can't be told so
  ///   or a track that would be too long, and what ``Producer/lengths(of:progress:)`` throws.
  public func produce(
    _ pacing: Pacing, in target: Duration? = nil, orAt others: [Pacing] = [],
    progress: @escaping Producer.Progress = { _, _ in }
  ) async throws -> Production {
    var least = pacing
    if target != nil { least.choice = .low }
    try check(ScriptBuilder.shortestLength(of: session, pacing: least, rounds: request.parts.rounds))
    guard let target else {
      let timeline = try await timeline(pacing, progress: progress)
      try check(.frames(timeline.frames, at: sampleRate))
      return Production(
        session: session, voice: voice, pacing: pacing, timeline: timeline, concessions: [], warnings: [],
        standIn: try standIn(in: timeline))
    }
    let ways = FitWays(session: session, parts: request.parts, sampleRate: sampleRate) {
      try await producer.lengths(of: $0, progress: progress)
    }
    let fit: Fit
    do {
      fit = try await ways.fitter(FitWay(pacing, request.parts), told: target).fit(
        to: target.frames(at: sampleRate))
    } catch GuideError.cannotFit {
      throw StudioError.cannotFit(try await ways.refusal(of: target, at: pacing, others: others))
    }
    let timeline = try await producer.timeline(of: fit.script, spare: fit.spare)
    let longest = timeline.events.filter { $0.kind == .hold }.map(\.frames).max() ?? 0
    return Production(
      session: session, voice: voice, pacing: fit.pacing, timeline: timeline, concessions: fit.concessions,
      warnings: fit.pacing.holdFactor > pacing.holdFactor
        ? [.longerHolds(longest: .seconds((longest + sampleRate / 2) / sampleRate))] : [],
      standIn: try standIn(in: timeline))
  }

  /// Who speaks what of `timeline` isn't recorded, where the voice is.
  func standIn(in timeline: Timeline) throws -> Production.StandIn? {
    guard let recording = voice.recording else { return nil }
    let index = try TakeIndex(folder: recording.folder)
    let missing = Set(
      timeline.events.compactMap { event -> String? in
        guard case .speech(let text)? = event.audible else { return nil }
        let words = session.language.spoken(text)
        return index[words]?.take == nil ? words : nil
      })
    if missing.isEmpty { return nil }
    return .init(voice: try library.fallback(of: voice, recording).name, lines: missing.count)
  }

  /// Lays the session on frames; the length told at its start is its own to the nearest minute.
  func timeline(_ pacing: Pacing, progress: @escaping Producer.Progress) async throws -> Timeline {
    var told: Duration?
    while true {
      let script = try ScriptBuilder.script(
        for: session, pacing: pacing, rounds: request.parts.rounds, lasting: told)
      let timeline = try await producer.timeline(of: script, progress: progress)
      let length = Duration.frames(timeline.frames, at: sampleRate).toMinute
      // Telling another minute can itself tip the length over to it: the longer one is told then.
      if let told, told >= length { return timeline }
      told = length
    }
  }

  /// Throws when a track that lasts at least `least` would be longer than it may.
  func check(_ least: Duration) throws(GuideError) {
    guard request.parts.allowsLong || least <= TrackLimits.longest else {
      throw .tooLong(least: least, limit: TrackLimits.longest)
    }
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
