/// One listener's wishes for the telling of a session: everything about time and talk that the author left open.
public struct Pacing: Sendable, Hashable {
  /// The name it is chosen by.
  public var name: String = "standard"
  /// Speech rate as a multiple of the voice's own, in 0.5...2.
  public var speechRate: Double = 1
  /// Silence after each sentence, in 0...30 s.
  public var sentencePause: Duration = .milliseconds(500)
  /// Time to get into position before each start word, in 0 s...5 min.
  public var getReady: Duration = .seconds(2)
  /// Time between the sentence that makes the body take the load and the hold, start word included, in 1...3 s.
  public var settle: Duration = .milliseconds(1800)
  /// Rest between repetitions, in 0 s...10 min.
  public var rest: Duration = .seconds(3)
  /// Time to change sides, in 0 s...10 min.
  public var sideChange: Duration = .seconds(3)
  /// Time for any change to the next stretch, in 0 s...10 min.
  public var transition: Duration = .seconds(2)
  /// Time added to a transition for each step of ``Posture/effort(from:)``, in 0 s...5 min.
  public var postureChange: Duration = .seconds(2)
  /// Time added to a transition for fetching equipment, in 0 s...10 min.
  public var fetch: Duration = .seconds(5)
  /// The in-breath, in 1...20 s.
  public var breathIn: Duration = .seconds(4)
  /// The out-breath, in 1...20 s.
  public var breathOut: Duration = .seconds(5)
  /// The factor of every prescribed hold, in 0.25...5.
  public var holdFactor: Double = 1
  /// The place in a prescribed range.
  public var choice: Choice = .middle
  /// The place in prescribed ranges, in 0...100 percent, where a fit has moved off `choice`.
  public var position: Int?
  /// The amount of talk.
  public var guidance: Guidance = .fading
  /// True where the middle of a hold of at least 20 s is announced.
  public var halfway: Bool = true
  /// True where long holds contain reminders to breathe.
  public var breathReminders: Bool = true
  /// The number of a hold's last seconds that are spoken.
  public var countdown: Countdown = .three
  /// True where repetitions and sets are counted aloud, and something kind is said between them.
  public var counting: Bool = true
  /// True where what was told in full is afterwards recalled by the move alone, for a length to be reached.
  var isBrief: Bool = false
  /// A rest before the closing words, for a length to be filled.
  var closingRest: Duration = .zero
  /// True where bells sound beside the words.
  public var bells: Bool = false
  /// The bounds that rests and transitions may shrink or grow to, to reach a length, as multiples in 0.1...10.
  public var flex: ClosedRange<Double> = 0.4...2
  /// The multiple of rests and transitions in use, in 0.1...10.
  public var restFactor: Double = 1

  /// The `standard` pacing.
  public init() {}

  /// A position in a prescribed range.
  public enum Choice: String, Sendable, CaseIterable {
    case low, middle, high

    /// The whole number this choice takes from `range`, the middle rounded down.
    public func pick(from range: ClosedRange<Int>) -> Int {
      switch self {
      case .low: range.lowerBound
      case .middle: range.lowerBound + (range.upperBound - range.lowerBound) / 2
      case .high: range.upperBound
      }
    }

    /// The length this choice takes from `range`, the middle rounded down to whole seconds off its lower end: what is
    /// said is what is held.
    public func pick(from range: ClosedRange<Duration>) -> Duration {
      switch self {
      case .low: range.lowerBound
      case .middle:
        range.lowerBound + .seconds(((range.upperBound - range.lowerBound) / 2).components.seconds)
      case .high: range.upperBound
      }
    }
  }

  /// An amount of talk, from everything to nothing but bells.
  public enum Guidance: String, Sendable, CaseIterable, Comparable {
    /// Every instruction at every repetition.
    case full
    /// In full the first time, the short cue the second and first on each other side, then only the count.
    case fading
    /// Names, holds, sides and counts.
    case names
    /// One spoken overview, then bells alone to the end.
    case bells

    /// True where `lhs` says more than `rhs`.
    public static func < (lhs: Guidance, rhs: Guidance) -> Bool {
      allCases.firstIndex(of: lhs) ?? 0 < allCases.firstIndex(of: rhs) ?? 0
    }
  }

  /// The number of a hold's last seconds that are spoken.
  public enum Countdown: Int, Sendable, CaseIterable {
    case none = 0
    case three = 3
    case five = 5
  }

  /// The place in prescribed ranges, in percent.
  var percent: Int {
    get {
      if let position { return position }
      return switch choice {
      case .low: 0
      case .middle: 50
      case .high: 100
      }
    }
    set {
      let choices: [Int: Choice] = [0: .low, 50: .middle, 100: .high]
      choice = choices[newValue] ?? choice
      position = choices[newValue] == nil ? newValue : nil
    }
  }

  /// One whole breath.
  public var breath: Duration { breathIn + breathOut }
}
