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
    case .range(let range): self.length(ofHold: pick(from: range)).held
    case .counts(let count): .seconds(count)
    case .breaths(let count): breath * count
    case .breathIn, .breathHeld: breathIn
    case .breathOut: breathOut
    }
  }

  /// The number of repetitions on a side in one set; of a movement for a time, its whole cycles, rounded up.
  func repetitions(of stretch: Stretch, on side: String? = nil) -> Int {
    if case .movement(let phases, let total?) = stretch.work {
      return total.count(of: phases.reduce(.zero) { $0 + length(of: $1) })
    }
    return pick(from: side.flatMap { stretch.sideRepetitions[$0] } ?? stretch.repetitions)
  }

  /// The number of sets a stretch is done in.
  func sets(of stretch: Stretch) -> Int { pick(from: stretch.sets) }

  /// True where the holds of a stretch follow each other without count, get-ready or rest: where the author says so, or
  /// where there are many short ones.
  public func flows(_ stretch: Stretch) -> Bool {
    if let flow = stretch.flow { return flow }
    guard case .hold(let hold) = stretch.work, repetitions(of: stretch) >= Self.manyHolds else {
      return false
    }
    switch hold {
    case .time, .buildUp, .counts: return length(of: hold, repetition: 2, of: 2).prescribed <= Self.shortHold
    case .breaths: return false
    }
  }

  private static let manyHolds = 6
  private static let shortHold = Duration.seconds(6)

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
  /// The length the author prescribed.
  let prescribed: Duration
  /// The length the listener holds.
  let held: Duration
}
