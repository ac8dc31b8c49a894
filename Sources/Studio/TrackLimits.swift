/// The bounds of a track and of the run that makes it.
public enum TrackLimits {
  /// The length a track may be fitted into.
  public static let fit = Duration.seconds(1)...longest
  /// The longest track, unless more is asked for by name.
  public static let longest = Duration.seconds(86_400)
  /// How often a session is told.
  public static let rounds = 1...100
  /// Sentences spoken at once.
  public static let jobs = 1...64
  /// Frames per second.
  public static let sampleRate = 8000...192_000
}
