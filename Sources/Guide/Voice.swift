/// Who speaks: an engine, what it needs to know, and how names are pronounced.
public struct Voice: Sendable, Equatable {
  /// The name it is chosen by.
  public var name: String
  /// One sentence on how it sounds, with measured figures.
  public var description: String
  /// A BCP 47 language tag.
  public var language: String
  /// The engine's own name for the voice, such as `gmw/en-US`; for a model, the language espeak-ng finds its phonemes
  /// for, such as `en-us`.
  public var identifier: String
  /// The identifiers of the other languages that its model speaks, by BCP 47 tag.
  public var otherLanguages: [String: String]
  /// The engine's variant of it, such as `f5`; empty for none.
  public var variant: String
  /// Real words per minute over trimmed speech, in 80...300.
  public var rate: Double
  /// Pitch, in 0...99.
  public var pitch: Int
  /// Pitch range, in 0...99; 0 is monotone.
  public var range: Int
  /// Extra silence between words, in 0...500 ms.
  public var wordGap: Duration
  /// Amplitude in percent, in 10...200.
  public var volume: Int
  /// The model that makes the sound in place of espeak-ng, if any; variant and word gap are then without effect, and so are
  /// pitch and range but for hibari's.
  public var model: VoiceModel?
  /// Whole words (in lower case) and how to say them.
  public var pronunciations: [String: Pronunciation]
  /// The recordings of a person who speaks in place of an engine, if any; nothing else of the sound then has an effect.
  public var recording: VoiceRecording?

  /// The engine that speaks: `espeak-ng`, a model's, or `recorded`.
  public var engine: String {
    recording == nil ? model?.engine.rawValue ?? "espeak-ng" : VoiceRecording.engine
  }

  /// The tags of all its languages, its own first.
  public var languages: [String] { [language] + otherLanguages.keys.sorted() }

  /// The voice as it speaks `language`, a BCP 47 tag, whatever its region; `nil` where it doesn't.
  public func speaking(_ language: String) -> Voice? {
    func root(_ tag: String) -> Substring { tag.prefix { $0 != "-" } }
    if root(self.language) == root(language) { return self }
    guard let other = otherLanguages.first(where: { root($0.key) == root(language) })
    else { return nil }
    var voice = self
    (voice.language, voice.identifier) = other
    voice.otherLanguages.removeValue(forKey: other.key)
    voice.otherLanguages[self.language] = identifier
    return voice
  }

  /// Another way to say a word the engine gets wrong.
  public enum Pronunciation: Sendable, Equatable {
    /// Plain words to say instead.
    case respelling(String)
    /// The engine's phoneme mnemonics.
    case phonemes(String)
  }

  /// A voice from its parts; unless told, as its engine makes it.
  public init(
    name: String, description: String = "", language: String = "en",
    identifier: String, otherLanguages: [String: String] = [:], variant: String = "", rate: Double = 140,
    pitch: Int = 50, range: Int = 50, wordGap: Duration = .zero, volume: Int = 100, model: VoiceModel? = nil,
    pronunciations: [String: Pronunciation] = [:], recording: VoiceRecording? = nil
  ) {
    self.name = name
    self.description = description
    self.language = language
    self.identifier = identifier
    self.otherLanguages = otherLanguages
    self.variant = variant
    self.rate = rate
    self.pitch = pitch
    self.range = range
    self.wordGap = wordGap
    self.volume = volume
    self.model = model
    self.pronunciations = pronunciations
    self.recording = recording
  }
}

/// The settings of a voice that a person recorded line by line.
public struct VoiceRecording: Sendable, Equatable {
  /// The engine's name.
  public static let engine = "recorded"

  /// The folder that holds the takes and their index.
  public var folder: String
  /// The name of the voice that speaks the lines without a take; `nil` for the best one.
  public var fallback: String?

  /// The recordings in `folder`, with the voice called `fallback` for what is missing.
  public init(folder: String, fallback: String? = nil) {
    self.folder = folder
    self.fallback = fallback
  }
}

/// The settings of a voice whose sound a model makes.
public struct VoiceModel: Sendable, Equatable {
  /// The engines that speak with models.
  public enum Engine: String, Sendable, CaseIterable {
    case piper, hibari, kokoro
  }

  /// The engine that speaks with it.
  public var engine: Engine
  /// The model file's path.
  public var path: String
  /// Which of the model's speakers, from 0.
  public var speaker: Int
  /// Real words per minute over trimmed speech at a length scale of 1, the model left to itself, in 60...400.
  public var rateAtOne: Double
  /// Likewise at a length scale of 2; below `rateAtOne`.
  public var rateAtTwo: Double
  /// The variation of its sound, in thousandths, 0...2000.
  public var noise: Int
  /// The variation of its rhythm, in thousandths, 0...2000.
  public var rhythm: Int
  /// Silence between two sentences of one utterance, in 0...2 s.
  public var sentencePause: Duration

  /// A model's settings; unless told, as the model was made.
  public init(
    engine: Engine = .piper, path: String, speaker: Int = 0, rateAtOne: Double, rateAtTwo: Double,
    noise: Int = 667, rhythm: Int = 800,
    sentencePause: Duration = .milliseconds(300)
  ) {
    self.engine = engine
    self.path = path
    self.speaker = speaker
    self.rateAtOne = rateAtOne
    self.rateAtTwo = rateAtTwo
    self.noise = noise
    self.rhythm = rhythm
    self.sentencePause = sentencePause
  }
}
