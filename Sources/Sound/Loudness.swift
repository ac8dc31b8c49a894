internal import Glibc

/// How loud a track is, by ITU-R BS.1770-4.
public struct Loudness: Sendable, Equatable {
  /// The integrated loudness in LUFS; −∞ for silence.
  public var integrated: Double
  /// The highest true peak in dBTP; −∞ for silence.
  public var truePeak: Double

  /// Creates one from its figures.
  public init(integrated: Double, truePeak: Double) {
    self.integrated = integrated
    self.truePeak = truePeak
  }

  /// What it becomes when every sample is multiplied by `decibels`.
  func raised(by decibels: Double) -> Loudness {
    Loudness(integrated: integrated + decibels, truePeak: truePeak + decibels)
  }
}

/// The factor that stands for `decibels`.
func factor(decibels: Double) -> Double {
  pow(10, decibels / 20)
}

/// The decibels that stand for `factor` (0 or more).
func decibels(factor: Double) -> Double {
  20 * log10(factor)
}
