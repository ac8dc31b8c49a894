/// One stretch: how to get into it, what to do there, how often and on which sides.
public struct Stretch: Sendable, Equatable {
  /// The spoken name, such as `Child's pose`.
  public var name: String
  /// The noun for it, such as `exercise`, where it differs from the session's.
  public var noun: String?
  /// The body's position, which sizes the transition before it.
  public var posture: Posture
  /// The sentence that brings the body there in place of the program's own, such as `Sit on the edge of your bed.`
  public var takePosture: String?
  /// The session's equipment that this stretch needs.
  public var equipment: [String]
  /// Sentences that set the posture up, spoken once, and again for another side if they name it.
  public var setup: [String]
  /// Sentences that lead up to the stretch, under no load yet; may contain `{side}`.
  public var enter: [String]
  /// The one sentence that makes the body take the load; the last of `enter` where there is none.
  public var go: String?
  /// The sentence in its place in later repetitions.
  public var again: String?
  /// Sentences that lead out of the hold; may contain `{side}`.
  public var leave: [String]
  /// The reminder that replaces `enter` once it has been heard; may contain `{side}`.
  public var short: String?
  /// Safety sentences, spoken at every level of guidance.
  public var notes: [String]
  /// Sentences spoken inside the first hold that has room for them.
  public var holdNotes: [String]
  /// The word that starts a hold in place of `Hold.`, such as `Stay.`
  public var start: String?
  /// The word that ends a hold in place of `Release.`
  public var release: String?
  /// True where it is a pose to rest in, whose end is announced gently and not counted down.
  public var isPassive: Bool
  /// The work of one repetition.
  public var work: Work
  /// Parts of a movement done once before the first repetition on each side.
  public var first: [Phase]
  /// Parts of a movement done once after the last repetition on each side.
  public var last: [Phase]
  /// The number of repetitions, per side and set; both bounds in 1...1000.
  public var repetitions: ClosedRange<Int>
  /// The repetitions on the sides that differ from the others, by their names.
  public var sideRepetitions: [String: ClosedRange<Int>]
  /// The number of sets; both bounds in 1...100.
  public var sets: ClosedRange<Int>
  /// The rest between sets; `nil` leaves it to the pacing.
  public var setRest: Duration?
  /// The sides in order, each given the full prescription; empty when there are none.
  public var sides: [String]
  /// The directions in order, each done on each side; empty when there are none.
  public var directions: [String]
  /// True where sides take turns within each repetition instead of one side finishing first.
  public var alternates: Bool
  /// True where sides that take turns do so without a stop, as in marching.
  public var isMarching: Bool
  /// True where holds follow each other without count, get-ready or rest; `nil` where many short ones do.
  public var flow: Bool?
  /// The rest between repetitions; `nil` leaves it to the pacing.
  public var rest: Duration?
  /// The time to get into position; `nil` leaves it to the pacing.
  public var getReady: Duration?
  /// The amount of talk; `nil` leaves it to the pacing.
  public var guidance: Pacing.Guidance?
  /// A reason to end before its number is reached, such as `your back feels loose`.
  public var until: String?
  /// True where it may be left out.
  public var isOptional: Bool
  /// Other ways to do it.
  public var options: [Option]
  /// Its growth over weeks.
  public var progress: Progress?

  /// Another way to do a stretch, such as an easier one.
  public struct Option: Sendable, Equatable {
    /// The name it is chosen by, such as `easier`.
    public var name: String
    /// The stretch as it is then.
    public var stretch: Stretch

    /// Names another way to do a stretch.
    public init(name: String, stretch: Stretch) {
      self.name = name
      self.stretch = stretch
    }
  }

  /// A growth, step by step, from what is prescribed in the first week to what is reached in the last.
  public struct Progress: Sendable, Equatable {
    /// The hold of the last week.
    public var hold: Duration?
    /// The repetitions of the last week.
    public var repetitions: Int?
    /// The sets of the last week.
    public var sets: Int?
    /// The number of weeks it takes, in 2...52.
    public var weeks: Int

    /// Describes a growth over `weeks`.
    public init(hold: Duration? = nil, repetitions: Int? = nil, sets: Int? = nil, weeks: Int) {
      self.hold = hold
      self.repetitions = repetitions
      self.sets = sets
      self.weeks = weeks
    }
  }

  /// Puts a stretch together from its parts.
  public init(
    name: String, noun: String? = nil, posture: Posture, takePosture: String? = nil, equipment: [String] = [],
    setup: [String] = [], enter: [String] = [], go: String? = nil, again: String? = nil, leave: [String] = [],
    short: String? = nil, notes: [String] = [], holdNotes: [String] = [], start: String? = nil,
    release: String? = nil, isPassive: Bool = false, work: Work, first: [Phase] = [], last: [Phase] = [],
    repetitions: ClosedRange<Int> = 1...1, sideRepetitions: [String: ClosedRange<Int>] = [:],
    sets: ClosedRange<Int> = 1...1, setRest: Duration? = nil, sides: [String] = [], directions: [String] = [],
    alternates: Bool = false, isMarching: Bool = false, flow: Bool? = nil, rest: Duration? = nil,
    getReady: Duration? = nil, guidance: Pacing.Guidance? = nil, until: String? = nil,
    isOptional: Bool = false,
    options: [Option] = [], progress: Progress? = nil
  ) {
    self.name = name
    self.noun = noun
    self.posture = posture
    self.takePosture = takePosture
    self.equipment = equipment
    self.setup = setup
    self.enter = enter
    self.go = go
    self.again = again
    self.leave = leave
    self.short = short
    self.notes = notes
    self.holdNotes = holdNotes
    self.start = start
    self.release = release
    self.isPassive = isPassive
    self.work = work
    self.first = first
    self.last = last
    self.repetitions = repetitions
    self.sideRepetitions = sideRepetitions
    self.sets = sets
    self.setRest = setRest
    self.sides = sides
    self.directions = directions
    self.alternates = alternates
    self.isMarching = isMarching
    self.flow = flow
    self.rest = rest
    self.getReady = getReady
    self.guidance = guidance
    self.until = until
    self.isOptional = isOptional
    self.options = options
    self.progress = progress
  }
}
