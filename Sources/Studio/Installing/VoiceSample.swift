public import Guide
import Sound
public import Speech

/// A few sentences in a voice, to hear before it guides.
public enum VoiceSample {
  /// The takes of a recorded voice that are heard.
  private static let takes = 4

  /// Writes the sample, in `language`, to `path` as a WAV file; of a recorded voice it is the first takes, half a second
  /// apart.
  ///
  /// - Throws: ``SpeechError``, ``SoundError``, `FileError`, or `CancellationError` when the task is cancelled.
  public static func write(
    _ voice: Voice, in language: Language, with synthesizer: any Synthesizer, to path: String, overwrite: Bool
  ) async throws {
    let sampleRate = 44100
    let conditioner = ClipConditioner(sampleRate: sampleRate)
    let recorded = try voice.recording.map { try TakeIndex(folder: $0.folder).lines } ?? []
    let lines = recorded.filter { $0.take != nil }.prefix(takes).map(\.words)
    let clips = try await synthesizer.whileRunning {
      var clips: [Clip] = []
      for line in lines.isEmpty ? [language.spoken(language.sample.joined(separator: " "))] : lines {
        clips.append(try conditioner.condition(try await synthesizer.speak(line, as: voice)))
      }
      return clips
    }
    var placements: [Placement] = []
    var frames = 0
    for (number, clip) in clips.enumerated() {
      if number > 0 { frames += sampleRate / 2 }
      placements.append(Placement(start: frames, clip: number))
      frames += clip.samples.count
    }
    try TrackWriter(frames: frames, sampleRate: sampleRate)
      .write(PlacedClips(placements) { clips[$0] }, to: path, overwrite: overwrite)
  }
}
