/// The bounds a session file must keep.
public enum SessionLimits {
  /// The size of a file, in bytes.
  public static let fileBytes = 1 << 20
  /// How many mistakes, or findings of the linter, are told of one file.
  public static let mistakesTold = 20
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
  /// The sides of a stretch.
  public static let sides = 2...20
  /// The rest between sets.
  public static let rest = Duration.zero...Duration.seconds(3600)
  /// A hold in breaths.
  public static let breaths = 1...100
  /// A hold or phase in counts.
  public static let counts = 1...60
}
