import Synchronization

/// A pacing bent so that a track lasts a given time to the frame.
public struct Fit: Sendable, Equatable {
  /// The pacing that reaches the length.
  public var pacing: Pacing
  /// The script told at that pacing.
  public var script: Script
  /// The frames to spread over the script's flexible spans.
  public var spare: Int
  /// What gave way, in the order it was asked to.
  public var concessions: [Concession]

  /// Something that gave way.
  public struct Concession: Sendable, Equatable {
    /// What gave way, such as `rests and transitions`.
    public var what: String
    /// What it was before.
    public var from: String
    /// What it is now.
    public var to: String
    /// How many frames the track gained by it; negative when it lost some.
    public var frames: Int
  }
}

/// Finds the pacing at which a session lasts a given time.
public struct Fitter: Sendable {
  let session: Session
  let pacing: Pacing
  let rounds: Int
  let sampleRate: Int
  private let measure: @Sendable (Script) async throws -> [Audible: Int]
  private let memory = Memory()

  /// What is known already; a search looks at the same pacing many times, and so may the next.
  private final class Memory: Sendable {
    let lengths = Mutex<[Pacing: ScriptLength]>([:])
    let laid = Mutex<Set<Pacing>>([])
  }

  /// Prepares to fit `session`, told `rounds` times at `pacing`, measuring the sounds of scripts by `measure`, in frames.
  public init(
    _ session: Session, pacing: Pacing, rounds: Int = 1, sampleRate: Int,
    measure: @escaping @Sendable (Script) async throws -> [Audible: Int]
  ) {
    self.session = session
    self.pacing = pacing
    self.rounds = rounds
    self.sampleRate = sampleRate
    self.measure = measure
  }

  /// The pacing, script and spare frames that make the track last exactly `target` frames.
  ///
  /// Rests and transitions give way first, then repetitions and lengths within their ranges, as little as suffices,
  /// then guidance by one level; time left to fill goes into holds, up to three times as long, and longer rests.
  ///
  /// - Throws: ``GuideError/cannotFit(target:shortest:longest:)``, or what measuring throws.
  public func fit(to target: Int) async throws -> Fit {
    let search = FitSearch(fitter: self)
    if let fit = try await search.fit(to: target) { return fit }
    let bounds = try await search.range()
    throw GuideError.cannotFit(
      target: .frames(target, at: sampleRate), shortest: .frames(bounds.lowerBound, at: sampleRate),
      longest: .frames(bounds.upperBound, at: sampleRate))
  }

  /// The shortest and the longest this session can last without breaking what is prescribed, in frames.
  public func range() async throws -> ClosedRange<Int> {
    try await FitSearch(fitter: self).range()
  }

  /// How long the script at `pacing` lasts, whose rest factor is 1; it is measured once.
  func length(of pacing: Pacing) async throws -> ScriptLength {
    if let known = memory.lengths.withLock({ $0[pacing] }) { return known }
    let script = try ScriptBuilder.script(for: session, pacing: pacing, rounds: rounds)
    let length = ScriptLength(of: script, lengths: try await measure(script))
    memory.lengths.withLock { $0[pacing] = length }
    return length
  }

  /// Makes sure that every required cue fits.
  ///
  /// - Throws: ``GuideError/cueTooLong(stretch:cue:seconds:slot:)``.
  func lay(_ pacing: Pacing) async throws {
    guard !memory.laid.withLock({ $0.contains(pacing) }) else { return }
    let script = try ScriptBuilder.script(for: session, pacing: pacing, rounds: rounds)
    let lengths = try await measure(script)
    _ = try Timeline(script, sampleRate: sampleRate) { lengths[$0] ?? 0 }
    memory.laid.withLock { _ = $0.insert(pacing) }
  }
}

/// How long a script lasts, reckoned without laying it; rests and transitions may be scaled afterwards.
///
/// A timeline rounds cumulative positions, and what a hold rounds by itself the next span pays back. So a script
/// that ends with a pause, as all do, is as long as its sounds and the exact sum of its spans.
struct ScriptLength {
  private var sounds = 0
  private var fixed = Duration.zero
  private var flexible = Duration.zero

  /// Measures a script that was built with a rest factor of 1, by the length of each of its sounds, in frames.
  init(of script: Script, lengths: [Audible: Int]) {
    for beat in script.beats {
      switch beat.content {
      case .audible(let audible): sounds += lengths[audible] ?? 0
      case .span(let span) where span.isFlexible: flexible += span.length
      case .span(let span): fixed += span.length
      }
    }
  }

  /// The frames the timeline of the script has at this rest factor.
  func frames(restFactor: Double, sampleRate: Int) -> Int {
    sounds + (fixed + flexible.scaled(by: restFactor)).frames(at: sampleRate)
  }
}
