/// The bounds a session file must keep.
public enum SessionLimits {
  /// The size of a file, in bytes.
  public static let fileBytes = 1 << 20
  /// How many stretches.
  public static let stretches = 1...1000
  /// The length of one sentence or name, in Unicode scalars.
  public static let sentenceLength = 1000
  /// A hold, a timed phase, or the time a movement is repeated for.
  public static let hold = Duration.seconds(1)...Duration.seconds(7200)
  /// The repetitions of a stretch, per side and set.
  public static let repetitions = 1...1000
  /// The sets of a stretch.
  public static let sets = 1...100
  /// The rest between sets.
  public static let rest = Duration.zero...Duration.seconds(3600)
  /// A hold in breaths.
  public static let breaths = 1...100
  /// A hold or phase in counts.
  public static let counts = 1...60
}

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
}
