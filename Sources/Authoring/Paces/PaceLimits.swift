/// The bounds of a pace, in its file and on the command line.
public enum PaceLimits {
  /// Speech rate, times the voice's own.
  public static let speechRate = 0.5...2.0
  /// The silence after each sentence.
  public static let sentencePause = Duration.zero...Duration.seconds(30)
  /// The time to get into position, and that added for each step of changing posture.
  public static let preparation = Duration.zero...Duration.seconds(300)
  /// Rests, changes of sides, transitions and fetching.
  public static let rest = Duration.zero...Duration.seconds(600)
  /// A breath in, and a breath out.
  public static let breath = Duration.seconds(1)...Duration.seconds(20)
  /// What holds are multiplied by.
  public static let holdFactor = 0.25...5.0
  /// What rests may be multiplied by to fit a length.
  public static let flex = 0.1...10.0
}
