public import Sound

/// How a track sounds beside what is said in it.
public struct SoundDesign: Sendable {
  /// How loud it becomes.
  public var mastering: Mastering
  /// What lies under it, if anything.
  public var ambience: Ambience?
  /// How much louder than made its bells are, in −40...6 dB.
  public var bellLevel: Double

  /// Creates a design; unless told, everything is left as it is.
  public init(mastering: Mastering = .off, ambience: Ambience? = nil, bellLevel: Double = 0) {
    self.mastering = mastering
    self.ambience = ambience
    self.bellLevel = bellLevel
  }
}
