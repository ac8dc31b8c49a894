import Authoring
public import Guide
import Sound
public import Speech

/// A few sentences in a voice, to hear before it guides.
public enum VoiceSample {
  private static let english = """
    Lie on your back. Slowly bring your right knee towards your chest, and hold it there with both hands. \
    Three. Two. One. Release.
    """
  /// The utterances that are heard of a bundled session's first stretch.
  private static let utterances = 8
  /// The takes of a recorded voice that are heard.
  private static let takes = 4

  /// Writes the sample to `path` as a WAV file; of a recorded voice it is the first takes, half a second apart.
  ///
  /// - Throws: ``SpeechError``, ``SoundError``, `FileError`, or `CancellationError` when the task is cancelled.
  public static func write(
    _ voice: Voice, with synthesizer: any Synthesizer, to path: String, overwrite: Bool
  ) async throws {
    let sampleRate = 44100
    let conditioner = ClipConditioner(sampleRate: sampleRate)
    let recorded = try voice.recording.map { try TakeIndex(folder: $0.folder).lines } ?? []
    let lines = recorded.filter { $0.take != nil }.prefix(takes).map(\.words)
    let clips = try await synthesizer.whileRunning {
      var clips: [Clip] = []
      for line in lines.isEmpty ? [try sentences(for: voice)] : lines {
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

  /// English words, or in another language how its bundled session begins its first stretch, if it has one.
  private static func sentences(for voice: Voice) throws -> String {
    if voice.speaking(Languages.original) != nil { return english }
    for (name, bytes) in Bundled.sessions.sorted(by: { $0.key < $1.key }) {
      let session = try SessionDecoder.decode(bytes, file: name).session
      // A voice of several languages is heard in its own.
      guard Voice(name: "", language: voice.language, identifier: "").speaking(session.language.tag) != nil
      else { continue }
      let beats = try ScriptBuilder.script(for: session).beats.filter { $0.place.chapter == 1 }
      let said = beats.compactMap { beat -> String? in
        if case .audible(.speech(let words)) = beat.content { words } else { nil }
      }
      return session.language.spoken(said.prefix(utterances).joined(separator: " "))
    }
    return english
  }
}
