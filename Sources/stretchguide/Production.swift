import Guide
import Speech
import Studio

/// A session ready to be told: decoded, spoken and laid on frames.
struct Production {
  let session: Session
  let voice: Voice
  let pacing: Pacing
  let timeline: Timeline
  let producer: Producer

  /// Decodes, speaks and lays the session `options` ask for.
  static func make(
    _ options: SpeakingOptions, pacing: Pacing = Pacing(), isQuiet: Bool
  ) async throws -> Production {
    let library = options.library
    let session = try library.session(options.session).session
    let voice = try library.voice(options.voice)
    let script = try ScriptBuilder.script(for: session, pacing: pacing)
    let synthesizer = try EspeakSynthesizer()
    let producer = Producer(synthesizer: synthesizer, voice: voice, sampleRate: options.sampleRate)
    let bar = ProgressBar(isQuiet: isQuiet)
    do {
      let timeline = try await producer.timeline(of: script) { bar.show($0, of: $1) }
      await synthesizer.shutdown()
      return Production(
        session: session, voice: voice, pacing: pacing, timeline: timeline, producer: producer)
    } catch {
      await synthesizer.shutdown()
      throw error
    }
  }

  /// The timeline as other tools read it.
  var document: TimelineDocument {
    TimelineDocument(timeline, session: session.id, voice: voice.name, pacing: pacing)
  }
}
