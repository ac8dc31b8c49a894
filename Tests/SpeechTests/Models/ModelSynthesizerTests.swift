import Foundation
import Guide
import TestSupport
import Testing

@testable import Speech

@Suite(.serialized, .enabled(if: !InstalledVoice.all.isEmpty, Comment(rawValue: InstalledVoice.reason)))
struct ModelSynthesizerTests {
  @Test(arguments: InstalledVoice.all)
  func theSamplesDependOnNeitherOrderNorJobsNorProcess(installed: InstalledVoice) async throws {
    let words = ["Hold.", "Breathe in, and out. Slowly.", "three"]
    let one = try installed.synthesizer()
    var expected: [String: Clip] = [:]
    for word in words { expected[word] = try await one.speak(word, as: installed.voice) }
    #expect(expected["Hold."]?.sampleRate == installed.sampleRate)
    #expect(expected["Hold."]?.samples.contains { $0 > 1000 } == true)
    let two = try installed.synthesizer(jobs: 2)
    try await withThrowingTaskGroup(of: (String, Clip).self) { group in
      for word in (words + words.reversed()) {
        group.addTask { (word, try await two.speak(word, as: installed.voice)) }
      }
      for try await (word, clip) in group { #expect(clip == expected[word]) }
    }
  }

  @Test(arguments: InstalledVoice.all)
  func aPronunciationIsSpokenAndMarkupIsNot(installed: InstalledVoice) async throws {
    let engine = try installed.synthesizer()
    var taught = installed.voice
    taught.pronunciations = ["psoas": .respelling("hold"), "xyz": .phonemes("h'oUld")]
    let hold = try await engine.speak("hold", as: taught)
    #expect(try await engine.speak("Psoas", as: taught) == hold)
    #expect(try await engine.speak("xyz", as: taught) == hold)
    #expect(try await engine.speak("xyz", as: installed.voice) != hold)
    #expect(try await engine.speak("…!", as: taught).samples == [])
  }

  @Test(arguments: InstalledVoice.all)
  func theSilenceBetweenSentencesIsAsLongAsItIsSet(installed: InstalledVoice) async throws {
    var short = installed.model
    short.sentencePause = .zero
    var long = installed.model
    long.sentencePause = .milliseconds(500)
    let words = "Breathe in. Breathe out. Rest."
    let difference =
      try await installed.synthesizer(long).speak(words, as: installed.voice).samples.count
      - installed.synthesizer(short).speak(words, as: installed.voice).samples.count
    #expect(difference == installed.sampleRate)
  }

  @Test(arguments: InstalledVoice.all)
  func aRateIsHeardAsItIsSet(installed: InstalledVoice) async throws {
    let engine = try installed.synthesizer()
    let sentences = [
      "Make sure your wrists are under your shoulders and your knees are under your hips",
      "Find a chair with an armrest", "Turn to the left without turning your neck",
      "Slowly bring your chin toward your chest and hold for ten seconds",
    ]
    let words = sentences.reduce(0) { $0 + $1.split(separator: " ").count }
    // Piper's models draw how long each phoneme lasts.
    let (rates, tolerance) =
      installed.model.engine == .hibari ? ([110.0, 138, 165, 190], 0.05) : ([150.0, 190], 0.08)
    for rate in rates {
      var voice = installed.voice
      voice.rate = rate
      var frames = 0
      for sentence in sentences {
        let samples = try await engine.speak(sentence + ".", as: voice).samples
        let sounding = samples.indices.filter { abs(Int(samples[$0])) > 32 }
        frames += (sounding.last ?? 0) - (sounding.first ?? 0)
      }
      let heard = Double(words * 60 * installed.sampleRate) / Double(frames)
      #expect(abs(heard / rate - 1) < tolerance, "\(heard) for \(rate)")
    }
  }

  @Test(arguments: InstalledVoice.all)
  func aLanguageWithoutPhonemesIsNamedWithThoseNearIt(installed: InstalledVoice) async throws {
    var voice = installed.voice
    voice.identifier = "en-ux"
    let engine = try installed.synthesizer()
    let error = await #expect(throws: SpeechError.self) { try await engine.speak("Hold.", as: voice) }
    guard case .unknownVoice("en-ux", let near) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(near.contains("en-us"))
  }

  @Test(arguments: InstalledVoice.all)
  func aModelThatIsDamagedOrNoneOrWithoutWhatBelongsToItIsNamed(installed: InstalledVoice) async throws {
    let folder = try TemporaryFolder()
    let whole = try Data(contentsOf: URL(filePath: installed.model.path), options: .alwaysMapped)
    let beside = try installed.beside
    var damages = [whole.prefix(whole.count / 2), whole.prefix(100), Data(), Data("not a model".utf8)].map {
      ($0, beside?.bytes)
    }
    if beside != nil { damages.append((whole, Data("no such thing".utf8))) }
    for (index, (bytes, other)) in damages.enumerated() {
      var damaged = installed.model
      damaged.path = "\(folder.path)/\(index).onnx"
      try bytes.write(to: URL(filePath: damaged.path))
      if let beside { try other?.write(to: URL(filePath: damaged.path + beside.ending)) }
      let engine = try installed.synthesizer(damaged)
      let error = await #expect(throws: SpeechError.self) {
        try await engine.speak("Hold.", as: installed.voice)
      }
      #expect(error == .modelUnusable(damaged.path, reason: "its files are damaged"), "\(index)")
    }
  }

  @Test(arguments: InstalledVoice.all)
  func whatIsNoLibraryIsRefusedWithItsReason(installed: InstalledVoice) async throws {
    let engine = try ModelSynthesizer(installed.model, library: installed.model.path, jobs: 1)
    let error = await #expect(throws: SpeechError.self) {
      try await engine.speak("Hold.", as: installed.voice)
    }
    guard case .engineUnavailable(_, let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.contains(installed.model.path))
  }

  @Test(arguments: InstalledVoice.all, [SIGKILL, SIGSTOP])
  func aWorkerThatDiesOrHangsIsReplacedAndLeavesNoProcess(
    installed: InstalledVoice, signal: Int32
  ) async throws {
    let engine = try installed.synthesizer()
    let worker = try NamedWorker(of: engine.pool.program)
    let pool = WorkerPool(program: worker.path, jobs: 1, deadline: .seconds(9))
    let common = ["text": "Hold.", "voice": "en-us"]
    let fields = common.merging(engine.fields(for: installed.voice)) { $1 }
    let clip = try await pool.speak(fields, sentence: "Hold.")
    kill(-(try await worker.leader()), signal)
    #expect(try await pool.speak(fields, sentence: "Hold.") == clip)
    await pool.shutdown()
    try await worker.leavesNothing()
  }

  @Test(arguments: InstalledVoice.all)
  func theIdentityChangesWithTheModelsFile(installed: InstalledVoice) async throws {
    let folder = try TemporaryFolder()
    var other = installed.model
    other.path = "\(folder.path)/m.onnx"
    try Data("a".utf8).write(to: URL(filePath: other.path))
    if let beside = try installed.beside {
      try beside.bytes.write(to: URL(filePath: other.path + beside.ending))
    }
    let first = try await installed.synthesizer(other).identity
    try Data("ab".utf8).write(to: URL(filePath: other.path))
    #expect(try await installed.synthesizer(other).identity != first)
    #expect(try await installed.synthesizer().identity == installed.synthesizer().identity)
    let makeup = try await installed.synthesizer(other).makeup
    #expect(makeup.files.contains(other.path) && makeup.files.contains { $0.hasPrefix(installed.engine) })
    #expect(makeup.files.allSatisfy(FileManager.default.fileExists) && !makeup.name.contains("/"))
  }
}

@Suite(.serialized, .enabled(if: InstalledVoice.heart != nil, Comment(rawValue: InstalledVoice.reason)))
struct HibariModelSynthesizerTests {
  private let installed: InstalledVoice

  init() throws { installed = try #require(InstalledVoice.heart) }

  /// The time in which the loudest 100 ms of a clip repeat themselves best, in samples of its rate.
  private func period(of clip: Clip) throws -> Int {
    let samples = clip.samples.map(Double.init)
    let length = clip.sampleRate / 10
    let starts = stride(from: 0, to: samples.count - 2 * length, by: length / 4)
    func energy(_ start: Int) -> Double { samples[start..<start + length].reduce(0) { $0 + $1 * $1 } }
    let start = try #require(starts.max { energy($0) < energy($1) })
    func likeness(_ lag: Int) -> Double {
      let pairs = zip(samples[start..<start + length], samples[start + lag..<start + lag + length])
      return pairs.reduce(0) { $0 + $1.0 * $1.1 } / energy(start + lag).squareRoot()
    }
    return try #require((60...400).max { likeness($0) < likeness($1) })
  }

  @Test func aPitchOfZeroIsAnOctaveLower() async throws {
    let hibari = try installed.synthesizer()
    var low = installed.voice
    low.pitch = 0
    // Monotone, so that it matters little where it is measured.
    low.range = 0
    var high = low
    high.pitch = 50
    let words = "arms arms arms"
    let (one, two) = (try await hibari.speak(words, as: high), try await hibari.speak(words, as: low))
    let ratio = Double(try period(of: two)) / Double(try period(of: one))
    #expect(abs(ratio - 2) < 0.2, "\(ratio)")
  }

  @Test(arguments: [("other", "lh"), ("ids", "other"), ("ids", "lh")])
  func aModelThatIsNotHibarisIsNamedAndTheWorkerSpeaksOn(input: String, output: String) async throws {
    let folder = try TemporaryFolder()
    var other = installed.model
    other.path = "\(folder.path)/other.onnx"
    try onnx(input: input, output: output, rank: 2).write(to: URL(filePath: other.path))
    let hibari = try installed.synthesizer(other)
    for _ in 0..<2 {
      let error = await #expect(throws: SpeechError.self) {
        try await hibari.speak("Hold.", as: installed.voice)
      }
      #expect(error == .modelUnusable(other.path, reason: "it is not one of hibari's models"))
    }
  }
}
