import Guide
import Sound

/// A sound at one speech rate, a multiple of the voice's own.
struct Take: Hashable {
  let audible: Audible
  let speechRate: Double

  /// The letters of its words; none for a bell.
  var letters: Int {
    if case .speech(let text) = audible { text.utf8.count } else { 0 }
  }

  /// The cache's key, which names everything that the samples depend on; `nil` for a bell.
  func key(for voice: Voice, in language: Language, engine identity: String, sampleRate: Int) -> String? {
    guard case .speech(let text) = audible else { return nil }
    return """
      \(identity)
      conditioned \(ClipConditioner.version) \(sampleRate)
      \(voice.faster(by: speechRate).sound)
      \(language.spoken(text))
      """
  }
}

extension Voice {
  /// The voice with its speech rate times `factor`.
  func faster(by factor: Double) -> Voice {
    var voice = self
    voice.rate *= factor
    return voice
  }

  /// Everything of the voice that can be heard.
  var sound: String {
    let words = pronunciations.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return """
      \(engine) \(language) \(identifier) \(variant) \(rate) \(pitch) \(range) \(wordGap) \(volume) \
      \(words.joined(separator: ";"))\(model.map { " \($0.sound)" } ?? "")
      """
  }
}

extension VoiceModel {
  /// Everything of it that can be heard; the engine identifies its file.
  fileprivate var sound: String { "\(speaker) \(rateAtOne) \(rateAtTwo) \(noise) \(rhythm) \(sentencePause)" }
}
