import Authoring
import Foundation
import Guide
import Sound
import Speech

/// Measures how fast a model speaks.
enum VoiceMeasure {
  /// Plain English as sessions speak it.
  private static let sentences = [
    "Get on your hands and knees.",
    "Push your hips back and reach your arms forward until you feel a stretch building in your back.",
    "Find a chair with an armrest.",
    "Turn to the left without turning your neck.",
    "Slowly bring your chin toward your chest and hold for ten seconds.",
    "Make sure your wrists are under your shoulders and your knees are under your hips.",
    "Remember to breathe throughout the stretch.",
    "Lie down and place a rolled towel under your shoulder blades.",
  ]

  /// Real words per minute over trimmed speech at length scales of 1 and 2.
  ///
  /// - Throws: ``SpeechError`` when the model can't be spoken with.
  static func rates(
    _ engine: VoiceModel.Engine, _ path: String, language: String, in folder: DataFolder
  ) async throws -> (one: Double, two: Double) {
    // Told that these are its rates, it speaks at the scales they stand for.
    let model = VoiceModel(engine: engine, path: path, rateAtOne: 200, rateAtTwo: 100)
    let synthesizer = try folder.synthesizer(for: model)
    let voice = Voice(name: "measured", identifier: language, model: model)
    let rates: (one: Double, two: Double) = try await synthesizer.whileRunning {
      async let one = rate(at: model.rateAtOne, voice, synthesizer)
      async let two = rate(at: model.rateAtTwo, voice, synthesizer)
      return try await (one, two)
    }
    let bounds = AuthoringLimits.Voice.modelRate
    guard bounds.contains(rates.one), bounds.contains(rates.two), rates.two < rates.one else {
      throw SpeechError.modelUnusable(path, reason: "it speaks at \(Int(rates.one)) words per minute")
    }
    return rates
  }

  private static func rate(
    at rate: Double, _ voice: Voice, _ synthesizer: any Synthesizer
  ) async throws -> Double {
    var voice = voice
    voice.rate = rate
    var words = 0
    var seconds = 0.0
    for sentence in sentences {
      let clip = try await synthesizer.speak(sentence, as: voice)
      let spoken = try ClipConditioner(sampleRate: clip.sampleRate).condition(clip)
      words += sentence.split(separator: " ").count
      seconds += Double(spoken.samples.count) / Double(spoken.sampleRate)
    }
    return (600 * Double(words) / max(seconds, 0.001)).rounded() / 10
  }
}
