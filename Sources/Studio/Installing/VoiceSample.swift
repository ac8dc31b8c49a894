public import Guide
import Sound
public import Speech

/// A few sentences in a voice, to hear before it guides.
public enum VoiceSample {
  private static let sentences = """
    Lie on your back. Slowly bring your right knee towards your chest, and hold it there with both hands. \
    Three. Two. One. Release.
    """

  /// Writes the sample to `path` as a WAV file.
  ///
  /// - Throws: ``SpeechError``, ``SoundError``, `FileError`, or `CancellationError` when the task is cancelled.
  public static func write(
    _ voice: Voice, with synthesizer: any Synthesizer, to path: String, overwrite: Bool
  ) async throws {
    let sampleRate = 44100
    let spoken = try await synthesizer.whileRunning { try await synthesizer.speak(sentences, as: voice) }
    let clip = try ClipConditioner(sampleRate: sampleRate).condition(spoken)
    try TrackWriter(frames: clip.samples.count, sampleRate: sampleRate)
      .write(PlacedClips([Placement(start: 0, clip: 0)]) { _ in clip }, to: path, overwrite: overwrite)
  }
}
