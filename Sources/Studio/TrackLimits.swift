internal import Sound

/// The bounds of a track and of the run that makes it.
public enum TrackLimits {
  /// The lengths a track may be fitted into.
  public static let fit = Duration.seconds(1)...longest
  /// The longest track, unless more is asked for by name.
  public static let longest = Duration.seconds(86_400)
  /// The number of times a session is told.
  public static let rounds = 1...100
  /// The weeks of a practice that grows.
  public static let weeks = 1...52
  /// The number of sentences spoken at once.
  public static let jobs = 1...64
  /// The bytes of the largest track inside a page.
  static let embedded = 1 << 26
  /// The rates of a track, in frames per second.
  public static let sampleRate = SoundLimits.sampleRates
}
