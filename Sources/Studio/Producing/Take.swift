import Guide
import Sound

/// A sound at one speech rate, a multiple of the voice's own.
struct Take: Hashable {
  let audible: Audible
  let speechRate: Double

  /// The cache's key for `words` of it as `voice` speaks them, which names everything that the samples depend on.
  func key(for voice: Voice, saying words: String, engine identity: String, sampleRate: Int) -> String {
    """
    \(identity)
    conditioned \(ClipConditioner.version) \(sampleRate)
    \(voice.faster(by: speechRate).sound)
    \(words)
    """
  }

  /// The letters of its words; none for a bell.
  var letters: Int {
    if case .speech(let text) = audible { text.utf8.count } else { 0 }
  }

}

/// The sounds of a timeline: which there are, and where they lie.
struct Sounds {
  /// Each once, in order of first use.
  private(set) var takes: [Take] = []
  /// How often each sounds.
  private(set) var uses: [Int] = []
  /// Where they begin; a clip's number is its take's index.
  private(set) var placements: [Placement] = []

  /// The sounds of `timeline`, with the outlines of those that are known.
  init(of timeline: Timeline, _ outlines: [Take: ClipOutline]) {
    var numbers: [Take: Int] = [:]
    for event in timeline.events {
      guard let audible = event.audible else { continue }
      let take = Take(audible: audible, speechRate: timeline.speechRate)
      let number = numbers[take, default: takes.count]
      if number == takes.count {
        numbers[take] = number
        takes.append(take)
        uses.append(0)
      }
      uses[number] += 1
      placements.append(Placement(start: event.start, clip: number, outline: outlines[take]))
    }
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
