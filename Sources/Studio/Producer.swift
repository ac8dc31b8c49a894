public import Guide
import Sound
public import Speech

/// Makes a track of a script: speaks what isn't spoken yet, lays it on frames, and writes it.
public actor Producer {
  /// Counts the sounds made so far of those wanted.
  public typealias Progress = @Sendable (_ done: Int, _ wanted: Int) -> Void

  private let synthesizer: any Synthesizer
  private let voice: Voice
  private let conditioner: ClipConditioner
  private let sampleRate: Int
  private var clips: [Audible: Clip] = [:]

  /// Creates one that speaks with `voice` on tracks of `sampleRate` frames per second.
  public init(synthesizer: any Synthesizer, voice: Voice, sampleRate: Int) {
    self.synthesizer = synthesizer
    self.voice = voice
    self.sampleRate = sampleRate
    conditioner = ClipConditioner(sampleRate: sampleRate)
  }

  /// The length of everything `script` may sound, in frames; each sound is made once, whatever the number of scripts.
  ///
  /// - Throws: ``SpeechError`` or ``SoundError`` for a sound that can't be made.
  public func lengths(of script: Script, progress: Progress = { _, _ in }) async throws -> [Audible: Int] {
    let missing = script.audibles.filter { clips[$0] == nil }
    var done = 0
    progress(done, missing.count)
    try await withThrowingTaskGroup(of: (Audible, Clip).self) { group in
      for audible in missing {
        group.addTask { [synthesizer, voice, conditioner, sampleRate] in
          switch audible {
          case .bell(let bell): return (audible, Bells.clip(bell, sampleRate: sampleRate))
          case .speech(let text):
            let raw = try await synthesizer.speak(SpokenText.words(text), as: voice)
            return (audible, try conditioner.condition(raw))
          }
        }
      }
      for try await (audible, clip) in group {
        clips[audible] = clip
        done += 1
        progress(done, missing.count)
      }
    }
    return clips.mapValues(\.samples.count)
  }

  /// Lays `script` on frames.
  ///
  /// - Throws: ``GuideError`` when required speech can't fit, and what speaking throws.
  public func timeline(
    of script: Script, spare: Int = 0, progress: Progress = { _, _ in }
  ) async throws -> Timeline {
    let lengths = try await lengths(of: script, progress: progress)
    return try Timeline(script, sampleRate: sampleRate, spare: spare) { lengths[$0] ?? 0 }
  }

  /// Writes the track of a timeline laid by this producer to `path`, whole or not at all.
  ///
  /// - Throws: ``SoundError`` when the file can't be written.
  public func write(_ timeline: Timeline, to path: String, overwrite: Bool) throws {
    let sounding = timeline.events.compactMap { event in event.audible.map { (event.start, $0) } }
    let placements = sounding.enumerated().map { Placement(start: $0.element.0, clip: $0.offset) }
    try TrackWriter(frames: timeline.frames, sampleRate: sampleRate)
      .write(placements, to: path, overwrite: overwrite) {
        clips[sounding[$0].1] ?? Clip(samples: [], sampleRate: sampleRate)
      }
  }
}
