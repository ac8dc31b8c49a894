internal import Glibc

/// The loudness of a track, by ITU-R BS.1770-4.
public struct Loudness: Sendable, Equatable {
  /// The integrated loudness in LUFS; −∞ for silence.
  public var integrated: Double
  /// The highest true peak in dBTP; −∞ for silence.
  public var truePeak: Double

  /// States a track's figures.
  public init(integrated: Double, truePeak: Double) {
    self.integrated = integrated
    self.truePeak = truePeak
  }

  /// The loudness when every sample is raised by `decibels`.
  func raised(by decibels: Double) -> Loudness {
    Loudness(integrated: integrated + decibels, truePeak: truePeak + decibels)
  }
}

/// The K-weighted mean square of a signal of `loudness` LUFS, 1 being full scale (ITU-R BS.1770-4, equation 2).
func meanSquare(loudness: Double) -> Double {
  pow(10, (loudness + 0.691) / 10)
}

/// The loudness in LUFS of a signal of a K-weighted mean square.
func loudness(meanSquare: Double) -> Double {
  10 * log10(meanSquare) - 0.691
}

/// The factor that stands for `decibels`.
func factor(decibels: Double) -> Double {
  pow(10, decibels / 20)
}

/// The decibels that stand for `factor` (0 or more).
func decibels(factor: Double) -> Double {
  20 * log10(factor)
}
