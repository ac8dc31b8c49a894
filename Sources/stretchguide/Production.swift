import Guide
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
  let producer: Producer

  /// The length of the track.
  var length: Duration { .frames(timeline.frames, at: timeline.sampleRate) }

  /// The timeline as other tools read it.
  var document: TimelineDocument {
    TimelineDocument(timeline, session: session.id, voice: voice.name, pacing: pacing)
  }
}

/// Makes productions of one session with one voice, so that what is spoken once need not be spoken again.
struct Workshop {
  let session: Session
  let voice: Voice
  let rounds: Int
  let sampleRate: Int
  private let synthesizer: EspeakSynthesizer

  init(_ speaking: SpeakingOptions, parts: PartOptions) throws {
    session = try parts.select(from: try speaking.library.session(speaking.session).session)
    voice = try speaking.library.voice(speaking.voice)
    rounds = parts.rounds
    sampleRate = speaking.sampleRate
    synthesizer = try EspeakSynthesizer()
  }

  /// Ends the engine.
  func close() async {
    await synthesizer.shutdown()
  }

  /// Tells the session at `pacing`, in `target` if there is one.
  func produce(
    _ pacing: Pacing, in target: Duration? = nil, progress: @escaping Producer.Progress = { _, _ in }
  ) async throws -> Production {
    var voice = voice
    voice.rate *= pacing.speechRate
    let producer = Producer(synthesizer: synthesizer, voice: voice, sampleRate: sampleRate)
    guard let target else {
      let script = try ScriptBuilder.script(for: session, pacing: pacing, rounds: rounds)
      let timeline = try await producer.timeline(of: script, progress: progress)
      return Production(
        session: session, voice: voice, pacing: pacing, timeline: timeline, concessions: [],
        producer: producer)
    }
    let fitter = Fitter(session, pacing: pacing, rounds: rounds, sampleRate: sampleRate) { script in
      try await producer.lengths(of: script, progress: progress)
    }
    let fit = try await fitter.fit(to: target.frames(at: sampleRate))
    let timeline = try await producer.timeline(of: fit.script, spare: fit.spare)
    return Production(
      session: session, voice: voice, pacing: fit.pacing, timeline: timeline, concessions: fit.concessions,
      producer: producer)
  }
}
