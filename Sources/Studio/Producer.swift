public import Guide
import Sound
public import Speech

/// Makes tracks of scripts: speaks what was never spoken, lays it on frames, and writes it.
public actor Producer {
  /// Counts the sounds made so far of those wanted.
  public typealias Progress = @Sendable (_ done: Int, _ wanted: Int) -> Void

  private let synthesizer: any Synthesizer
  private let cache: ClipCache
  private let voice: Voice
  private let sampleRate: Int
  private let conditioner: ClipConditioner
  private var lengths: [Take: Int] = [:]
  private var keys: [Take: String] = [:]
  /// The clips that are not in the cache.
  private var held: [Take: Clip] = [:]

  /// A sound at one speech rate.
  private struct Take: Hashable {
    let audible: Audible
    let speechRate: Double
  }

  /// A clip that was in the cache and is there no more.
  private struct Lost: Error {
    let take: Take
  }

  /// Creates one that speaks with `voice` on tracks of `sampleRate` frames per second.
  public init(synthesizer: any Synthesizer, cache: ClipCache, voice: Voice, sampleRate: Int) {
    self.synthesizer = synthesizer
    self.cache = cache
    self.voice = voice
    self.sampleRate = sampleRate
    conditioner = ClipConditioner(sampleRate: sampleRate)
  }

  /// The length of everything `script` may sound at `speechRate` times the voice's own, in frames.
  ///
  /// Each sound is made once, whatever the number of scripts.
  ///
  /// - Throws: ``SpeechError`` or ``SoundError`` for a sound that can't be made.
  public func lengths(
    of script: Script, speechRate: Double, progress: Progress = { _, _ in }
  ) async throws -> [Audible: Int] {
    let audibles = script.audibles
    let missing = audibles.map { Take(audible: $0, speechRate: speechRate) }.filter { lengths[$0] == nil }
    var done = 0
    progress(done, missing.count)
    if !missing.isEmpty {
      let identity = try await synthesizer.identity
      for take in missing { keys[take] = key(of: take, identity: identity) }
    }
    try await withThrowingTaskGroup(of: (Take, Clip).self) { group in
      for take in missing {
        group.addTask { (take, try await self.clip(of: take)) }
      }
      for try await (take, clip) in group {
        lengths[take] = clip.samples.count
        done += 1
        progress(done, missing.count)
      }
    }
    return Dictionary(
      uniqueKeysWithValues: audibles.map { ($0, lengths[Take(audible: $0, speechRate: speechRate)] ?? 0) })
  }

  /// Lays `script` on frames, its speech at `speechRate` times the voice's own and `spare` frames spread over its rests.
  ///
  /// - Throws: ``GuideError`` when required speech can't fit, and what speaking throws.
  public func timeline(
    of script: Script, speechRate: Double, spare: Int = 0, progress: Progress = { _, _ in }
  ) async throws -> Timeline {
    let lengths = try await lengths(of: script, speechRate: speechRate, progress: progress)
    return try Timeline(script, sampleRate: sampleRate, spare: spare) { lengths[$0] ?? 0 }
  }

  /// Writes the track of a timeline laid by this producer to `path`, whole or not at all.
  ///
  /// - Throws: ``SoundError`` when the file can't be written.
  public func write(_ timeline: Timeline, speechRate: Double, to path: String, overwrite: Bool) async throws {
    let sounding = timeline.events.compactMap { event in
      event.audible.map { (start: event.start, take: Take(audible: $0, speechRate: speechRate)) }
    }
    let placements = sounding.enumerated().map { Placement(start: $0.element.start, clip: $0.offset) }
    while true {
      do {
        try TrackWriter(frames: timeline.frames, sampleRate: sampleRate)
          .write(placements, to: path, overwrite: overwrite) { index in
            let take = sounding[index].take
            guard let clip = held[take] ?? keys[take].flatMap(cache.kept(under:)) else {
              throw Lost(take: take)
            }
            return clip
          }
        return
      } catch let lost as Lost {
        held[lost.take] = try await make(lost.take)
      }
    }
  }

  private func clip(of take: Take) async throws -> Clip {
    guard case .speech = take.audible, let key = keys[take] else {
      let clip = try await make(take)
      held[take] = clip
      return clip
    }
    let clip = try await cache.clip(for: key) { try await self.make(take) }
    if await !cache.isKeeping { held[take] = clip }
    return clip
  }

  private nonisolated func make(_ take: Take) async throws -> Clip {
    switch take.audible {
    case .bell(let bell): return Bells.clip(bell, sampleRate: sampleRate)
    case .speech(let text):
      let raw = try await synthesizer.speak(SpokenText.words(text), as: voice.faster(by: take.speechRate))
      return try conditioner.condition(raw)
    }
  }

  /// All that the samples of a clip depend on.
  private nonisolated func key(of take: Take, identity: String) -> String {
    """
    \(identity)
    conditioned \(ClipConditioner.version) \(sampleRate)
    \(voice.faster(by: take.speechRate).sound)
    \(SpokenText.words(take.audible.text))
    """
  }
}

extension Voice {
  fileprivate func faster(by factor: Double) -> Voice {
    var voice = self
    voice.rate *= factor
    return voice
  }

  /// Everything of the voice that can be heard.
  fileprivate var sound: String {
    let words = pronunciations.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return """
      \(engine) \(language) \(identifier) \(variant) \(rate) \(pitch) \(range) \(wordGap) \(volume) \
      \(words.joined(separator: ";"))
      """
  }
}
