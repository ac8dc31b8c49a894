import Authoring
import Foundation
import Guide
import Sound
import Speech
import TestSupport
import Testing

@testable import Studio

/// Speaks in tones and remembers what.
private actor Listened: Synthesizer {
  var said: [String] = []
  let identity = "listened"

  func speak(_ words: String, as voice: Voice) -> Clip {
    said.append(words)
    return ToneSynthesizer().speak(words, as: voice)
  }
}

struct VoiceSampleTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What is said in the sample of a voice recorded as `index`, and its seconds.
  private func sample(of index: TakeIndex, in language: Language = .english) async throws -> (
    said: [String], seconds: Double
  ) {
    try Data(index.json()).write(to: URL(filePath: "\(folder.path)/\(TakeIndex.file)"))
    let voice = Voice(name: "Anna", identifier: "", recording: VoiceRecording(folder: folder.path))
    let (listened, path) = (Listened(), "\(folder.path)/anna.wav")
    try await VoiceSample.write(voice, in: language, with: listened, to: path, overwrite: true)
    let clip = try TakeFile(path).clip()
    return (await listened.said, Double(clip.samples.count) / Double(clip.sampleRate))
  }

  @Test func ofARecordedVoiceTheFirstTakesAreHeardHalfASecondApart() async throws {
    var index = TakeIndex()
    for words in ["One", "Two", "Four", "Five", "Six", "Seven"] { index.add(words) }
    for number in [2, 3, 5, 6] { index.record(number) }
    let (said, seconds) = try await sample(of: index)
    #expect(said == ["Two", "Four", "Six", "Seven"])
    // 60 ms for each letter.
    #expect(abs(seconds - (15 * 0.06 + 3 * 0.5)) < 0.01, "\(seconds)")
    index.record(1)
    #expect(try await sample(of: index).said == ["One", "Two", "Four", "Six"])
  }

  @Test func ofAVoiceWithoutTakesItsFallbackIsHeard() async throws {
    var index = TakeIndex()
    index.add("One")
    #expect(try await sample(of: index).said.first?.hasPrefix("Lie down on your back.") == true)
    for (tag, beginning) in [("de", "Leg dich auf den Rücken."), ("ja", "あおむけにねてください.")] {
      let language = try #require(try Languages.bundled.language(tag))
      let said = try await sample(of: index, in: language).said
      #expect(said.first?.hasPrefix(beginning) == true, "\(said)")
    }
  }
}
