internal import Synchronization

/// A telling of a session bent so that its track lasts a given time to the frame.
public struct Fit: Sendable, Equatable {
  /// The pacing that reaches the length.
  public var pacing: Pacing
  /// The number of times the session is told.
  public var rounds: Int
  /// The script told so.
  public var script: Script
  /// The frames to spread over the script's flexible spans.
  public var spare: Int
  /// The things that gave way, in the order they were asked to.
  public var concessions: [Concession]

  /// Something that gave way.
  public struct Concession: Sendable, Equatable {
    /// The thing that gave way, such as `pauses and rests`.
    public var what: String
    /// The same, before.
    public var from: String
    /// The same, now.
    public var to: String
    /// The frames that the track gained by it; negative when it lost some.
    public var frames: Int
  }
}

/// Finds the telling at which a session lasts a given time.
///
/// To be shorter, these give way, in this order and only as far as they must: pauses and rests within the pace's bounds;
/// counting and encouragement; speech, up to 1.15 times as fast; repetitions and lengths within their prescribed ranges;
/// what is told again after it was told in full. The first full instruction of a stretch never does.
///
/// To be longer: repetitions and lengths within their ranges; rests within the pace's bounds; a rest before the closing
/// words; whole rounds; and holds, up to three times as long, where the listener agrees to that.
///
///     let fit = try await Fitter(session, pacing: pacing, sampleRate: 44100, measure: measure).fit(to: 660 * 44100)
public struct Fitter: Sendable {
  let session: Session
  let pacing: Pacing
  let rounds: Int
  let sampleRate: Int
  let lengthensHolds: Bool
  /// The length told at the start.
  let told: Duration?
  private let measure: @Sendable (Script) async throws -> [Audible: Int]
  private let memory = Memory()

  /// Lengths known already; a search looks at the same telling many times, and so may the next.
  private final class Memory: Sendable {
    let lengths = Mutex<[Telling: ScriptLength]>([:])
    let laid = Mutex<Set<Telling>>([])
  }

  /// Prepares to fit `session`, told `rounds` times at `pacing`.
  ///
  /// - Parameters:
  ///   - lengthensHolds: Whether holds may grow to fill time.
  ///   - told: The length told at the start; `nil` for none.
  ///   - measure: The lengths of a script's sounds, in frames.
  public init(
    _ session: Session, pacing: Pacing, rounds: Int = 1, sampleRate: Int, lengthensHolds: Bool = false,
    told: Duration? = nil, measure: @escaping @Sendable (Script) async throws -> [Audible: Int]
  ) {
    self.session = session
    self.pacing = pacing
    self.rounds = rounds
    self.sampleRate = sampleRate
    self.lengthensHolds = lengthensHolds
    self.told = told
    self.measure = measure
  }

  /// The telling that makes the track last exactly `target` frames.
  ///
  /// - Throws: ``GuideError/cannotFit(target:shortest:longest:)``, ``GuideError/betweenRounds(target:below:above:)``, or
  ///   what measuring throws.
  public func fit(to target: Int) async throws -> Fit {
    let search = FitSearch(fitter: self)
    if let fit = try await search.fit(to: target) { return fit }
    let bounds = try await search.range()
    if bounds.contains(target) {
      let gap = try await search.gap(around: target)
      throw GuideError.betweenRounds(
        target: .frames(target, at: sampleRate), below: .frames(gap.lowerBound, at: sampleRate),
        above: .frames(gap.upperBound, at: sampleRate))
    }
    throw GuideError.cannotFit(
      target: .frames(target, at: sampleRate), shortest: .frames(bounds.lowerBound, at: sampleRate),
      longest: .frames(bounds.upperBound, at: sampleRate))
  }

  /// The shortest and the longest this session can last without breaking what is prescribed, in frames.
  public func range() async throws -> ClosedRange<Int> {
    try await FitSearch(fitter: self).range()
  }

  func script(_ telling: Telling) throws(GuideError) -> Script {
    try ScriptBuilder.script(for: session, pacing: telling.pacing, rounds: telling.rounds, lasting: told)
  }

  /// The length of a telling whose rest factor is 1; it is measured once.
  func length(of telling: Telling) async throws -> ScriptLength {
    if let known = memory.lengths.withLock({ $0[telling] }) { return known }
    let script = try script(telling)
    let length = ScriptLength(of: script, lengths: try await measure(script))
    memory.lengths.withLock { $0[telling] = length }
    return length
  }

  /// Makes sure that every required cue fits.
  ///
  /// - Throws: ``GuideError/cueTooLong(stretch:cue:seconds:slot:)``.
  func lay(_ telling: Telling) async throws {
    guard !memory.laid.withLock({ $0.contains(telling) }) else { return }
    let script = try script(telling)
    let lengths = try await measure(script)
    _ = try Timeline(script, sampleRate: sampleRate) { lengths[$0] ?? 0 }
    memory.laid.withLock { _ = $0.insert(telling) }
  }
}

/// A pacing, and how often a session is told at it.
struct Telling: Hashable {
  var pacing: Pacing
  var rounds: Int
}

/// The length of a script, reckoned without laying it; rests and transitions may be scaled afterwards.
///
/// A timeline rounds cumulative positions, and what a hold rounds by itself the next span pays back. So a script
/// that ends with a pause, as all do, is as long as its sounds and the exact sum of its spans.
struct ScriptLength {
  private var sounds = 0
  private var fixed = Duration.zero
  private var flexible = Duration.zero
  /// The spans that sounds at their edges may make longer, and how long these are.
  private var sounding: [(span: Span, frames: Int)] = []

  /// Measures a script that was built with a rest factor of 1, by the length of each of its sounds, in frames.
  init(of script: Script, lengths: [Audible: Int]) {
    for beat in script.beats {
      switch beat.content {
      case .audible(let audible): sounds += lengths[audible] ?? 0
      case .span(let span):
        if span.isFlexible { flexible += span.length } else { fixed += span.length }
        if !span.edges.isEmpty { sounding.append((span, span.edges.reduce(0) { $0 + (lengths[$1] ?? 0) })) }
      }
    }
  }

  /// The frames the timeline of the script has at this rest factor.
  func frames(restFactor: Double, sampleRate: Int) -> Int {
    let grown = sounding.reduce(0) { sum, item in
      let length = item.span.isFlexible ? item.span.length.scaled(by: restFactor) : item.span.length
      return sum + max(0, item.frames - length.frames(at: sampleRate))
    }
    return sounds + grown + (fixed + flexible.scaled(by: restFactor)).frames(at: sampleRate)
  }
}
