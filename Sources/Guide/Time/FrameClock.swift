/// Turns lengths of time into whole frames so that rounding never adds up.
struct FrameClock {
  /// Frames per second.
  let sampleRate: Int
  /// The current position, in whole frames.
  private(set) var frame = 0
  /// What rounding has left over so far, in 10⁻¹⁸ frames.
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
