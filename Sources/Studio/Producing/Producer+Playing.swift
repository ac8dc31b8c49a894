internal import Guide
internal import Sound

extension Producer {
  /// A track that was heard while it was still being spoken.
  struct Performed {
    /// Every frame of it.
    let timeline: Timeline
    /// The change to its loudness, by what was known in the end.
    let master: Master
    /// The first frame that has exactly this change.
    let exactFrom: Int
    /// The most that the gain of what came before was off, in dB.
    let gainError: Double
    /// True where its length was known in time to be told.
    let tellsLength: Bool
  }

  /// True where nothing of `script` has to be spoken any more.
  ///
  /// - Throws: `SpeechError` for an engine that doesn't start.
  func isSpoken(_ script: Script) async throws -> Bool {
    try await unmade(of: script).allSatisfy { key(of: $0) == nil }
  }

  /// Hands over the track of `script` while it is spoken, as a mono WAV of 16 bits whose length isn't known, each part when
  /// all that is said in it is there: up to the next rest or, around the stretches, the next sentence. A listener waits
  /// there for a voice that is slower than it speaks; nothing else becomes longer by it.
  ///
  /// The gain of a part is that of a track which ends with it, until all is spoken: from then on it is the whole track's.
  ///
  /// - Parameters:
  ///   - known: The number of beats before the one by which the length has to be known.
  ///   - whole: The timeline that tells the length, once all of `script` is spoken; its first `known` beats are the same.
  ///   - patience: How long to wait for the length beside the time that is heard meanwhile.
  /// - Throws: `SpeechError` or `SoundError` for a sound that can't be made, `GuideError` for required speech that can't
  ///   fit, and what `whole` and `hand` throw.
  func perform(
    _ script: Script, knowingLengthAfter known: Int, patience: Duration = .seconds(1),
    whole: () async throws -> Timeline, to hand: Hand
  ) async throws -> Performed {
    var stream = try TrackStream(sampleRate: sampleRate, floor: design.floor)
    try await hand(stream.head)
    let (news, bell) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    async let made: Void = makeAll(of: script, ringing: bell)
    var listener = news.makeAsyncIterator()

    let takes = script.audibles.map { Take(audible: $0, speechRate: script.speechRate) }
    var ready = 0
    func isReady(_ count: Int) -> Bool {
      while ready < takes.count, outlines[takes[ready]] != nil { ready += 1 }
      return ready >= count
    }
    let start = ContinuousClock.now
    var laid = 0
    var heard: Set<Audible> = []
    var gains: [Double] = []
    for (index, beat) in script.beats.enumerated() {
      heard.formUnion(beat.audibles)
      guard beat.bearsWaiting || index + 1 == known || index + 1 == script.beats.count else { continue }
      if laid <= known && index >= known {
        let played = Duration.frames(stream.frame, at: sampleRate)
        let deadline = start + played + patience
        let alarm = Task {
          try? await Task.sleep(until: deadline)
          bell.yield()
        }
        while !isReady(takes.count), .now < deadline, await listener.next(isolation: self) != nil {}
        alarm.cancel()
      }
      while !isReady(heard.count), await listener.next(isolation: self) != nil {}
      if !isReady(heard.count) { try await made }
      if isReady(takes.count) { break }
      laid = index + 1
      var part = script
      part.beats = Array(script.beats[..<laid])
      let timeline = try timeline(laying: part)
      let sounds = Sounds(of: timeline, outlines)
      let master = try await master(of: sounds, by: writer(of: timeline, as: AudioEncoding(.wav), tags: nil))
      if stream.frame < timeline.frames && master.loudness != nil { gains.append(master.gain) }
      try await self.hand(&stream, upTo: timeline.frames, of: sounds, with: master, to: hand)
    }
    try await made
    let tellsLength = laid <= known
    let timeline = tellsLength ? try await whole() : try timeline(laying: script)
    let sounds = Sounds(of: timeline, outlines)
    let master = try await master(of: sounds, by: writer(of: timeline, as: AudioEncoding(.wav), tags: nil))
    let exactFrom = stream.frame
    try await self.hand(&stream, upTo: timeline.frames, of: sounds, with: master, to: hand)
    return Performed(
      timeline: timeline, master: master, exactFrom: exactFrom,
      gainError: gains.map { abs($0 - master.gain) }.max() ?? 0, tellsLength: tellsLength)
  }

  /// Makes the sounds of a script and rings whenever one is there; the first one alone, before every job of an engine loads
  /// a model of its own.
  private func makeAll(of script: Script, ringing bell: AsyncStream<Void>.Continuation) async throws {
    defer { bell.finish() }
    var beginning = script
    beginning.beats = script.beats.first { !$0.audibles.isEmpty }.map { [$0] } ?? []
    for part in [beginning, script] { _ = try await lengths(of: part) { _, _ in bell.yield() } }
  }

  /// Lays a script all of whose sounds were made.
  private func timeline(laying script: Script) throws(GuideError) -> Timeline {
    try Timeline(script, sampleRate: sampleRate) {
      outlines[Take(audible: $0, speechRate: script.speechRate)]?.frames ?? 0
    }
  }
}
