/// One stretch: how to get into it, what to do there, how often and on which sides.
public struct Stretch: Sendable, Equatable {
  /// The spoken name, such as `Child's pose`.
  public var name: String
  /// The body's position, which sizes the transition before it.
  public var posture: Posture
  /// What this stretch needs of the session's equipment.
  public var equipment: [String]
  /// Sentences that set the posture up, spoken once.
  public var setup: [String]
  /// Sentences that lead into the hold; may contain `{side}`.
  public var enter: [String]
  /// Sentences that lead out of the hold; may contain `{side}`.
  public var leave: [String]
  /// The reminder that replaces `enter` once it has been heard; may contain `{side}`.
  public var short: String?
  /// Safety sentences, spoken at every level of guidance.
  public var notes: [String]
  /// What is done in one repetition.
  public var work: Work
  /// How often, per side and set; both bounds in 1...1000.
  public var repetitions: ClosedRange<Int>
  /// How many sets, in 1...100.
  public var sets: Int
  /// The rest between sets; `nil` leaves it to the pacing.
  public var setRest: Duration?
  /// The sides in order, each given the full prescription; empty when there are none.
  public var sides: [String]
  /// Whether sides take turns within each repetition instead of one side finishing first.
  public var alternates: Bool

  /// Creates a stretch from its parts.
  public init(
    name: String, posture: Posture, equipment: [String] = [], setup: [String] = [], enter: [String] = [],
    leave: [String] = [], short: String? = nil, notes: [String] = [], work: Work,
    repetitions: ClosedRange<Int> = 1...1, sets: Int = 1, setRest: Duration? = nil, sides: [String] = [],
    alternates: Bool = false
  ) {
    self.name = name
    self.posture = posture
    self.equipment = equipment
    self.setup = setup
    self.enter = enter
    self.leave = leave
    self.short = short
    self.notes = notes
    self.work = work
    self.repetitions = repetitions
    self.sets = sets
    self.setRest = setRest
    self.sides = sides
    self.alternates = alternates
  }
}

/// What one repetition consists of.
public enum Work: Sendable, Equatable {
  /// A position held still.
  case hold(Hold)
  /// A movement made of phases: once per repetition, or in whole cycles for at least so long on each side.
  case movement([Phase], lasting: Duration? = nil)
}

/// How long a position is held.
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
  /// How long the phase lasts.
  public var length: Length

  /// How long a phase lasts.
  public enum Length: Sendable, Equatable {
    /// A length of time in 1 s...2 h, scaled by the hold factor.
    case time(Duration)
    /// A number of counts of one second each, in 1...60.
    case counts(Int)
    /// The pacing's in-breath.
    case breathIn
    /// The pacing's out-breath.
    case breathOut
    /// A breath held for as long as the pacing's in-breath.
    case breathHeld
  }

  /// Creates a phase from its parts.
  public init(say: String, cue: String, length: Length) {
    self.say = say
    self.cue = cue
    self.length = length
  }
}

/// The positions of the body a stretch starts from.
public enum Posture: String, Sendable, CaseIterable {
  case standing, seated
  case floorSeated = "seated on the floor"
  case kneeling
  case allFours = "all fours"
  case prone, supine
  case sideLying = "side lying"
}

extension Posture {
  /// How high above the floor the body's weight is: 0 lying, 1 on knees or sitting on the floor, 2 on a chair, 3 standing.
  private var height: Int {
    switch self {
    case .prone, .supine, .sideLying: 0
    case .kneeling, .allFours, .floorSeated: 1
    case .seated: 2
    case .standing: 3
    }
  }

  /// The steps of getting from `other` into this posture: 0 for staying, 1 for rolling over, up to 4 for standing up.
  public func effort(from other: Posture) -> Int {
    self == other ? 0 : 1 + abs(height - other.height)
  }
}
