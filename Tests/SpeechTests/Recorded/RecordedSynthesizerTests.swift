import Foundation
import Guide
import TestSupport
import Testing

@testable import Speech

struct RecordedSynthesizerTests {
  private let folder: TemporaryFolder
  private let take = Clip(samples: [1, 2, 3], sampleRate: 44_100)

  init() throws { folder = try TemporaryFolder() }

  private func write(_ text: String, to name: String = TakeIndex.file) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(folder.path)/\(name)"))
  }

  private func writeIndex() throws {
    var index = TakeIndex()
    for words in ["Stay.", "Release."] { index.add(words) }
    index.record(1)
    try Data(try index.json()).write(to: URL(filePath: "\(folder.path)/\(TakeIndex.file)"))
  }

  private func synthesizer() throws -> RecordedSynthesizer {
    try RecordedSynthesizer(
      anna, VoiceRecording(folder: folder.path),
      fallback: .init(Voice(name: "Tone", identifier: "tone"), with: ToneSynthesizer(), mark: "tone"),
      read: { [take, folder] path in
        #expect(path == "\(folder.path)/1.flac")
        return take
      }, level: { Clip(samples: $0.samples.map { $0 / 2 }, sampleRate: $0.sampleRate) })
  }

  private let anna = Voice(name: "Anna", identifier: "")

  @Test func whatIsRecordedIsHeardAsItWasAtEveryRateAndTheRestFromTheFallback() async throws {
    try writeIndex()
    try write("a", to: "1.flac")
    var fast = anna
    fast.rate *= 1.2
    let speaking = try synthesizer()
    #expect(try await speaking.speak("Stay.", as: anna) == take)
    #expect(try await speaking.speak("Stay.", as: fast) == take)
    let tone = ToneSynthesizer().speak("Release.", as: anna).samples.map { $0 / 2 }
    #expect(try await speaking.speak("Release.", as: anna).samples == tone)
    #expect(try await speaking.speak("Never listed.", as: anna).samples != take.samples)
  }

  @Test func itIsAnotherEngineWhenATakeChanges() async throws {
    try writeIndex()
    try write("a", to: "1.flac")
    let before = try await synthesizer().identity
    #expect(try await synthesizer().identity == before)
    try write("other", to: "1.flac")
    #expect(try await synthesizer().identity != before)
    let makeup = try await synthesizer().makeup
    #expect(makeup.files == [folder.path] && makeup.name == "recorded tone 1 tone")
  }

  @Test func aTakeThatIsGoneIsNamed() throws {
    try writeIndex()
    #expect(throws: SpeechError.fileMissing("\(folder.path)/1.flac")) { try synthesizer() }
  }

  @Test(arguments: [
    "", "{}", #"{"version": 2, "lines": []}"#, #"{"version": 1, "lines": [{"number": 2, "words": "Stay."}]}"#,
    #"{"version": 1, "lines": [{"number": 1, "words": ""}]}"#,
    #"{"version": 1, "lines": [{"number": 1, "words": "a"}, {"number": 2, "words": "a"}]}"#,
    #"{"version": 1, "lines": [{"number": 1, "words": "a", "take": "../../etc/passwd"}]}"#,
  ])
  func aDamagedIndexIsRefused(text: String) throws {
    try write(text)
    #expect { try TakeIndex(folder: folder.path) } throws: {
      if case SpeechError.modelUnusable("\(folder.path)/index.json", _) = $0 { true } else { false }
    }
  }
}
