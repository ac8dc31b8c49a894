/// How one listener wants a session told: everything about time and talk that the author left open.
public struct Pacing: Sendable, Hashable {
  /// The name it is chosen by.
  public var name: String = "standard"
  /// Speech rate as a multiple of the voice's own, in 0.5...2.
  public var speechRate: Double = 1
  /// Silence after each sentence, in 0...30 s.
  public var sentencePause: Duration = .milliseconds(900)
  /// Time to get into position before each start word, in 0 s...5 min.
  public var getReady: Duration = .seconds(4)
  /// Rest between repetitions, in 0 s...10 min.
  public var rest: Duration = .seconds(6)
  /// Time to change sides, in 0 s...10 min.
  public var sideChange: Duration = .seconds(5)
  /// Time for any change to the next stretch, in 0 s...10 min.
  public var transition: Duration = .seconds(5)
  /// Time added to a transition for each step of ``Posture/effort(from:)``, in 0 s...5 min.
  public var postureChange: Duration = .seconds(3)
  /// Time added to a transition for fetching equipment, in 0 s...10 min.
  public var fetch: Duration = .seconds(8)
  /// The in-breath, in 1...20 s.
  public var breathIn: Duration = .seconds(4)
  /// The out-breath, in 1...20 s.
  public var breathOut: Duration = .seconds(5)
  /// What every prescribed hold is multiplied by, in 0.25...5.
  public var holdFactor: Double = 1
  /// Where in a prescribed range to stay.
  public var choice: Choice = .middle
  /// How far into prescribed ranges to stay, in 0...100 percent, where a fit has moved off `choice`.
  public var position: Int?
  /// How much is said.
  public var guidance: Guidance = .fading
  /// Whether the middle of a hold of at least 20 s is announced.
  public var halfway: Bool = true
  /// Whether long holds contain reminders to breathe.
  public var breathReminders: Bool = true
  /// How many of a hold's last seconds are spoken.
  public var countdown: Countdown = .three
  /// Whether bells sound beside the words.
  public var bells: Bool = false
  /// How far rests and transitions may shrink or grow to reach a length, as multiples in 0.1...10.
  public var flex: ClosedRange<Double> = 0.5...2
  /// The multiple of rests and transitions in use, in 0.1...10.
  public var restFactor: Double = 1

  /// Creates the `standard` pacing.
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

    /// The length this choice takes from `range`.
    public func pick(from range: ClosedRange<Duration>) -> Duration {
      switch self {
      case .low: range.lowerBound
      case .middle: (range.lowerBound + range.upperBound) / 2
      case .high: range.upperBound
      }
    }
  }

  /// How much is said, from everything to nothing but bells.
  public enum Guidance: String, Sendable, CaseIterable, Comparable {
    /// Every instruction at every repetition.
    case full
    /// In full the first time, the short cue the second and first on each other side, then only the count.
    case fading
    /// Names, holds, sides and counts.
    case names
    /// One spoken overview, then bells alone to the end.
    case bells

    /// Whether `lhs` says more than `rhs`.
    public static func < (lhs: Guidance, rhs: Guidance) -> Bool {
      allCases.firstIndex(of: lhs) ?? 0 < allCases.firstIndex(of: rhs) ?? 0
    }
  }

  /// How many of a hold's last seconds are spoken.
  public enum Countdown: Int, Sendable, CaseIterable {
    case none = 0
    case three = 3
    case five = 5
  }

  /// Where in prescribed ranges to stay, in percent.
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
