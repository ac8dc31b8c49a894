/// The lengths and counts a pacing makes of what is prescribed: the one place that works out a dose.
extension Pacing {
  /// The whole number taken from a prescribed range.
  public func pick(from range: ClosedRange<Int>) -> Int {
    guard let position else { return choice.pick(from: range) }
    return range.lowerBound + (range.upperBound - range.lowerBound) * position / 100
  }

  /// The length taken from a prescribed range; in whole seconds off its ends where a fit has moved off `choice`.
  public func pick(from range: ClosedRange<Duration>) -> Duration {
    guard let position else { return choice.pick(from: range) }
    let step = (range.upperBound - range.lowerBound) * position / 100
    return range.lowerBound + .seconds(step.components.seconds)
  }

  /// The length of `hold` at a repetition, from 1; one that builds up is at its longest in the last.
  func length(of hold: Hold, repetition: Int, of repetitions: Int) -> HoldLength {
    switch hold {
    case .time(let range): length(ofHold: pick(from: range))
    case .buildUp(let range): length(ofHold: Self.climb(range, repetition: repetition, of: repetitions))
    case .breaths(let range): length(ofHold: breath * pick(from: range))
    case .counts(let count): length(ofHold: .seconds(count))
    }
  }

  /// A hold prescribed to last `length`.
  func length(ofHold length: Duration) -> HoldLength {
    HoldLength(prescribed: length, held: length.scaled(by: holdFactor))
  }

  /// The length of one part of a movement.
  func length(of phase: Phase) -> Duration {
    switch phase.length {
    case .time(let length): self.length(ofHold: length).held
    case .counts(let count): .seconds(count)
    case .breathIn, .breathHeld: breathIn
    case .breathOut: breathOut
    }
  }

  /// The whole breaths that fill a hold prescribed as `range` of them.
  func breaths(of range: ClosedRange<Int>) -> Int {
    max(1, Int((Double(pick(from: range)) * holdFactor).rounded()))
  }

  /// From the lower bound at the first repetition to the upper at the last, in whole seconds.
  private static func climb(
    _ range: ClosedRange<Duration>, repetition: Int, of repetitions: Int
  ) -> Duration {
    guard repetition > 1 else { return range.lowerBound }
    guard repetition < repetitions else { return range.upperBound }
    let step = (range.upperBound - range.lowerBound) * (repetition - 1) / (repetitions - 1)
    return range.lowerBound + .seconds((step / .seconds(1)).rounded())
  }
}

/// A hold's length before and after the hold factor.
struct HoldLength: Equatable {
  /// What the author prescribed.
  let prescribed: Duration
  /// What the listener holds.
  let held: Duration
}
