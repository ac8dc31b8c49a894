/// Turns lengths of time into whole frames so that rounding never adds up.
struct FrameClock {
  /// Frames per second.
  let sampleRate: Int
  /// The current position, in whole frames.
  private(set) var frame = 0
  /// The remainder that rounding has left so far, in 10⁻¹⁸ frames.
  private var owed: Int128 = 0

  private static let unit: Int128 = 1_000_000_000_000_000_000

  init(sampleRate: Int) {
    self.sampleRate = sampleRate
  }

  /// Moves on by a whole number of frames.
  mutating func advance(frames: Int) {
    frame += frames
  }

  /// Moves on by `length` to the frame nearest to the exact position and returns the frames passed.
  mutating func advance(by length: Duration) -> Int {
    advance(exactly: exact(length) + owed)
  }

  /// Moves on by `length` rounded by itself, leaving what rounding took or gave to the next ``advance(by:)``.
  mutating func advance(holding length: Duration) -> Int {
    let carried = owed
    let frames = advance(exactly: exact(length))
    owed += carried
    return frames
  }

  private func exact(_ length: Duration) -> Int128 { length.inAttoseconds * Int128(sampleRate) }

  private mutating func advance(exactly exact: Int128) -> Int {
    let (whole, part) = exact.quotientAndRemainder(dividingBy: Self.unit)
    let frames = Int(part * 2 >= Self.unit ? whole + 1 : whole)
    owed = exact - Int128(frames) * Self.unit
    frame += frames
    return frames
  }
}

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

  /// The number of lengths of `other`, which is above zero, that last at least this long together.
  func count(of other: Duration) -> Int {
    Int((inAttoseconds + other.inAttoseconds - 1) / other.inAttoseconds)
  }

  private static let unit: Int128 = 1_000_000_000_000_000_000
}
