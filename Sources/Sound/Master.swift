/// What was done to a track to make it sound even, and how loud it is now.
public struct Master: Sendable, Equatable {
  /// How loud the track is; `nil` when nothing was to be done, or it is silent.
  public internal(set) var loudness: Loudness?
  /// What every sample was raised by, in dB.
  public internal(set) var gain = 0.0
  /// How many places were turned down further for their peaks.
  public var limitedPlaces: Int { limiter.count }
  /// What the highest peak was turned down by, in dB, 0 or more.
  public var limitedBy: Double { -decibels(factor: Double(limiter.lowest)) }

  var limiter: Limiter
  /// What the ambience's samples are multiplied by before the gain.
  var ambienceLevel: Float = 0
  /// Where the ambience rises, sinks and makes room.
  var ambienceCurves: [LevelCurve] = []
}
