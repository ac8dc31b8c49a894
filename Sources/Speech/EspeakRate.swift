/// espeak-ng's own rate against what it really speaks.
enum EspeakRate {
  /// Nominal rates and the words per minute heard: gmw/en-US over six instructions of 4 to 18 words, trimmed.
  private static let heard: [(nominal: Double, real: Double)] = [
    (80, 116), (100, 136.8), (120, 164.5), (140, 192.8), (160, 218.4), (200, 271.5), (240, 323.6),
    (280, 370.6), (320, 418.4), (360, 464.7), (400, 515), (450, 587.9),
  ]

  /// The nominal rate, in 80...450, that comes closest to so many real words per minute.
  static func nominal(forReal rate: Double) -> Int {
    for (below, above) in zip(heard, heard.dropFirst()) where rate < above.real {
      let share = max(0, (rate - below.real) / (above.real - below.real))
      return Int((below.nominal + share * (above.nominal - below.nominal)).rounded())
    }
    return 450
  }
}
