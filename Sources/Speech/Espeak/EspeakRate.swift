import Guide

/// espeak-ng's own rate and word gap against what is really heard, trimmed, over fifteen stretch instructions.
enum EspeakRate {
  /// The words per minute heard of a voice at nominal rates of 80, 100, 120 and so on to 400.
  private static let heard: [String: [Double]] = [
    "gmw/en": [110, 130, 155, 180, 205, 230, 254, 278, 302, 324, 351, 372, 393, 420, 440, 460, 485],
    "gmw/en+f2": [105, 124, 148, 172, 195, 217, 239, 261, 282, 302, 328, 352, 375, 404, 430, 450, 474],
    "gmw/en+f5": [105, 124, 148, 172, 195, 218, 240, 261, 284, 302, 326, 352, 373, 405, 426, 449, 472],
    "gmw/en+klatt5": [112, 131, 157, 183, 207, 232, 256, 280, 305, 328, 351, 374, 395, 419, 443, 465, 487],
    "gmw/en-US": [107, 126, 151, 176, 199, 223, 248, 271, 295, 314, 339, 359, 381, 408, 427, 448, 474],
    "gmw/en-US+f5": [102, 121, 144, 167, 190, 212, 233, 254, 276, 294, 317, 342, 363, 394, 414, 437, 459],
    "gmw/en-US+klatt5": [
      108, 128, 153, 178, 202, 226, 250, 273, 296, 317, 340, 361, 383, 408, 430, 452, 473,
    ],
  ]

  /// Nominal rates and the milliseconds of silence heard for each asked for: the library's gaps shrink as it hurries.
  private static let gaps: [(Double, Double)] = [
    (80, 3.1), (104, 2.35), (140, 1.51), (175, 1.05), (250, 0.5), (400, 0.09),
  ]

  /// The nominal rate, in 80...400, at which `voice` comes closest to so many real words per minute.
  ///
  /// A variant that was not measured is taken for none, as m8 is within 0.3 %; a language for the American one.
  static func nominal(for voice: Voice) -> Int {
    let name = voice.variant.isEmpty ? voice.identifier : "\(voice.identifier)+\(voice.variant)"
    let measured = heard[name] ?? heard[voice.identifier] ?? heard["gmw/en-US"] ?? []
    let points = measured.enumerated().map { ($0.element, Double(80 + 20 * $0.offset)) }
    return Int(interpolated(voice.rate, points).rounded())
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
