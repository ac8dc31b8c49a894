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
  /// The longest hold factor time is filled with.
  static let longestHoldFactor = 3.0
  /// How far rests may grow beyond the pace's bounds to fill time.
  static let longestRest = 4.0
  /// The grain of hold factors tried.
  static let holdFactorStep = 0.05

  let session: Session
  let pacing: Pacing
  let rounds: Int
  let sampleRate: Int
  let measure: @Sendable (Script) async throws -> [Audible: Int]

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
  /// Rests and transitions give way first, then repetitions within their ranges, then guidance by one level; time
  /// left to fill goes into holds, up to three times as long, and longer rests.
  ///
  /// - Throws: ``GuideError/cannotFit(target:shortest:longest:)``, or what measuring throws.
  public func fit(to target: Int) async throws -> Fit {
    let natural = try await frames(pacing)
    if target <= natural {
      for stage in stages(shorter: true)
      where try await frames(stage, rests: pacing.flex.lowerBound) <= target {
        if try await frames(stage, rests: pacing.flex.upperBound) >= target {
          return try await bend(stage, to: target)
        }
        return try await fill(stage, to: target)
      }
    } else {
      let stages = stages(shorter: false)
      var last = stages[0]
      for stage in stages {
        guard try await frames(stage, rests: pacing.flex.lowerBound) <= target else { break }
        if try await frames(stage, rests: pacing.flex.upperBound) >= target {
          return try await bend(stage, to: target)
        }
        last = stage
      }
      if try await longest(last) >= target { return try await fill(last, to: target) }
    }
    let bounds = try await range()
    throw GuideError.cannotFit(
      target: .frames(target, at: sampleRate), shortest: .frames(bounds.lowerBound, at: sampleRate),
      longest: .frames(bounds.upperBound, at: sampleRate))
  }

  /// The shortest and the longest this session can last without breaking what is prescribed, in frames.
  public func range() async throws -> ClosedRange<Int> {
    let shortest = try await frames(stages(shorter: true).last ?? pacing, rests: pacing.flex.lowerBound)
    var longest = 0
    for stage in stages(shorter: false) { longest = max(longest, try await self.longest(stage)) }
    return shortest...max(shortest, longest)
  }

  // MARK: Stages

  /// The pacing itself, then with other choices in ranges, then with guidance one level off and the choices again.
  private func stages(shorter: Bool) -> [Pacing] {
    let choices = Pacing.Choice.allCases
    let now = choices.firstIndex(of: pacing.choice) ?? 0
    let levels = Pacing.Guidance.allCases
    let level = (levels.firstIndex(of: pacing.guidance) ?? 0) + (shorter ? 1 : -1)
    let guidances = [pacing.guidance] + (levels.indices.contains(level) ? [levels[level]] : [])
    return guidances.flatMap { guidance in
      (shorter ? choices[...now].reversed() : Array(choices[now...])).map { choice in
        var stage = pacing
        stage.guidance = guidance
        stage.choice = choice
        return stage
      }
    }
  }

  private func longest(_ stage: Pacing) async throws -> Int {
    var stage = stage
    stage.holdFactor = max(stage.holdFactor, Self.longestHoldFactor)
    return try await frames(stage, rests: pacing.flex.upperBound * Self.longestRest)
  }

  private func frames(_ pacing: Pacing, rests: Double? = nil) async throws -> Int {
    var pacing = pacing
    pacing.restFactor = rests ?? pacing.restFactor
    let script = try ScriptBuilder.script(for: session, pacing: pacing, rounds: rounds)
    let lengths = try await measure(script)
    return try Timeline(script, sampleRate: sampleRate) { lengths[$0] ?? 0 }.frames
  }

  // MARK: Reaching the length

  /// Scales rests and transitions until `stage` lasts `target` frames but for a remainder to be spread.
  private func bend(_ stage: Pacing, to target: Int, limit: Double? = nil) async throws -> Fit {
    let bounds = pacing.flex.lowerBound...(limit ?? pacing.flex.upperBound)
    let low = try await frames(stage, rests: bounds.lowerBound)
    let high = try await frames(stage, rests: bounds.upperBound)
    var bent = stage
    let share = high > low ? Double(target - low) / Double(high - low) : 0
    let exact = bounds.lowerBound + share * (bounds.upperBound - bounds.lowerBound)
    bent.restFactor = (exact * 10_000).rounded(.down) / 10_000
    let reached = try await frames(bent)
    return Fit(
      pacing: bent, script: try ScriptBuilder.script(for: session, pacing: bent, rounds: rounds),
      spare: target - reached, concessions: try await concessions(bent, reached: reached, target: target))
  }

  /// Lengthens holds as far as they fit and leaves the rest of the time to rests.
  private func fill(_ stage: Pacing, to target: Int) async throws -> Fit {
    var low = 0
    var high = max(0, Int(((Self.longestHoldFactor - stage.holdFactor) / Self.holdFactorStep).rounded(.down)))
    while low < high {
      let middle = (low + high + 1) / 2
      let fits = try await frames(lengthened(stage, by: middle), rests: pacing.flex.upperBound) <= target
      if fits { low = middle } else { high = middle - 1 }
    }
    return try await bend(
      lengthened(stage, by: low), to: target, limit: pacing.flex.upperBound * Self.longestRest)
  }

  private func lengthened(_ stage: Pacing, by steps: Int) -> Pacing {
    var stage = stage
    if steps > 0 {
      let hundredths = (stage.holdFactor + Double(steps) * Self.holdFactorStep) * 100
      stage.holdFactor = hundredths.rounded() / 100
    }
    return stage
  }

  private func concessions(_ bent: Pacing, reached: Int, target: Int) async throws -> [Fit.Concession] {
    var list: [Fit.Concession] = []
    var step = pacing
    var before = try await frames(step)
    func note(_ what: String, _ from: String, _ to: String) async throws {
      let after = try await frames(step)
      list.append(Fit.Concession(what: what, from: from, to: to, frames: after - before))
      before = after
    }
    if bent.restFactor != step.restFactor {
      step.restFactor = bent.restFactor
      try await note("rests and transitions", "×1.00", "×\(bent.restFactor.formatted2)")
    }
    if bent.choice != step.choice {
      step.choice = bent.choice
      try await note("choice in ranges", pacing.choice.rawValue, bent.choice.rawValue)
    }
    if bent.guidance != step.guidance {
      step.guidance = bent.guidance
      try await note("guidance", pacing.guidance.rawValue, bent.guidance.rawValue)
    }
    if bent.holdFactor != step.holdFactor {
      step.holdFactor = bent.holdFactor
      try await note("holds", "×\(pacing.holdFactor.formatted2)", "×\(bent.holdFactor.formatted2)")
    }
    if target != reached {
      list.append(
        Fit.Concession(what: "remainder, spread over rests", from: "", to: "", frames: target - reached))
    }
    return list
  }
}
