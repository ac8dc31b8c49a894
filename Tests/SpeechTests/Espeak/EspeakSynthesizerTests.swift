import Glibc
import Guide
import Testing

@testable import Speech

struct EspeakSynthesizerTests {
  private let voice = Voice(name: "test", identifier: "gmw/en-US", variant: "f5")

  @Test func wordsBecomeSamples() async throws {
    let espeak = try EspeakSynthesizer(jobs: 1)
    let clip = try await espeak.speak("Lie on your back.", as: voice)
    #expect(clip.sampleRate == 22050)
    #expect((15_000...60_000).contains(clip.samples.count))
    #expect(clip.samples.contains { $0 > 1000 })
    #expect(try await espeak.identity.hasPrefix("espeak-ng "))
  }

  @Test func itsMakeupIsItsVersionAndItsDataWhateverTheMachine() async throws {
    let makeup = try await EspeakSynthesizer(jobs: 1).makeup
    #expect(makeup.name.wholeMatch(of: /espeak-ng [0-9.]+(-[a-z0-9]+)?/) != nil, "\(makeup.name)")
    #expect(makeup.files.count == 1 && access((makeup.files.first ?? "") + "/phontab", R_OK) == 0)
  }

  @Test func theSamplesDependOnNeitherOrderNorJobs() async throws {
    let words = [
      "Hold.", "Switch to the right side.", "Repetition two of five.", "Breathe in, and out.", "Three.",
    ]
    let one = try EspeakSynthesizer(jobs: 1)
    let two = try EspeakSynthesizer(jobs: 2)
    var expected: [String: Clip] = [:]
    for word in words { expected[word] = try await one.speak(word, as: voice) }
    for _ in 0..<5 {
      try await withThrowingTaskGroup(of: (String, Clip).self) { group in
        for word in (words + words).shuffled() {
          group.addTask { (word, try await two.speak(word, as: voice)) }
        }
        for try await (word, clip) in group { #expect(clip == expected[word]) }
      }
    }
  }

  @Test func voicesInTurnSpeakAsEachDoesAlone() async throws {
    let voices = [
      voice, Voice(name: "other", identifier: "gmw/en-US", variant: "m8"),
      Voice(name: "de", identifier: "gmw/de"),
      Voice(name: "nobody", identifier: "gmw/en-UX"),
    ]
    let words = "Hold, and breathe."
    var alone: [String: Clip] = [:]
    for voice in voices { alone[voice.name] = try? await EspeakSynthesizer(jobs: 1).speak(words, as: voice) }
    #expect(alone.count == 3 && Set(alone.values.map(\.samples)).count == 3)
    let espeak = try EspeakSynthesizer(jobs: 1)
    for voice in (voices + voices + voices).shuffled() {
      let clip = try? await espeak.speak(words, as: voice)
      #expect(clip == alone[voice.name], "\(voice.name)")
    }
  }

  @Test func aWordThatAbortsTheLibraryWholeIsSpokenInParts() async throws {
    let espeak = try EspeakSynthesizer(jobs: 1)
    let clip = try await espeak.speak(String(repeating: "s'", count: 100), as: voice)
    #expect(clip.samples.count > 22050)
  }

  @Test func anUnknownVoiceOrVariantIsNamedWithThoseNearIt() async throws {
    let espeak = try EspeakSynthesizer(jobs: 1)
    for identifier in ["gmw/en-UX", "en-us", "mb/mb-us1", "!v/f2", "", String(repeating: "x", count: 300)] {
      let error = await #expect(throws: SpeechError.self) {
        try await espeak.speak("Hold.", as: Voice(name: "test", identifier: identifier))
      }
      guard case .unknownVoice(identifier, let near) = error else {
        Issue.record("\(identifier) gave \(String(describing: error))")
        continue
      }
      #expect(near.count == 5)
    }
    for variant in ["zz", "../en", String(repeating: "x", count: 300)] {
      await #expect {
        try await espeak.speak("Hold.", as: Voice(name: "test", identifier: "gmw/en-US", variant: variant))
      } throws: { error in
        if case .unknownVariant(variant, voice: "gmw/en-US", _) = error as? SpeechError {
          true
        } else {
          false
        }
      }
    }
  }

  @Test func aSettingOutOfItsRangeIsRefused() async throws {
    let espeak = try EspeakSynthesizer(jobs: 1)
    let refused = SpeechError.refusedVoice("gmw/en", reason: "pitch must be a whole number in 0...99")
    await #expect(throws: refused) {
      try await espeak.speak("Hold.", as: Voice(name: "test", identifier: "gmw/en", pitch: 100))
    }
  }

  @Test(arguments: ["", " \n", "…!", "🙂"])
  func nothingToSayIsAnEmptyClip(words: String) async throws {
    let clip = try await EspeakSynthesizer(jobs: 1).speak(words, as: voice)
    #expect(clip == Clip(samples: [], sampleRate: 22050))
  }

  @Test func aPronunciationChangesWhatIsHeardAndMarkupDoesNot() async throws {
    let espeak = try EspeakSynthesizer(jobs: 1)
    var taught = voice
    taught.pronunciations = ["psoas": .respelling("hold"), "hello": .phonemes("h'oUld")]
    let hold = try await espeak.speak("hold", as: voice)
    #expect(try await espeak.speak("Psoas", as: taught) == hold)
    #expect(try await espeak.speak("Psoas", as: voice) != hold)
    #expect(try await espeak.speak("hello", as: taught) != espeak.speak("hello", as: voice))
    #expect(try await espeak.speak("[[hold]]", as: voice).samples.count > 5000)
    #expect(try await espeak.speak("<audio src='/etc/passwd'/> hold", as: voice) != hold)
  }

  @Test func aThousandWordsAreAllSpoken() async throws {
    let espeak = try EspeakSynthesizer()
    let hundred = Array(repeating: "stretch", count: 100).joined(separator: " ")
    let short = try await espeak.speak(hundred, as: voice).samples.count
    let long = try await espeak.speak(Array(repeating: hundred, count: 10).joined(separator: " "), as: voice)
    #expect((short * 19 / 2...short * 21 / 2).contains(long.samples.count))
  }
}
