/// What a voice needs whose sound a model makes.
public struct VoiceModel: Sendable, Equatable {
  /// The model file's path.
  public var path: String
  /// Which of the model's speakers, from 0.
  public var speaker: Int
  /// Real words per minute over trimmed speech at a length scale of 1, the model left to itself, in 60...400.
  public var rateAtOne: Double
  /// Likewise at a length scale of 2; below `rateAtOne`.
  public var rateAtTwo: Double
  /// How much the sound varies, in thousandths, 0...2000.
  public var noise: Int
  /// How much the rhythm varies, in thousandths, 0...2000.
  public var rhythm: Int
  /// Silence between two sentences of one utterance, in 0...2 s.
  public var sentencePause: Duration

  /// Creates what a voice needs from its parts.
  public init(
    path: String, speaker: Int = 0, rateAtOne: Double, rateAtTwo: Double, noise: Int = 667, rhythm: Int = 800,
    sentencePause: Duration = .milliseconds(300)
  ) {
    self.path = path
    self.speaker = speaker
    self.rateAtOne = rateAtOne
    self.rateAtTwo = rateAtTwo
    self.noise = noise
    self.rhythm = rhythm
    self.sentencePause = sentencePause
  }
}
