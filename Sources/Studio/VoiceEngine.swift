public import Guide
public import Speech

extension Library {
  /// What speaks with `voice`, up to `jobs` utterances at once (nil: one per core).
  ///
  /// - Throws: ``SpeechError`` when its program or a file it needs is missing.
  public func synthesizer(for voice: Voice, jobs: Int? = nil) throws -> any Synthesizer {
    guard let model = voice.model else { return try EspeakSynthesizer(jobs: jobs) }
    return try PiperSynthesizer(model, library: data?.library ?? "", jobs: jobs)
  }
}
