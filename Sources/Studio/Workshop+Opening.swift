import Authoring
import Guide
public import Sound
public import Speech

extension Workshop {
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
    let likely = LikelySpeaker(of: request, in: library)
    let early = likely.synthesizer(in: library, jobs: jobs)
    // The engine starts while all else is read.
    async let _ = try? early?.identity
    let sampleRate = try request.sampleRate(for: format)
    let pacing = try request.pacing(from: library)
    let design = try request.design(pacing: pacing)
    var warnings: [StudioWarning] = pacing.holdFactor < 1 ? [.shorterHolds(factor: pacing.holdFactor)] : []
    let (speaker, session) = try likely.resolved(in: library)
    let synthesizer: any Synthesizer
    if let early, likely.speaksAs(speaker) {
      synthesizer = early
    } else {
      await early?.shutdown()
      synthesizer = try library.synthesizer(for: speaker, jobs: jobs)
    }
    let chosen = try request.parts.chosen(from: session) { warnings.append($0) }
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
}

/// Who will speak, as far as can be told before anything was read with care.
private struct LikelySpeaker {
  private let request: TrackRequest
  /// The bytes of the session, which may be a pipe's, where its language decides.
  private let source: Result<(bytes: [UInt8], file: String), AuthoringError>?
  /// The language it seems to be in.
  private let language: String
  /// The voice; `nil` for one that espeak-ng speaks, whichever.
  private let voice: Voice?

  init(of request: TrackRequest, in library: Library) {
    self.request = request
    if let name = request.voice {
      (source, language) = (nil, "")
      voice = try? library.voice(name)
    } else {
      let source = Result { () throws(AuthoringError) in try library.source(ofSession: request.session) }
      self.source = source
      language = (try? source.get()).map { SessionDecoder.likelyLanguage(in: $0.bytes) } ?? ""
      voice = try? library.chosenVoice(for: language)
    }
  }

  /// The engine for it, if one can be started.
  func synthesizer(in library: Library, jobs: Int?) -> (any Synthesizer)? {
    guard let voice else { return try? EspeakSynthesizer(jobs: jobs) }
    return try? library.synthesizer(for: voice, jobs: jobs)
  }

  /// The one who does speak, and the session.
  func resolved(in library: Library) throws -> (speaker: Voice, session: Session) {
    guard let source else {
      // Here `request` names one.
      let speaker = try voice ?? library.voice(request.voice ?? "")
      return (speaker, try library.session(request.session).session)
    }
    let session = try library.session(source.get()).session
    if let voice, session.language.tag == language { return (voice, session) }
    return (try library.usualVoice(for: session.language), session)
  }

  /// True where the engine for the likely one speaks as `speaker`.
  func speaksAs(_ speaker: Voice) -> Bool {
    speaker == voice || [speaker, voice].allSatisfy { $0?.model == nil && $0?.recording == nil }
  }
}

extension Result where Failure == any Error {
  /// Keeps for later what `body` returns or throws.
  fileprivate init(catching body: () async throws -> Success) async {
    do {
      self = .success(try await body())
    } catch {
      self = .failure(error)
    }
  }
}
