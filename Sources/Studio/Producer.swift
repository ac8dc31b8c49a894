public import Guide
public import Sound
public import Speech

/// Makes tracks of scripts: speaks what was never spoken, lays it on frames, and writes it.
public actor Producer {
  /// Counts the sounds made so far of those wanted.
  public typealias Progress = @Sendable (_ done: Int, _ wanted: Int) -> Void

  /// What writing a track came to.
  public struct Written: Sendable {
    /// What was done to its loudness.
    public let master: Master
    /// The sentence that says what of its tags the file has to go without, if anything.
    public let shortfall: String?
  }

  /// How many clips are being made at once at most; the engine has jobs of its own to share among them.
  private static let atOnce = 16
  /// How many samples of clips sounded again and again are kept at hand while writing.
  private static let atHand = 1 << 18

  private let synthesizer: any Synthesizer
  private let cache: ClipCache
  private let voice: Voice
  private let sampleRate: Int
  private let conditioner: ClipConditioner
  private let design: SoundDesign
  private var outlines: [Take: ClipOutline] = [:]
  private var orders: [Take: Order] = [:]
  /// The clips that are not in the cache.
  private var held: [Take: Clip] = [:]

  /// A sound at one speech rate.
  private struct Take: Hashable {
    let audible: Audible
    let speechRate: Double
  }

  /// What the engine is to say, and the cache's key for it.
  private struct Order {
    let words: String
    let key: String
  }

  /// A clip that was in the cache and is there no more.
  private struct Lost: Error {
    let take: Take
  }

  /// Creates one that speaks with `voice` on tracks of `sampleRate` frames per second that sound as `design` says.
  public init(
    synthesizer: any Synthesizer, cache: ClipCache, voice: Voice, sampleRate: Int,
    design: SoundDesign = SoundDesign()
  ) {
    self.synthesizer = synthesizer
    self.cache = cache
    self.voice = voice
    self.sampleRate = sampleRate
    self.design = design
    conditioner = ClipConditioner(sampleRate: sampleRate)
  }

  /// The length of everything `script` may sound, in frames.
  ///
  /// Each sound is made once, whatever the number of scripts.
  ///
  /// - Throws: ``SpeechError`` or ``SoundError`` for a sound that can't be made.
  public func lengths(
    of script: Script, progress: Progress = { _, _ in }
  ) async throws -> [Audible: Int] {
    let audibles = script.audibles
    let missing = audibles.map { Take(audible: $0, speechRate: script.speechRate) }.filter {
      outlines[$0] == nil
    }
    if !missing.isEmpty {
      let identity = try await synthesizer.identity
      for take in missing { orders[take] = order(for: take, identity: identity) }
    }
    var unmade: [Take] = []
    for take in missing {
      outlines[take] = if let order = orders[take] { await cache.outline(for: order.key) } else { nil }
      if outlines[take] == nil { unmade.append(take) }
    }
    try await makeAll(unmade, progress: progress)
    return Dictionary(
      uniqueKeysWithValues: audibles.map {
        ($0, outlines[Take(audible: $0, speechRate: script.speechRate)]?.frames ?? 0)
      })
  }

  /// Lays `script` on frames, with `spare` of them spread over its rests.
  ///
  /// - Throws: ``GuideError`` when required speech can't fit, and what speaking throws.
  public func timeline(
    of script: Script, spare: Int = 0, progress: Progress = { _, _ in }
  ) async throws -> Timeline {
    let lengths = try await lengths(of: script, progress: progress)
    return try Timeline(script, sampleRate: sampleRate, spare: spare) { lengths[$0] ?? 0 }
  }

  /// Writes the track of a timeline laid by this producer to `path`, whole or not at all, in an encoding whose format
  /// takes the producer's sample rate.
  ///
  /// - Returns: What was done to its loudness, and what of `tags` it has to go without.
  /// - Throws: `FileError` or ``SoundError`` when the file can't be written.
  @discardableResult
  public func write(
    _ timeline: Timeline, to path: String, overwrite: Bool,
    as encoding: AudioEncoding = AudioEncoding(.wav), tags: TrackTags? = nil
  ) async throws -> Written {
    let writer = TrackWriter(
      frames: timeline.frames, sampleRate: sampleRate, ambience: design.ambience, mastering: design.mastering,
      encoding: encoding, tags: tags)
    var takes: [Take] = []
    var uses: [Int] = []
    var numbers: [Take: Int] = [:]
    var placements: [Placement] = []
    for event in timeline.events {
      guard let audible = event.audible else { continue }
      let take = Take(audible: audible, speechRate: timeline.speechRate)
      let number = numbers[take, default: takes.count]
      if number == takes.count {
        numbers[take] = number
        takes.append(take)
        uses.append(0)
      }
      uses[number] += 1
      placements.append(Placement(start: event.start, clip: number, outline: outlines[take]))
    }
    while true {
      do {
        var again: [Int: Clip] = [:]
        var room = Self.atHand
        let master = try writer.write(placements, to: path, overwrite: overwrite) { number in
          let take = takes[number]
          if let clip = held[take] ?? again[number] { return clip }
          guard let clip = orders[take].flatMap({ cache.kept(under: $0.key) }) else {
            throw Lost(take: take)
          }
          if uses[number] > 2, room >= clip.samples.count {
            room -= clip.samples.count
            again[number] = clip
          }
          return clip
        }
        return Written(master: master, shortfall: writer.shortfall)
      } catch let lost as Lost {
        held[lost.take] = try await make(lost.take, orders[lost.take])
      }
    }
  }

  /// The loudest sample, from 0, in each of `columns` (1 or more) even parts of a timeline laid by this producer.
  ///
  /// Where sounds overlap it is the louder one's.
  ///
  /// - Throws: ``SpeechError`` or ``SoundError`` for a sound that can't be made again.
  public func peaks(of timeline: Timeline, columns: Int) async throws -> [Int] {
    var peaks = [Int](repeating: 0, count: columns)
    for event in timeline.events {
      guard let audible = event.audible else { continue }
      let take = Take(audible: audible, speechRate: timeline.speechRate)
      let kept = held[take] ?? orders[take].flatMap { cache.kept(under: $0.key) }
      let clip = if let kept { kept } else { try await make(take, orders[take]) }
      var next = clip.samples.startIndex
      while next < clip.samples.endIndex {
        let column = (event.start + next) * columns / timeline.frames
        // The first frame of the next column, by rounding up.
        let end = ((column + 1) * timeline.frames + columns - 1) / columns - event.start
        let part = clip.samples[next..<min(end, clip.samples.endIndex)]
        peaks[column] = part.reduce(peaks[column]) { max($0, abs(Int($1))) }
        next = part.endIndex
      }
    }
    return peaks
  }

  /// Makes clips, a few at once: more would only wait for the engine.
  private func makeAll(_ takes: [Take], progress: Progress) async throws {
    var done = 0
    progress(done, takes.count)
    try await withThrowingTaskGroup(of: (Take, ClipOutline).self) { group in
      var waiting = takes[...]
      func startNext() {
        guard let take = waiting.popFirst() else { return }
        group.addTask { (take, try await self.clip(of: take).outline) }
      }
      for _ in 0..<Self.atOnce { startNext() }
      while let (take, outline) = try await group.next() {
        outlines[take] = outline
        done += 1
        progress(done, takes.count)
        startNext()
      }
    }
  }

  private func clip(of take: Take) async throws -> Clip {
    guard let order = orders[take] else {
      let clip = try await make(take, nil)
      held[take] = clip
      return clip
    }
    let clip = try await cache.clip(for: order.key) { try await self.make(take, order) }
    if await !cache.isKeeping { held[take] = clip }
    return clip
  }

  private nonisolated func make(_ take: Take, _ order: Order?) async throws -> Clip {
    switch take.audible {
    case .bell(let bell):
      return try Bells.clip(bell, sampleRate: sampleRate, level: design.bellLevel).measured()
    case .speech(let text):
      let raw = try await synthesizer.speak(order?.words ?? text, as: voice.faster(by: take.speechRate))
      return try conditioner.condition(raw)
    }
  }

  /// What speaks a take, with a key of all that its samples depend on; `nil` for a bell.
  private func order(for take: Take, identity: String) -> Order? {
    guard case .speech(let text) = take.audible else { return nil }
    let words = SpokenText.words(text)
    let key = """
      \(identity)
      conditioned \(ClipConditioner.version) \(sampleRate)
      \(voice.faster(by: take.speechRate).sound)
      \(words)
      """
    return Order(words: words, key: key)
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
      \(words.joined(separator: ";"))\(model.map { " \($0.sound)" } ?? "")
      """
  }
}

extension VoiceModel {
  /// Everything of it that can be heard; what is in the file is the engine's to identify.
  fileprivate var sound: String { "\(speaker) \(rateAtOne) \(rateAtTwo) \(noise) \(rhythm) \(sentencePause)" }
}
