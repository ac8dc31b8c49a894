import Guide
import Sound
import Speech
import Studio

/// A session ready to be told: decoded, spoken and laid on frames.
struct Production {
  let session: Session
  let voice: Voice
  let pacing: Pacing
  let timeline: Timeline
  /// What gave way to reach a length.
  let concessions: [Fit.Concession]

  /// The length of the track.
  var length: Duration { .frames(timeline.frames, at: timeline.sampleRate) }

  /// The timeline as other tools read it.
  var document: TimelineDocument {
    TimelineDocument(timeline, session: session.id, voice: voice.name, pacing: pacing)
  }

  /// What players show of the track.
  var tags: TrackTags {
    TrackTags(timeline, session: session, voice: voice, pace: pacing.name)
  }
}

/// Makes productions of one session with one voice, so that what is spoken once need not be spoken again.
struct Workshop {
  let session: Session
  let voice: Voice
  let parts: PartOptions
  let sampleRate: Int
  let producer: Producer
  private let synthesizer: any Synthesizer
  private let cache: ClipCache

  /// Runs `body` with a workshop for files of `format` and ends the engine after it, whatever happens.
  static func open<Product>(
    _ speaking: SpeakingOptions, parts: PartOptions, format: AudioFormat = .wav,
    design: SoundDesign = SoundDesign(), body: (Workshop) async throws -> Product
  ) async throws -> Product {
    // The engine starts while the session is read.
    let library = speaking.library
    let voice = try library.voice(speaking.voice)
    let synthesizer = try library.synthesizer(for: voice, jobs: speaking.jobs)
    async let _ = try? synthesizer.identity
    let workshop = try Workshop(
      speaking, parts: parts, voice: voice, format: format, design: design, synthesizer: synthesizer)
    let result = await Result { try await body(workshop) }
    await workshop.synthesizer.shutdown()
    await workshop.cache.finish()
    if speaking.usesCache, let warning = await workshop.cache.warning { Console.error("warning: \(warning)") }
    return try result.get()
  }

  private init(
    _ speaking: SpeakingOptions, parts: PartOptions, voice: Voice, format: AudioFormat, design: SoundDesign,
    synthesizer: any Synthesizer
  ) throws {
    sampleRate = try format.sampleRate(speaking.sampleRate)
    session = try parts.select(from: try speaking.library.session(speaking.session).session)
    self.voice = voice
    self.parts = parts
    if let warning = voice.mismatch(with: session) { Console.error("warning: \(warning)") }
    self.synthesizer = synthesizer
    cache = speaking.clipCache
    producer = Producer(
      synthesizer: synthesizer, cache: cache, voice: voice, sampleRate: sampleRate, design: design)
  }

  /// Tells the session at `pacing`, in `target` if there is one.
  func produce(
    _ pacing: Pacing, in target: Duration? = nil, progress: @escaping Producer.Progress = { _, _ in }
  ) async throws -> Production {
    let rate = pacing.speechRate
    var least = pacing
    if target != nil { least.choice = .low }
    try check(ScriptBuilder.leastLength(of: session, pacing: least, rounds: rounds))
    guard let target else {
      let script = try ScriptBuilder.script(for: session, pacing: pacing, rounds: rounds)
      let timeline = try await producer.timeline(of: script, speechRate: rate, progress: progress)
      try check(.frames(timeline.frames, at: sampleRate))
      return Production(session: session, voice: voice, pacing: pacing, timeline: timeline, concessions: [])
    }
    let fitter = Fitter(session, pacing: pacing, rounds: rounds, sampleRate: sampleRate) { script in
      try await producer.lengths(of: script, speechRate: rate, progress: progress)
    }
    let fit = try await fitter.fit(to: target.frames(at: sampleRate))
    let timeline = try await producer.timeline(of: fit.script, speechRate: rate, spare: fit.spare)
    return Production(
      session: session, voice: voice, pacing: fit.pacing, timeline: timeline, concessions: fit.concessions)
  }

  private var rounds: Int { parts.rounds }

  /// Throws when the track would be longer than it may.
  private func check(_ least: Duration) throws(GuideError) {
    guard parts.allowLong || least <= TrackLimits.longest else {
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
