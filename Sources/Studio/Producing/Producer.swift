public import Guide
public import Sound
public import Speech

/// The maker of tracks with one voice: speaks what was never spoken, lays it on frames, and writes it.
///
///     let timeline = try await producer.timeline(of: ScriptBuilder.script(for: session))
///     try await producer.write(timeline, to: "track.wav", overwrite: false)
public actor Producer {
  /// Counts the sounds made so far of those wanted.
  public typealias Progress = @Sendable (_ done: Int, _ wanted: Int) -> Void

  /// The most clips that are being made at once; the engine has jobs of its own to share among them.
  private static let atOnce = 16
  /// The letters they have together, at most, at 44.1 kHz: a letter is about 7 KB of sound.
  private static let lettersAtOnce = 2000

  let sampleRate: Int
  let design: SoundDesign
  private(set) var outlines: [Take: ClipOutline] = [:]
  /// The clips that are not in the cache.
  private var held = HeldClips()
  private let synthesizer: any Synthesizer
  private let cache: ClipCache
  private let voice: Voice
  private let language: Language
  private let conditioner: ClipConditioner
  /// The engine's, once it was asked.
  private var identity: String?
  /// The words of the takes that were wanted, where they are spoken otherwise than they are written.
  private var words: [Take: String] = [:]

  /// Creates a producer that speaks `language` with `voice` on tracks of `sampleRate` frames per second that sound as `design` says.
  public init(
    synthesizer: any Synthesizer, cache: ClipCache, voice: Voice, language: Language, sampleRate: Int,
    design: SoundDesign = SoundDesign()
  ) {
    self.synthesizer = synthesizer
    self.cache = cache
    self.voice = voice
    self.language = language
    self.sampleRate = sampleRate
    self.design = design
    conditioner = ClipConditioner(sampleRate: sampleRate)
  }

  /// The length in frames of every sound that `script` may have, each made once, whatever the number of scripts.
  ///
  /// - Throws: `SpeechError` or `SoundError` for a sound that can't be made.
  public func lengths(
    of script: Script, progress: Progress = { _, _ in }
  ) async throws -> [Audible: Int] {
    try await makeAll(try await unmade(of: script), progress: progress)
    return Dictionary(
      uniqueKeysWithValues: script.audibles.map { ($0, frames(of: $0, speechRate: script.speechRate)) })
  }

  private func frames(of audible: Audible, speechRate: Double) -> Int {
    outlines[Take(audible: audible, speechRate: speechRate)]?.frames ?? 0
  }

  /// Finds the sounds that `script` may have, and returns those that have to be made.
  ///
  /// - Throws: `SpeechError` for an engine that doesn't start.
  func unmade(of script: Script) async throws -> [Take] {
    let missing = script.audibles.map { Take(audible: $0, speechRate: script.speechRate) }.filter {
      outlines[$0] == nil
    }
    if missing.isEmpty { return [] }
    identity = try await synthesizer.identity
    var unmade: [Take] = []
    for take in missing {
      if case .speech(let text) = take.audible {
        let spoken = language.spoken(text)
        if spoken != text { words[take] = spoken }
      }
      outlines[take] = if let key = key(of: take) { await cache.outline(for: key) } else { nil }
      if outlines[take] == nil { unmade.append(take) }
    }
    return unmade
  }

  /// Lays `script` on frames, with `spare` of them spread over its rests.
  ///
  /// - Throws: `GuideError` for required speech that can't fit, and what ``lengths(of:progress:)`` throws.
  public func timeline(
    of script: Script, spare: Int = 0, progress: Progress = { _, _ in }
  ) async throws -> Timeline {
    try await makeAll(try await unmade(of: script), progress: progress)
    return try Timeline(script, sampleRate: sampleRate, spare: spare) {
      frames(of: $0, speechRate: script.speechRate)
    }
  }

  /// Makes clips, ``atOnce`` at most: more would only wait for the engine; fewer where they are so long that memory
  /// matters.
  private func makeAll(_ takes: [Take], holds: Bool = false, progress: Progress) async throws {
    var done = 0
    progress(done, takes.count)
    try await withThrowingTaskGroup(of: (Take, ClipOutline).self) { group in
      // The longest first, or the last may keep one core busy while the others have nothing left.
      var waiting = takes.sorted { $0.letters > $1.letters }[...]
      var (underWay, letters) = (0, 0)
      func startMore() {
        while let take = waiting.first, underWay < Self.atOnce,
          underWay == 0 || (letters + take.letters) * sampleRate <= Self.lettersAtOnce * 44_100
        {
          waiting.removeFirst()
          underWay += 1
          letters += take.letters
          group.addTask { (take, try await self.clip(of: take, holds: holds).outline) }
        }
      }
      startMore()
      while let (take, outline) = try await group.next() {
        outlines[take] = outline
        done += 1
        progress(done, takes.count)
        underWay -= 1
        letters -= take.letters
        startMore()
      }
    }
  }

  /// The clip of a take, found or made and kept; held too if `holds`, or if it can't be kept.
  private func clip(of take: Take, holds: Bool) async throws -> Clip {
    guard let key = key(of: take) else {
      let clip = try await make(take)
      held.hold(clip, as: take)
      return clip
    }
    let clip = try await cache.clip(for: key) { try await self.make(take) }
    let isKept = await cache.isKeeping
    if holds || !isKept { held.hold(clip, as: take) }
    return clip
  }

  /// The clip of a take as it is at hand, or `nil` for one that has to be made again.
  func kept(_ take: Take) -> Clip? { held[take] ?? key(of: take).flatMap(cache.kept(under:)) }

  /// The name of everything that the samples of a spoken take that was wanted depend on; `nil` for a bell.
  func key(of take: Take) -> String? {
    guard let identity, case .speech(let text) = take.audible else { return nil }
    return take.key(for: voice, saying: words[take] ?? text, engine: identity, sampleRate: sampleRate)
  }

  /// Makes those of `takes` again whose clips are gone or damaged, and holds them too, for they may go again.
  ///
  /// - Throws: `SpeechError` or `SoundError` for a clip that can't be made.
  func restore(_ takes: [Take]) async throws {
    try await makeAll(takes.filter { kept($0) == nil }, holds: true) { _, _ in }
  }

  nonisolated func make(_ take: Take) async throws -> Clip {
    switch take.audible {
    case .bell(let bell):
      return try Bells.clip(bell, sampleRate: sampleRate, level: design.bellLevel).measured()
    case .speech(let text):
      let words = language.spoken(text)
      return try conditioner.condition(
        try await synthesizer.speak(words, as: voice.faster(by: take.speechRate)))
    }
  }
}

/// The sound of a track beside what is said in it.
public struct SoundDesign: Sendable {
  /// The loudness it is brought to.
  public var mastering: Mastering
  /// The sound that lies under it, if any.
  public var ambience: Ambience?
  /// The gain of its bells over their design's, in dB (``SoundLimits/bellLevels``).
  public var bellLevel: Double
  /// The level of the noise floor under all of it, in dBFS, within `SoundLimits.floors`; `nil` for none.
  public var floor: Double?

  /// Creates a design; unless told, everything is left as it is.
  public init(
    mastering: Mastering = .off, ambience: Ambience? = nil, bellLevel: Double = 0, floor: Double? = nil
  ) {
    self.mastering = mastering
    self.ambience = ambience
    self.bellLevel = bellLevel
    self.floor = floor
  }
}
