import Foundation
import Guide
import Sound
import Speech
import Synchronization
import TestSupport
import Testing

@testable import Studio

struct ProducerPlayingTests {
  private static let rate = 8000
  /// Longer than any machine takes, and less than none.
  private static let (endless, none) = (Duration.seconds(1_000_000), Duration.seconds(-1_000_000))
  private let session = Session(
    id: "short", title: "Short",
    stretches: [
      Stretch(
        name: "Reach", posture: .standing, enter: ["Stand tall.", "Up."],
        work: .hold(.time(.seconds(12) ... .seconds(12))), sides: ["left", "right"])
    ])

  private func producer(
    _ synthesizer: any Synthesizer, _ mastering: Mastering = .off, floor: Double? = nil
  ) -> Producer {
    Producer(
      synthesizer: synthesizer, cache: ClipCache(directory: nil),
      voice: Voice(name: "tone", identifier: "tone"),
      language: .english, sampleRate: Self.rate, design: SoundDesign(mastering: mastering, floor: floor))
  }

  private func script(telling length: Duration? = nil) throws -> Script {
    try ScriptBuilder.script(for: session, lasting: length)
  }

  /// Performs it for a listener who takes all at once.
  private func perform(
    _ producer: Producer, patience: Duration = endless,
    hearing: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws -> (performed: Producer.Performed, bytes: Data) {
    let (script, told) = try (script(), script(telling: .seconds(60)))
    let known = zip(script.beats, told.beats).prefix { $0 == $1 }.count
    let heard = Mutex(Data())
    let performed = try await producer.perform(
      script, knowingLengthAfter: known, patience: patience,
      whole: { try await producer.timeline(of: told) },
      to: { bytes in
        let count = heard.withLock { heard in
          heard += bytes
          return heard.count
        }
        hearing((count - 44) / 2)
      })
    return (performed, heard.withLock { $0 })
  }

  /// The samples of the file of a timeline.
  private func samples(of timeline: Timeline, by producer: Producer) async throws -> Data {
    let bytes = Mutex(Data())
    _ = try await producer.stream(timeline, as: AudioEncoding(.wav), tags: nil) { part in
      bytes.withLock { $0 += part }
    }
    return bytes.withLock { Data($0[44..<44 + 2 * timeline.frames]) }
  }

  @Test(arguments: [nil, -75.0]) func withoutAGainEverySampleIsTheFilesHoweverLateItIsSpoken(
    floor: Double?
  ) async throws {
    for seed in UInt64(1)...6 {
      let producer = producer(SlowSynthesizer(seed: seed), floor: floor)
      let patience = seed.isMultiple(of: 2) ? Self.endless : Self.none
      let (performed, bytes) = try await perform(producer, patience: patience)
      #expect(
        bytes.dropFirst(44) == (try await samples(of: performed.timeline, by: producer)), "seed \(seed)")
    }
  }

  @Test func withPatienceForTheLengthItsTimelineIsTheFiles() async throws {
    let producer = producer(SlowSynthesizer(seed: 3))
    let performed = try await perform(producer).performed
    #expect(performed.tellsLength)
    let told = try await producer.timeline(of: script(telling: .seconds(60)))
    #expect(performed.timeline == told)
  }

  @Test func withoutPatienceALengthThatIsNotKnownIsNotTold() async throws {
    // The last sentence is spoken when the first is heard, and no sooner.
    let gate = Gate()
    let last = try #require(script().audibles.last?.text)
    let producer = producer(SlowSynthesizer(seed: 1, gate: (last, gate)))
    let (performed, _) = try await perform(producer, patience: Self.none) { frames in
      if frames > 10 * Self.rate { gate.open() }
    }
    #expect(!performed.tellsLength)
    let untold = try await producer.timeline(of: script())
    #expect(performed.timeline == untold)
    for hold in performed.timeline.events where hold.kind == .hold { #expect(hold.frames == 12 * Self.rate) }
  }

  @Test func theGainIsTheFilesFromTheFrameThatIsToldOn() async throws {
    let gate = Gate()
    let last = try #require(script().audibles.last?.text)
    let producer = producer(SlowSynthesizer(seed: 1, gate: (last, gate)), .usual)
    let (performed, bytes) = try await perform(producer, patience: Self.none) { frames in
      if frames > 2 * Self.rate { gate.open() }
    }
    let file = try await samples(of: performed.timeline, by: producer)
    #expect(performed.exactFrom > 0 && performed.exactFrom < performed.timeline.frames)
    #expect(bytes[(44 + 2 * performed.exactFrom)...] == file[(2 * performed.exactFrom)...])
    #expect(performed.gainError < 3)
  }

  @Test func nothingOfAPartIsHeardBeforeAllThatIsSaidInItIsSpoken() async throws {
    for seed in UInt64(1)...5 {
      let heard = Mutex(0)
      let spoken = Mutex<[String: Int]>([:])
      let synthesizer = SlowSynthesizer(seed: seed) { words in
        let frames = heard.withLock { $0 }
        spoken.withLock { $0[words] = frames }
      }
      let producer = producer(synthesizer)
      let (performed, _) = try await perform(producer, patience: Self.none) { frames in
        heard.withLock { $0 = frames }
      }
      // A part begins where the beat before it ends, which lets a listener wait.
      var starts = [0]
      let script = try performed.tellsLength ? script(telling: .seconds(60)) : script()
      for (index, beat) in script.beats.enumerated() where beat.bearsWaiting {
        var beginning = script
        beginning.beats = Array(script.beats[...index])
        starts.append(try await producer.timeline(of: beginning).frames)
      }
      for event in performed.timeline.events {
        guard case .speech(let text)? = event.audible,
          let frames = spoken.withLock({ $0[Language.english.spoken(text)] })
        else { continue }
        let start = starts.last { $0 <= event.start } ?? 0
        #expect(frames <= start, "\"\(text)\" at \(event.start), seed \(seed)")
      }
    }
  }

  @Test func aSentenceThatCannotBeSpokenIsToldWhenItsTurnComes() async throws {
    let last = try #require(script().audibles.last?.text)
    let heard = Mutex(0)
    let gate = Gate()
    let producer = producer(SlowSynthesizer(seed: 1, gate: (last, gate), fails: true))
    await #expect(throws: SpeechError.self) {
      _ = try await perform(producer, patience: Self.none) { frames in
        heard.withLock { $0 = frames }
        if frames > 10 * Self.rate { gate.open() }
      }
    }
    #expect(heard.withLock { $0 } > 10 * Self.rate)
  }
}

/// Opens once.
private final class Gate: Sendable {
  private let ends = AsyncStream.makeStream(of: Void.self)

  func open() { ends.continuation.finish() }
  func pass() async { for await _ in ends.stream {} }
}

/// Takes its turn later or sooner, as drawn, and stops at a gate before one sentence.
private final class SlowSynthesizer: Synthesizer {
  private let tone = ToneSynthesizer(sampleRate: 8000)
  private let random: Mutex<SplitMix64>
  private let gate: (words: String, gate: Gate)?
  private let fails: Bool
  private let spoke: @Sendable (String) -> Void

  init(
    seed: UInt64, gate: (String, Gate)? = nil, fails: Bool = false,
    spoke: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    random = Mutex(SplitMix64(seed: seed))
    self.gate = gate.map { (Language.english.spoken($0.0), $0.1) }
    self.fails = fails
    self.spoke = spoke
  }

  var identity: String { tone.identity }

  func speak(_ words: String, as voice: Voice) async throws -> Clip {
    for _ in 0..<random.withLock({ $0.int(0...20) }) { await Task.yield() }
    if let gate, gate.words == words {
      await gate.gate.pass()
      if fails { throw SpeechError.utteranceFailed(sentence: words, reason: "it is the last") }
    }
    spoke(words)
    return tone.speak(words, as: voice)
  }
}
