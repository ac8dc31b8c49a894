public import Guide

/// Speaks with espeak-ng, in processes of its own.
public struct EspeakSynthesizer: Synthesizer {
  private let pool: WorkerPool

  /// Creates one that speaks up to `jobs` utterances at once (nil: one per core).
  ///
  /// - Throws: ``SpeechError/workerNotFound(name:searched:)``.
  public init(jobs: Int? = nil, deadline: Duration = .seconds(20)) throws {
    pool = WorkerPool(program: try locateWorker("EspeakWorker"), jobs: jobs, deadline: deadline)
  }

  /// The engine's name, version and data, such as `espeak-ng 1.51 with /usr/share/espeak-ng-data`.
  public var identity: String {
    get async throws {
      let hello = try await pool.hello
      return "\(hello.engine) \(hello.version)"
    }
  }

  /// Speaks plain words, in pieces the engine can't lose any of; nothing speakable gives an empty clip.
  ///
  /// - Throws: ``SpeechError``, or `CancellationError` when the task is cancelled.
  public func speak(_ words: String, as voice: Voice) async throws -> Clip {
    var clip = Clip(samples: [], sampleRate: try await pool.hello.sampleRate)
    guard words.contains(where: { $0.isLetter || $0.isNumber }) else { return clip }
    for piece in pieces(of: pronounced(words, with: voice.pronunciations)) {
      let pause = Int((piece.pause / .seconds(1) * Double(clip.sampleRate)).rounded())
      clip.samples += repeatElement(0, count: pause)
      clip.samples += try await pool.speak(fields(piece.text, voice), sentence: words).samples
    }
    return clip
  }

  /// Ends every worker process; nothing can be spoken afterwards.
  public func shutdown() async {
    await pool.shutdown()
  }

  private func fields(_ text: String, _ voice: Voice) -> [String: String] {
    let rate = EspeakRate.nominal(for: voice)
    return [
      "text": text,
      "mode": text.contains("[[") ? "phonemes" : "text",
      "voice": voice.identifier,
      "variant": voice.variant,
      "rate": String(rate),
      "volume": String(voice.volume),
      "pitch": String(voice.pitch),
      "range": String(voice.range),
      "wordGap": String(EspeakRate.nominalGap(forReal: voice.wordGap, at: rate)),
    ]
  }
}
