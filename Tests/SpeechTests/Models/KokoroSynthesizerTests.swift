import Foundation
import Guide
import TestSupport
import Testing

@testable import Speech

@Suite(.serialized, .enabled(if: InstalledVoice.kumo != nil, Comment(rawValue: InstalledVoice.reason)))
struct KokoroSynthesizerTests {
  private let installed: InstalledVoice

  init() throws { installed = try #require(InstalledVoice.kumo) }

  /// How it speaks the language that espeak-ng has under `name`.
  private func voice(_ name: String) -> Voice {
    var voice = installed.voice
    voice.identifier = name
    return voice
  }

  private func seconds(_ clip: Clip) -> Double { Double(clip.samples.count) / Double(clip.sampleRate) }

  @Test func theSameWordsSoundOtherwiseInEachLanguage() async throws {
    let kumo = try installed.synthesizer(jobs: 2)
    let languages = ["de", "es", "fr-fr", "it", "nl", "pl", "pt-br", "en-us"]
    var clips: [Clip] = []
    for language in languages { clips.append(try await kumo.speak("Original.", as: voice(language))) }
    for (index, clip) in clips.enumerated() {
      #expect(!clips[..<index].contains(clip), "\(languages[index])")
      #expect((0.3...3).contains(seconds(clip)), "\(languages[index]): \(seconds(clip)) s")
    }
  }

  @Test func noVowelOfJapaneseIsLost() async throws {
    let kumo = try installed.synthesizer(jobs: 2)
    var clips: [Clip] = []
    for vowel in ["あ", "い", "う", "え", "お"] {
      let word = String(repeating: vowel + "か", count: 4)
      clips.append(try await kumo.speak(word, as: voice("ja")))
    }
    let without = try await kumo.speak("か", as: voice("ja"))
    for (index, clip) in clips.enumerated() {
      #expect(!clips[..<index].contains(clip))
      #expect(seconds(clip) > 2 * seconds(without), "\(index)")
    }
  }

  @Test func moreThanItSpeaksAtOnceIsSpokenWhole() async throws {
    let kumo = try installed.synthesizer(jobs: 2)
    // 399 letters that espeak-ng writes as far more than 510 phonemes, of which no comma ends a part.
    let numbers = "dreihundertdreiunddreißigtausend"
    let long = try await kumo.speak(
      Array(repeating: numbers, count: 6).joined(separator: " "), as: voice("de"))
    let short = try await kumo.speak(numbers, as: voice("de"))
    #expect(seconds(long) > 4 * seconds(short), "\(seconds(long)) s for six of \(seconds(short)) s")
    #expect(seconds(long) < 8 * seconds(short))
  }

  @Test func aRestIsWrappedInLittleSilenceAndEndsWithoutAClick() async throws {
    let kumo = try installed.synthesizer(jobs: 2)
    for (language, words) in [("de", "Ruhe."), ("es", "tres"), ("ja", "やすみ."), ("pt-br", "Descanse.")] {
      let clip = try await kumo.speak(words, as: voice(language))
      let loudest = clip.samples.map { abs(Int($0)) }.max() ?? 0
      let sounding = clip.samples.indices.filter { abs(Int(clip.samples[$0])) > 100 }
      let (first, last) = (try #require(sounding.first), try #require(sounding.last))
      #expect(first < clip.sampleRate / 10, "\(words): \(first)")
      #expect(clip.samples.count - last < clip.sampleRate / 10, "\(words)")
      for edge in [clip.samples.prefix(24), clip.samples.suffix(24)] {
        #expect(edge.allSatisfy { abs(Int($0)) < loudest / 50 }, "\(words): \(Array(edge))")
      }
    }
  }

  @Test(arguments: [("other", "audio"), ("tokens", "other"), ("tokens", "audio")])
  func aModelThatIsNotKokorosIsNamedAndTheWorkerSpeaksOn(input: String, output: String) async throws {
    let folder = try TemporaryFolder()
    var other = installed.model
    other.path = "\(folder.path)/other.onnx"
    try onnx(input: input, output: output, rank: 2).write(to: URL(filePath: other.path))
    try FileManager.default.copyItem(atPath: installed.model.styles, toPath: other.styles)
    let kumo = try installed.synthesizer(other)
    for _ in 0..<2 {
      let error = await #expect(throws: SpeechError.self) {
        try await kumo.speak("Hold.", as: installed.voice)
      }
      #expect(error == .modelUnusable(other.path, reason: "it is not Kokoro-82M"))
    }
  }
}
