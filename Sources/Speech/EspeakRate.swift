/// espeak-ng's own rate and word gap against what is really heard: gmw/en-US, trimmed, over short instructions.
enum EspeakRate {
  /// Nominal rates and the words per minute heard.
  private static let heard: [(Double, Double)] = [
    (80, 116), (100, 136.8), (120, 164.5), (140, 192.8), (160, 218.4), (200, 271.5), (240, 323.6),
    (280, 370.6), (320, 418.4), (360, 464.7), (400, 515), (450, 587.9),
  ]

  /// Nominal rates and the milliseconds of silence heard for each asked for: the library's gaps shrink as it hurries.
  private static let gaps: [(Double, Double)] = [
    (80, 3.1), (104, 2.35), (140, 1.51), (175, 1.05), (250, 0.5), (400, 0.09),
  ]

  /// The nominal rate, in 80...450, that comes closest to so many real words per minute.
  static func nominal(forReal rate: Double) -> Int {
    Int(interpolated(rate, heard.map { ($0.1, $0.0) }).rounded())
  }

  /// The word gap to ask for, in 0...500 ms, that adds so many milliseconds at a nominal rate.
  static func nominalGap(forReal gap: Duration, at nominal: Int) -> Int {
    let gap = gap / .milliseconds(1) / interpolated(Double(nominal), gaps)
    return Int(min(max(gap, 0), 500).rounded())
  }

  /// The straight line between the points on either side of `x`; the outermost points beyond them.
  private static func interpolated(_ x: Double, _ points: [(Double, Double)]) -> Double {
    for (below, above) in zip(points, points.dropFirst()) where x < above.0 {
      return below.1 + max(0, (x - below.0) / (above.0 - below.0)) * (above.1 - below.1)
    }
    return points.last?.1 ?? x
  }
}
