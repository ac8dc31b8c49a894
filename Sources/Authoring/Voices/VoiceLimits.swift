/// The bounds a voice file must keep.
public enum VoiceLimits {
  /// Words per minute.
  public static let rate = 80.0...300.0
  /// Pitch, and the range it moves in.
  public static let pitch = 0...99
  /// The extra silence between words.
  public static let wordGap = Duration.zero...Duration.milliseconds(500)
  /// Amplitude in percent.
  public static let volume = 10...200
  /// The engine's names of voices and variants, in characters: espeak-ng aborts on a variant of 300.
  public static let engineName = 1...60
  /// Words per minute of a model at its own length scales.
  public static let modelRate = 60.0...400.0
  /// The number of one of a model's speakers.
  public static let speaker = 0...9999
  /// How much the sound of a model, or its rhythm, varies.
  public static let variation = 0.0...2.0
  /// Silence between two sentences of one utterance.
  public static let sentencePause = Duration.zero...Duration.seconds(2)
  /// The path of a model, in bytes: as long as the system's paths may be.
  public static let modelPath = 4095
  /// The phonemes of one word, in characters.
  public static let phonemes = 1...200
}
