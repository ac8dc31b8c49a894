import Authoring
import Foundation
import Guide
import Sound
import Speech

/// Measures how fast a model speaks.
enum VoiceMeasure {
  /// Plain English as sessions speak it.
  private static let english = [
    "Get on your hands and knees.",
    "Push your hips back and reach your arms forward until you feel a stretch building in your back.",
    "Find a chair with an armrest.",
    "Turn to the left without turning your neck.",
    "Slowly bring your chin toward your chest and hold for ten seconds.",
    "Make sure your wrists are under your shoulders and your knees are under your hips.",
    "Remember to breathe throughout the stretch.",
    "Lie down and place a rolled towel under your shoulder blades.",
  ]

  /// Words per minute over trimmed speech at length scales of 1 and 2, in English words where a book knows how many those
  /// of `language`, a BCP 47 tag, make; the model speaks with the phonemes of `phonemes`.
  ///
  /// - Throws: ``SpeechError`` when the model can't be spoken with.
  static func rates(
    _ engine: VoiceModel.Engine, _ path: String, language: String, phonemes: String, in folder: DataFolder
  ) async throws -> (one: Double, two: Double) {
    // Told that these are its rates, it speaks at the scales they stand for.
    let model = VoiceModel(engine: engine, path: path, rateAtOne: 200, rateAtTwo: 100)
    let synthesizer = try folder.synthesizer(for: model)
    let voice = Voice(name: "measured", identifier: phonemes, model: model)
    let sentences = try Self.sentences(in: language)
    let rates: (one: Double, two: Double) = try await synthesizer.whileRunning {
      async let one = rate(of: sentences, at: model.rateAtOne, voice, synthesizer)
      async let two = rate(of: sentences, at: model.rateAtTwo, voice, synthesizer)
      return try await (one, two)
    }
    let bounds = AuthoringLimits.Voice.modelRate
    guard bounds.contains(rates.one), bounds.contains(rates.two), rates.two < rates.one else {
      throw SpeechError.modelUnusable(path, reason: "it speaks at \(Int(rates.one)) words per minute")
    }
    return rates
  }

  /// What is spoken to measure a voice of a language, and the English words that each sentence makes.
  private static func sentences(in tag: String) throws -> [(text: String, words: Double)] {
    guard let language = try Languages.bundled.language(tag), language.book.tag != Languages.original else {
      return english.map { ($0, Double($0.split(separator: " ").count)) }
    }
    return language.sample.map(language.spoken).map { ($0, language.length($0)) }
  }

  private static func rate(
    of sentences: [(text: String, words: Double)], at rate: Double, _ voice: Voice,
    _ synthesizer: any Synthesizer
  ) async throws -> Double {
    var voice = voice
    voice.rate = rate
    var words = 0.0
    var seconds = 0.0
    for sentence in sentences {
      let clip = try await synthesizer.speak(sentence.text, as: voice)
      let spoken = try ClipConditioner(sampleRate: clip.sampleRate).condition(clip)
      words += sentence.words
      seconds += Double(spoken.samples.count) / Double(spoken.sampleRate)
    }
    return (600 * words / max(seconds, 0.001)).rounded() / 10
  }
}
