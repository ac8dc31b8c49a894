/// The search for the pacing at which a session lasts a given time.
struct FitSearch {
  /// The longest hold factor time is filled with, in hundred-thousandths.
  private static let longestHold = 300_000
  /// How far rests may grow beyond the pace's bounds to fill time, up to a factor of 10.
  private static let longestRest = 4.0
  /// The grains of hold factors tried, in hundred-thousandths; a finer one only where rests can't make up for the coarser.
  private static let holdGrains = [5000, 100, 1]

  let fitter: Fitter

  var pacing: Pacing { fitter.pacing }
  private var rests: ClosedRange<Double> {
    min(pacing.flex.lowerBound, pacing.restFactor)...max(pacing.flex.upperBound, pacing.restFactor)
  }
  private var fullest: Double { max(rests.upperBound, min(10, rests.upperBound * Self.longestRest)) }

  func fit(to target: Int) async throws -> Fit? {
    try await fitter.lay(pacing)
    let start = pacing
    let natural = try await frames(start, rests: pacing.restFactor)
    if target == natural { return try await bent(start, rests: pacing.restFactor, to: target) }
    return target < natural
      ? try await shrink(start, to: target) : try await grow(start, to: target)
  }

  func range() async throws -> ClosedRange<Int> {
    var (shortest, longest) = (Int.max, 0)
    for guidance in try await guidances(1) {
      let stage = pacing.with(guidance: guidance, percent: 0)
      shortest = min(shortest, try await frames(stage, rests: rests.lowerBound))
    }
    for guidance in try await guidances(-1) {
      var stage = pacing.with(guidance: guidance, percent: 100)
      stage.holdUnits = max(stage.holdUnits, Self.longestHold)
      longest = max(longest, try await frames(stage, rests: fullest))
    }
    return shortest...max(shortest, longest)
  }

  // MARK: Stages

  /// The pacing's guidance and the level one terser (1) or fuller (-1), if there is one whose required cues fit.
  private func guidances(_ step: Int) async throws -> [Pacing.Guidance] {
    let levels = Pacing.Guidance.allCases
    let next = (levels.firstIndex(of: pacing.guidance) ?? 0) + step
    guard levels.indices.contains(next) else { return [pacing.guidance] }
    do {
      try await fitter.lay(pacing.with(guidance: levels[next]))
    } catch GuideError.cueTooLong {
      return [pacing.guidance]
    }
    return [pacing.guidance, levels[next]]
  }

  /// Takes as much from ranges as suffices when rests can't give enough.
  private func shrink(_ start: Pacing, to target: Int) async throws -> Fit? {
    for guidance in try await guidances(1) {
      let stage = start.with(guidance: guidance)
      let percent = try await last(in: 0...start.percent, downward: true) { percent in
        try await frames(stage.with(percent: percent), rests: rests.lowerBound) <= target
      }
      guard let percent else { continue }
      if let fit = try await reach(stage.with(percent: percent), target) { return fit }
    }
    return nil
  }

  /// Gives as much to ranges as suffices when rests can't take enough.
  private func grow(_ start: Pacing, to target: Int) async throws -> Fit? {
    var fallbacks = [start]
    for guidance in try await guidances(-1) {
      let stage = start.with(guidance: guidance)
      guard try await frames(stage, rests: rests.lowerBound) <= target else { break }
      let percent = try await last(in: start.percent...100, downward: false) { percent in
        try await frames(stage.with(percent: percent), rests: rests.upperBound) >= target
      }
      guard let percent else {
        fallbacks.append(stage.with(percent: 100))
        continue
      }
      if try await frames(stage.with(percent: percent), rests: rests.lowerBound) <= target {
        return try await reach(stage.with(percent: percent), target)
      }
      if percent > start.percent { fallbacks.append(stage.with(percent: percent - 1)) }
      break
    }
    for stage in fallbacks.reversed() {
      if let fit = try await reach(stage, target) { return fit }
    }
    return nil
  }

  /// The percentage nearest to the range's end searched from that `suffices`; `nil` if not even the far end does.
  private func last(
    in range: ClosedRange<Int>, downward: Bool,
    suffices: (Int) async throws -> Bool
  ) async throws -> Int? {
    let (near, far) = downward ? (range.upperBound, range.lowerBound) : (range.lowerBound, range.upperBound)
    if try await suffices(near) { return near }
    guard near != far, try await suffices(far) else { return nil }
    var (fails, holds) = (near, far)
    while abs(fails - holds) > 1 {
      let middle = (fails + holds) / 2
      if try await suffices(middle) { holds = middle } else { fails = middle }
    }
    return holds
  }

  // MARK: Reaching the length

  /// Reaches `target` by rests and, where they can't grow enough, by longer holds; `nil` if neither can.
  private func reach(_ stage: Pacing, _ target: Int) async throws -> Fit? {
    if try await frames(stage, rests: rests.upperBound) >= target {
      return try await bend(stage, within: rests, to: target)
    }
    let limit = max(stage.holdUnits, Self.longestHold)
    var (stage, beyond) = (stage, limit + 1)
    for grain in Self.holdGrains {
      var (fits, fails) = (0, (beyond - stage.holdUnits + grain - 1) / grain)
      while fails - fits > 1 {
        let middle = (fits + fails) / 2
        let longer = stage.with(holdUnits: min(limit, stage.holdUnits + middle * grain))
        if try await frames(longer, rests: rests.upperBound) <= target {
          fits = middle
        } else {
          fails = middle
        }
      }
      beyond = min(beyond, stage.holdUnits + fails * grain)
      stage.holdUnits = min(limit, stage.holdUnits + fits * grain)
      if try await frames(stage, rests: fullest) >= target {
        return try await bend(stage, within: rests.lowerBound...fullest, to: target)
      }
    }
    return nil
  }

  /// Scales rests and transitions until `stage` lasts `target` frames but for a remainder to be spread.
  private func bend(
    _ stage: Pacing, within bounds: ClosedRange<Double>, to target: Int
  ) async throws -> Fit {
    let low = try await frames(stage, rests: bounds.lowerBound)
    let high = try await frames(stage, rests: bounds.upperBound)
    let share = high > low ? Double(target - low) / Double(high - low) : 0
    let exact = bounds.lowerBound + share * (bounds.upperBound - bounds.lowerBound)
    let rests = max(bounds.lowerBound, (exact * 10_000).rounded(.down) / 10_000)
    return try await bent(stage, rests: rests, to: target)
  }

  private func bent(_ stage: Pacing, rests: Double, to target: Int) async throws -> Fit {
    var bent = stage
    bent.restFactor = rests
    return Fit(
      pacing: bent,
      script: try ScriptBuilder.script(for: fitter.session, pacing: bent, rounds: fitter.rounds),
      spare: target - (try await frames(stage, rests: rests)),
      concessions: try await concessions(of: stage, rests: rests, to: target))
  }

  /// The frames of a stage at a rest factor of its own.
  func frames(_ stage: Pacing, rests: Double) async throws -> Int {
    var stage = stage
    stage.restFactor = 1
    return try await fitter.length(of: stage).frames(restFactor: rests, sampleRate: fitter.sampleRate)
  }
}

extension Pacing {
  fileprivate func with(guidance: Guidance? = nil, percent: Int? = nil, holdUnits: Int? = nil) -> Pacing {
    var pacing = self
    if let guidance { pacing.guidance = guidance }
    if let percent, percent != pacing.percent { pacing.percent = percent }
    if let holdUnits, holdUnits != pacing.holdUnits { pacing.holdUnits = holdUnits }
    return pacing
  }

  /// The hold factor in hundred-thousandths.
  fileprivate var holdUnits: Int {
    get { Int((holdFactor * 100_000).rounded()) }
    set { holdFactor = Double(newValue) / 100_000 }
  }
}

extension FitSearch {
  /// What gave way between the pacing asked for and the one found, each by itself.
  func concessions(
    of bent: Pacing, rests: Double, to target: Int
  ) async throws -> [Fit.Concession] {
    var list: [Fit.Concession] = []
    var (step, reached) = (pacing, try await frames(pacing, rests: pacing.restFactor))
    func factor(_ value: Double) -> String { "×\(value.formatted2)" }
    let changes: [(what: String, from: String, to: String, change: (inout Pacing) -> Void)] = [
      ("rests and transitions", factor(pacing.restFactor), factor(rests), { $0.restFactor = rests }),
      ("choice in ranges", pacing.shownChoice, bent.shownChoice, { $0.percent = bent.percent }),
      (
        "guidance", pacing.guidance.rawValue, bent.guidance.rawValue, { $0.guidance = bent.guidance }
      ), ("holds", factor(pacing.holdFactor), factor(bent.holdFactor), { $0.holdFactor = bent.holdFactor }),
    ]
    for change in changes {
      let before = step
      change.change(&step)
      guard step != before else { continue }
      let after = try await frames(step, rests: step.restFactor)
      list.append(.init(what: change.what, from: change.from, to: change.to, frames: after - reached))
      reached = after
    }
    if target != reached {
      list.append(.init(what: "remainder, spread over rests", from: "", to: "", frames: target - reached))
    }
    return list
  }
}

extension Pacing {
  fileprivate var shownChoice: String { position.map { "\($0)% of the way" } ?? choice.rawValue }
}
