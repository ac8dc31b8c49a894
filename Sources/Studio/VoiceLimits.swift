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
  /// The phonemes of one word, in characters.
  public static let phonemes = 1...200
}
