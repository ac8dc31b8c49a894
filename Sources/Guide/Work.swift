/// The work of one repetition.
public enum Work: Sendable, Equatable {
  /// A position held still.
  case hold(Hold)
  /// A movement made of phases: once per repetition, or in whole cycles for at least so long on each side.
  case movement([Phase], lasting: Duration? = nil)
  /// Something kept up for a length of time, such as marching, in 1 s...2 h.
  case activity(ClosedRange<Duration>)
}

/// The length a position is held for.
public enum Hold: Sendable, Equatable {
  /// A length or a range of lengths, each in 1 s...2 h.
  case time(ClosedRange<Duration>)
  /// A range of lengths climbed evenly from the first repetition to the last.
  case buildUp(ClosedRange<Duration>)
  /// A number of breaths, or a range of it, each in 1...100.
  case breaths(ClosedRange<Int>)
  /// A number of counts spoken aloud, one a second, in 1...60.
  case counts(Int)
}

/// One part of a movement.
public struct Phase: Sendable, Equatable {
  /// The whole instruction, spoken the first time; may contain `{side}`.
  public var say: String
  /// The few words spoken on the phase's first frame in later repetitions; may contain `{side}`.
  public var cue: String
  /// Its length.
  public var length: Length

  /// The length of a phase.
  public enum Length: Sendable, Equatable {
    /// A length of time in 1 s...2 h, scaled by the hold factor.
    case time(Duration)
    /// A range of such lengths.
    case range(ClosedRange<Duration>)
    /// A number of the pacing's breaths, in 1...100.
    case breaths(Int)
    /// A number of counts of one second each, in 1...60.
    case counts(Int)
    /// The pacing's in-breath.
    case breathIn
    /// The pacing's out-breath.
    case breathOut
    /// A breath held for as long as the pacing's in-breath.
    case breathHeld
  }

  /// A phase told by `say` at first and by `cue` later.
  public init(say: String, cue: String, length: Length) {
    self.say = say
    self.cue = cue
    self.length = length
  }
}
