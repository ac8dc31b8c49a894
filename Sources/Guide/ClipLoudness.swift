/// How loud a clip is, so that a track's loudness can be added up from its clips'.
public struct ClipLoudness: Sendable, Equatable {
  /// The K-weighted mean square (ITU-R BS.1770-4, 1 being full scale) of each 20 ms from the clip's start on, until
  /// the filter has come to rest.
  public var powers: [Float]
  /// The highest true peak, 1 being full scale.
  public var truePeak: Float

  /// Creates one from its figures.
  public init(powers: [Float], truePeak: Float) {
    self.powers = powers
    self.truePeak = truePeak
  }
}
