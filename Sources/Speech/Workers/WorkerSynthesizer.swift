public import Guide

/// An engine that speaks in worker programs; each says only how it is asked to sound.
public protocol WorkerSynthesizer: Synthesizer {
  /// The workers.
  var pool: WorkerPool { get }

  /// The fields of a request (PROTOCOL.md) that make the engine sound as `voice`, beside those that every engine has.
  func fields(for voice: Voice) -> [String: String]
}

extension WorkerSynthesizer {
  /// Speaks plain words, in pieces that espeak-ng, which finds every engine's phonemes, can't lose any of; nothing
  /// speakable gives an empty clip.
  ///
  /// - Throws: ``SpeechError``, or `CancellationError` when the task is cancelled.
  public func speak(_ words: String, as voice: Voice) async throws -> Clip {
    var clip = Clip(samples: [], sampleRate: 22050)
    guard words.contains(where: { $0.isLetter || $0.isNumber }) else { return clip }
    let own = fields(for: voice)
    for piece in pieces(of: words.pronounced(with: voice.pronunciations)) {
      let common = [
        "text": piece.text,
        "mode": piece.text.contains("[[") ? "phonemes" : "text",
        "voice": voice.identifier,
        "volume": String(voice.volume),
      ]
      let spoken = try await pool.speak(common.merging(own) { $1 }, sentence: words)
      guard SpeechLimits.sampleRates.contains(spoken.sampleRate) else {
        throw refusal(ofRate: spoken.sampleRate, voice: voice, sentence: words)
      }
      let pause = Int((piece.pause / .seconds(1) * Double(spoken.sampleRate)).rounded())
      clip.sampleRate = spoken.sampleRate
      clip.samples += repeatElement(0, count: pause)
      clip.samples += spoken.samples
    }
    return clip
  }

  private func refusal(ofRate rate: Int, voice: Voice, sentence: String) -> SpeechError {
    let reason = SpeechLimits.reason(againstRate: rate)
    guard let model = voice.model else { return .utteranceFailed(sentence: sentence, reason: reason) }
    return .modelUnusable(model.path, reason: reason)
  }

  /// Ends every worker process; nothing can be spoken afterwards.
  public func shutdown() async {
    await pool.shutdown()
  }
}
