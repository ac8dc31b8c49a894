extension Duration {
  /// The length in 10⁻¹⁸ s.
  var inAttoseconds: Int128 {
    let (seconds, attoseconds) = components
    return Int128(seconds) * Self.unit + Int128(attoseconds)
  }

  /// The length times `factor`, which is taken to its nearest billionth; `*` would go through a `Double`, whose error
  /// can tip a hold over to the next frame.
  func scaled(by factor: Double) -> Duration {
    let billionths = inAttoseconds * Int128((factor * 1e9).rounded()) / 1_000_000_000
    let (seconds, attoseconds) = billionths.quotientAndRemainder(dividingBy: Self.unit)
    return Duration(secondsComponent: Int64(seconds), attosecondsComponent: Int64(attoseconds))
  }

  /// How many lengths of `other`, which is above zero, it takes to last at least this long.
  func count(of other: Duration) -> Int {
    Int((inAttoseconds + other.inAttoseconds - 1) / other.inAttoseconds)
  }

  private static let unit: Int128 = 1_000_000_000_000_000_000
}
