import Foundation
import Guide
import TestSupport
import Testing

@testable import Speech

@Suite(.serialized, .enabled(if: InstalledVoice.joe != nil, Comment(rawValue: InstalledVoice.reason)))
struct PiperSynthesizerTests {
  private let installed: InstalledVoice
  private let model: VoiceModel

  init() throws {
    installed = try #require(InstalledVoice.joe)
    model = installed.model
  }

  private func piper(_ model: VoiceModel? = nil, jobs: Int = 1) throws -> PiperSynthesizer {
    try PiperSynthesizer(model ?? self.model, library: installed.library, jobs: jobs)
  }

  @Test func theSamplesDependOnNeitherOrderNorJobsNorProcess() async throws {
    let words = ["Hold.", "Breathe in, and out. Slowly.", "three"]
    let one = try piper()
    var expected: [String: Clip] = [:]
    for word in words { expected[word] = try await one.speak(word, as: installed.voice) }
    #expect(expected["Hold."]?.sampleRate == 22050)
    #expect(expected["Hold."]?.samples.contains { $0 > 1000 } == true)
    let two = try piper(jobs: 2)
    try await withThrowingTaskGroup(of: (String, Clip).self) { group in
      for word in (words + words.reversed()) {
        group.addTask { (word, try await two.speak(word, as: installed.voice)) }
      }
      for try await (word, clip) in group { #expect(clip == expected[word]) }
    }
  }

  @Test func aPronunciationIsSpokenAndMarkupIsNot() async throws {
    let piper = try piper()
    var taught = installed.voice
    taught.pronunciations = ["psoas": .respelling("hold"), "xyz": .phonemes("h'oUld")]
    let hold = try await piper.speak("hold", as: taught)
    #expect(try await piper.speak("Psoas", as: taught) == hold)
    #expect(try await piper.speak("xyz", as: taught) == hold)
    #expect(try await piper.speak("xyz", as: installed.voice) != hold)
    #expect(try await piper.speak("…!", as: taught).samples == [])
  }

  @Test func theSilenceBetweenSentencesIsAsLongAsItIsSet() async throws {
    var short = model
    short.sentencePause = .zero
    var long = model
    long.sentencePause = .milliseconds(500)
    let words = "Breathe in. Breathe out. Rest."
    let difference =
      try await piper(long).speak(words, as: installed.voice).samples.count
      - piper(short).speak(words, as: installed.voice).samples.count
    #expect(difference == 22050)
  }

  @Test func aRateIsHeardAsItIsSet() async throws {
    let piper = try piper()
    let sentences = [
      "Make sure your wrists are under your shoulders and your knees are under your hips",
      "Find a chair with an armrest", "Turn to the left without turning your neck",
      "Slowly bring your chin toward your chest and hold for ten seconds",
    ]
    let words = sentences.reduce(0) { $0 + $1.split(separator: " ").count }
    for rate in [150.0, 190] {
      var voice = installed.voice
      voice.rate = rate
      var frames = 0
      for sentence in sentences {
        let samples = try await piper.speak(sentence + ".", as: voice).samples
        let sounding = samples.indices.filter { abs(Int(samples[$0])) > 32 }
        frames += (sounding.last ?? 0) - (sounding.first ?? 0)
      }
      let heard = Double(words * 60 * 22050) / Double(frames)
      #expect(abs(heard / rate - 1) < 0.08, "\(heard) for \(rate)")
    }
  }

  @Test func aLanguageWithoutPhonemesIsNamedWithThoseNearIt() async throws {
    var voice = installed.voice
    voice.identifier = "en-ux"
    let piper = try piper()
    let error = await #expect(throws: SpeechError.self) { try await piper.speak("Hold.", as: voice) }
    guard case .unknownVoice("en-ux", let near) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(near.contains("en-us"))
  }

  @Test func aModelThatIsDamagedOrNoneOrWithoutItsSymbolsIsNamed() async throws {
    let folder = try TemporaryFolder()
    let whole = try Data(contentsOf: URL(filePath: model.path), options: .alwaysMapped)
    let symbols = try Data(contentsOf: URL(filePath: model.tokens))
    let damages: [(Data, Data)] = [
      (whole.prefix(whole.count / 2), symbols), (whole.prefix(100), symbols), (Data(), symbols),
      (Data("not a model".utf8), symbols), (whole, Data("not symbols".utf8)),
    ]
    for (index, (model, symbols)) in damages.enumerated() {
      var damaged = self.model
      damaged.path = "\(folder.path)/\(index).onnx"
      try model.write(to: URL(filePath: damaged.path))
      try symbols.write(to: URL(filePath: damaged.tokens))
      let piper = try piper(damaged)
      let error = await #expect(throws: SpeechError.self) {
        try await piper.speak("Hold.", as: installed.voice)
      }
      #expect(error == .modelUnusable(damaged.path, reason: "its files are damaged"), "\(index)")
    }
  }

  @Test func whatIsNoLibraryIsRefusedWithItsReason() async throws {
    let piper = try PiperSynthesizer(model, library: model.tokens, jobs: 1)
    let error = await #expect(throws: SpeechError.self) {
      try await piper.speak("Hold.", as: installed.voice)
    }
    guard case .engineUnavailable(_, let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.contains(model.tokens))
  }

  @Test func theIdentityChangesWithTheModelsFile() async throws {
    let folder = try TemporaryFolder()
    var other = model
    other.path = "\(folder.path)/m.onnx"
    try Data("a".utf8).write(to: URL(filePath: other.path))
    try Data().write(to: URL(filePath: other.tokens))
    let first = try await piper(other).identity
    try Data("ab".utf8).write(to: URL(filePath: other.path))
    #expect(try await piper(other).identity != first)
    #expect(try await piper().identity == piper().identity)
  }
}

struct PiperFilesTests {
  @Test func aMissingFileIsNamedBeforeAnythingStarts() throws {
    let folder = try TemporaryFolder()
    let model = VoiceModel(path: "\(folder.path)/m.onnx", rateAtOne: 230, rateAtTwo: 140)
    #expect(throws: SpeechError.fileMissing("/none.so")) { try PiperSynthesizer(model, library: "/none.so") }
    #expect(throws: SpeechError.fileMissing(model.path)) { try PiperSynthesizer(model, library: folder.path) }
    try Data().write(to: URL(filePath: model.path))
    #expect(throws: SpeechError.fileMissing(model.tokens)) {
      try PiperSynthesizer(model, library: folder.path)
    }
  }
}
