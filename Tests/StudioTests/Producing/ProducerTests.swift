import Foundation
import Guide
import Sound
import Synchronization
import TestSupport
import Testing

@testable import Speech
@testable import Studio

struct ProducerTests {
  let folder = FileManager.default.temporaryDirectory.appending(path: "producer-\(UUID().uuidString)")
  let session = Session(
    id: "short", title: "Short",
    stretches: [
      Stretch(
        name: "Reach", posture: .standing, enter: ["Up."], work: .hold(.time(.seconds(2) ... .seconds(2))),
        sides: ["left", "right"])
    ])

  /// A pacing with next to no waiting, so that its track is small.
  var quick: Pacing {
    var pacing = Pacing()
    pacing.sentencePause = .milliseconds(100)
    pacing.getReady = .milliseconds(200)
    pacing.sideChange = .milliseconds(300)
    pacing.transition = .milliseconds(400)
    pacing.postureChange = .zero
    pacing.guidance = .names
    return pacing
  }

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func producer(_ synthesizer: any Synthesizer, cache: String? = nil, sampleRate: Int = 8000) -> Producer {
    Producer(
      synthesizer: synthesizer, cache: ClipCache(directory: cache),
      voice: Voice(name: "tone", identifier: "tone"), language: .english,
      sampleRate: sampleRate)
  }

  func track(_ producer: Producer, _ pacing: Pacing) async throws -> Data {
    let script = try ScriptBuilder.script(for: session, pacing: pacing)
    let timeline = try await producer.timeline(of: script)
    let path = folder.appending(path: "\(UUID().uuidString).wav").path
    try await producer.write(timeline, to: path, overwrite: false)
    return try Data(contentsOf: URL(filePath: path))
  }

  @Test func aTrackIsTheSameToTheByteOnEveryMachine() async throws {
    let track = try await track(producer(ToneSynthesizer(sampleRate: 8000)), quick)
    let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Goldens/short.wav")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil { try track.write(to: golden) }
    #expect(try track == Data(contentsOf: golden))
  }

  @Test func theCacheChangesNothingWhetherColdWarmOrHalfCleared() async throws {
    let cache = folder.appending(path: "cache").path
    let expected = try await track(producer(ToneSynthesizer()), quick)
    #expect(try await track(producer(ToneSynthesizer(), cache: cache), quick) == expected)
    #expect(try await track(producer(ToneSynthesizer(), cache: cache), quick) == expected)
    for name in try FileManager.default.contentsOfDirectory(atPath: cache).sorted().enumerated()
    where name.offset % 2 == 0 {
      try FileManager.default.removeItem(atPath: "\(cache)/\(name.element)")
    }
    #expect(try await track(producer(ToneSynthesizer(), cache: cache), quick) == expected)
  }

  @Test func aClipLostFromTheCacheBetweenLayingAndWritingIsMadeAnew() async throws {
    let cache = folder.appending(path: "cache").path
    let producer = producer(ToneSynthesizer(), cache: cache)
    let script = try ScriptBuilder.script(for: session, pacing: quick)
    let timeline = try await producer.timeline(of: script)
    for name in try FileManager.default.contentsOfDirectory(atPath: cache) {
      try Data("damaged".utf8).write(to: URL(filePath: "\(cache)/\(name)"))
    }
    let path = folder.appending(path: "lost.wav").path
    try await producer.write(timeline, to: path, overwrite: false)
    #expect(try await Data(contentsOf: URL(filePath: path)) == track(self.producer(ToneSynthesizer()), quick))
  }

  @Test func clipsLostWhileWritingAreMadeOnceAndKeptAgain() async throws {
    let cache = folder.appending(path: "cache").path
    let tone = CountingSynthesizer()
    let first = producer(tone, cache: cache)
    let timeline = try await first.timeline(of: ScriptBuilder.script(for: session, pacing: quick))
    let spoken = tone.count
    for name in try FileManager.default.contentsOfDirectory(atPath: cache) {
      try FileManager.default.removeItem(atPath: "\(cache)/\(name)")
    }
    try await first.write(timeline, to: folder.appending(path: "lost.wav").path, overwrite: false)
    #expect(tone.count == 2 * spoken)
    _ = try await track(producer(tone, cache: cache), quick)
    #expect(tone.count == 2 * spoken)
  }

  @Test func anEntryForgedInAnyFieldGivesATrackOrASentence() async throws {
    let cache = folder.appending(path: "cache").path
    let voice = Voice(name: "tone", identifier: "tone")
    let script = try ScriptBuilder.script(for: session, pacing: quick)
    let tone = ToneSynthesizer()
    let keys = script.audibles.compactMap { audible -> String? in
      guard case .speech(let text) = audible else { return nil }
      return Take(audible: audible, speechRate: 1).key(
        for: voice, saying: Language.english.spoken(text), engine: tone.identity, sampleRate: 8000)
    }
    var random = SplitMix64(seed: 9)
    let levels: [Float] = [0, 1, -1, .nan, .infinity, 1e30, .leastNonzeroMagnitude]
    for _ in 0..<100 {
      let forged = Clip(
        samples: [Int16](repeating: Int16(random.int(-32768...32767)), count: random.int(0...20_000)),
        sampleRate: random.pick([8000, 8000, 8000, 0, 1, 44_100, Int(UInt32.max)]),
        loudness: random.chance(20)
          ? nil
          : ClipLoudness(
            powers: (0..<random.int(0...300)).map { _ in random.pick(levels) }, truePeak: random.pick(levels))
      )
      try ClipStore(directory: cache).save(forged, random.pick(keys))
      do {
        #expect(try await track(producer(tone, cache: cache), quick).count > 44)
      } catch let error as SoundError {
        guard case .clipRateDiffers = error else { throw error }
        await ClipCache(directory: cache).clear()
      }
    }
  }

  @Test func aChangeOfPacingThatLeavesTheWordsAloneSpeaksNothingAgain() async throws {
    let tone = CountingSynthesizer()
    let producer = producer(tone)
    _ = try await track(producer, quick)
    let spoken = tone.count
    #expect(spoken > 5)
    var slow = quick
    slow.sideChange = .seconds(3)
    slow.getReady = .seconds(2)
    _ = try await track(producer, slow)
    #expect(tone.count == spoken)
  }

  @Test func anotherSpeechRateSpeaksEverythingAgain() async throws {
    let tone = CountingSynthesizer()
    let producer = producer(tone, cache: folder.appending(path: "cache").path)
    var script = try ScriptBuilder.script(for: session, pacing: quick)
    _ = try await producer.lengths(of: script)
    let spoken = tone.count
    script.speechRate = 0.9
    _ = try await producer.lengths(of: script)
    #expect(tone.count == 2 * spoken)
  }

  @Test(arguments: [1, 7, 780, 20_000]) func peaksAreThoseOfTheTrack(columns: Int) async throws {
    let producer = producer(ToneSynthesizer(), cache: folder.appending(path: "cache").path)
    var pacing = quick
    pacing.bells = true
    let track = try await track(producer, pacing)
    let timeline = try await producer.timeline(
      of: try ScriptBuilder.script(for: session, pacing: pacing))
    let bytes = [UInt8](track.dropFirst(44))
    var expected = [Int](repeating: 0, count: columns)
    for frame in 0..<timeline.frames {
      let sample = Int16(bitPattern: UInt16(bytes[2 * frame]) | UInt16(bytes[2 * frame + 1]) << 8)
      let column = frame * columns / timeline.frames
      expected[column] = max(expected[column], abs(Int(sample)))
    }
    #expect(try await producer.peaks(of: timeline, columns: columns) == expected)
    #expect(expected.contains { $0 > 0 })
  }

  @Test func progressCountsEverySoundToTheLast() async throws {
    let seen = Mutex<[[Int]]>([])
    let script = try ScriptBuilder.script(for: session, pacing: quick)
    _ = try await producer(ToneSynthesizer()).lengths(of: script) { done, wanted in
      seen.withLock { $0.append([done, wanted]) }
    }
    let wanted = script.audibles.count
    #expect(seen.withLock { $0 } == (0...wanted).map { [$0, wanted] })
  }
}

/// Counts what it is asked to say.
private final class CountingSynthesizer: Synthesizer {
  private let spoken = Mutex(0)
  private let tone = ToneSynthesizer()

  var count: Int { spoken.withLock { $0 } }
  var identity: String { tone.identity }

  func speak(_ words: String, as voice: Voice) -> Clip {
    spoken.withLock { $0 += 1 }
    return tone.speak(words, as: voice)
  }
}
