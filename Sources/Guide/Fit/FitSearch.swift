/// The search for the telling at which a session lasts a given time.
struct FitSearch {
  /// The longest hold factor time is filled with, in hundred-thousandths.
  private static let longestHold = 300_000
  /// The grains of hold factors tried, in hundred-thousandths; a finer one only where rests can't make up for the coarser.
  private static let holdGrains = [5000, 100, 1]
  /// The growth of rests beyond the pace's bounds, up to a factor of 10, where nothing else fills a gap.
  private static let longestRest = 4.0
  /// The speech rates tried, as multiples: few, for each takes speaking everything again.
  private static let speech = [1.05, 1.1, 1.15]
  /// The rest before the closing words: before further rounds are tried, and at most.
  private static let closingRest = (usual: Duration.seconds(180), longest: Duration.seconds(600))
  /// The most rounds, as a multiple of those asked for.
  private static let mostRounds = 3
  /// The most seconds that are spread over rests where nothing else reaches the length.
  private static let mostSpread = 10

  let fitter: Fitter

  var start: Telling { Telling(pacing: fitter.pacing, rounds: fitter.rounds) }
  private var pacing: Pacing { fitter.pacing }
  private var rests: ClosedRange<Double> {
    min(pacing.flex.lowerBound, pacing.restFactor)...max(pacing.flex.upperBound, pacing.restFactor)
  }
  private var fullest: Double { max(rests.upperBound, min(10, rests.upperBound * Self.longestRest)) }

  func fit(to target: Int) async throws -> Fit? {
    try await fitter.lay(start)
    let natural = try await frames(start, rests: pacing.restFactor)
    if target == natural { return try await bent(start, rests: pacing.restFactor, to: target) }
    return target < natural ? try await shrink(to: target) : try await grow(to: target)
  }

  func range() async throws -> ClosedRange<Int> {
    var shortest = Int.max
    for stage in try await shorter() {
      shortest = min(shortest, try await frames(stage.with(percent: 0), rests: rests.lowerBound))
    }
    return shortest...max(shortest, try await longest())
  }

  private func longest() async throws -> Int {
    var stage = start.with(percent: 100)
    stage.rounds *= Self.mostRounds
    if fitter.lengthensHolds { stage.pacing.holdUnits = max(stage.pacing.holdUnits, Self.longestHold) }
    stage.pacing.closingRest = Self.closingRest.longest
    return try await frames(stage, rests: fullest)
  }

  /// The lengths nearest to `target` that whole rounds reach, where it lies between those of two numbers of rounds.
  func gap(around target: Int) async throws -> ClosedRange<Int> {
    var below = 0
    for rounds in fitter.rounds...fitter.rounds * Self.mostRounds {
      var stage = start
      stage.rounds = rounds
      let shortest = try await frames(stage.with(percent: 0), rests: rests.lowerBound)
      if shortest > target { return min(below, shortest)...shortest }
      stage.pacing.closingRest = Self.closingRest.longest
      below = try await frames(stage.with(percent: 100), rests: fullest)
    }
    return below...max(below, target)
  }

  // MARK: Shorter

  /// The tellings that say less, or faster, each in addition to the one before; those whose required cues fit.
  private func shorter() async throws -> [Telling] {
    var stages = [start]
    var next = start
    next.pacing.counting = false
    if next != start { stages.append(next) }
    for factor in Self.speech {
      next.pacing.speechRate = min(2, (pacing.speechRate * factor * 1000).rounded() / 1000)
      if next != stages.last { stages.append(next) }
    }
    if next.pacing.guidance <= .fading {
      if next.pacing.guidance == .full {
        next.pacing.guidance = .fading
        stages.append(next)
      }
      next.pacing.isBrief = true
      stages.append(next)
    }
    var fitting: [Telling] = []
    for stage in stages {
      do {
        try await fitter.lay(stage)
        fitting.append(stage)
      } catch GuideError.cueTooLong {}
    }
    return fitting
  }

  /// Says less and takes less from ranges, as little as suffices when rests can't give enough.
  private func shrink(to target: Int) async throws -> Fit? {
    let least = rests.lowerBound
    var spoken: Telling?
    for stage in try await shorter() {
      // Instructions that were heard are shortened after all else: ranges come first.
      if stage.isTerser(than: start), let spoken, let fit = try await narrow(spoken, to: target) {
        return fit
      }
      if try await frames(stage.isTerser(than: start) ? stage.with(percent: 0) : stage, rests: least)
        <= target
      {
        return stage.isTerser(than: start)
          ? try await narrow(stage, to: target) : try await reach(stage, target)
      }
      if !stage.isTerser(than: start) { spoken = stage }
    }
    guard let spoken else { return nil }
    return try await narrow(spoken, to: target)
  }

  /// Takes from ranges what suffices; `nil` if even their lower ends don't.
  private func narrow(_ stage: Telling, to target: Int) async throws -> Fit? {
    let percent = try await bisect(from: stage.pacing.percent, to: 0) {
      try await frames(stage.with(percent: $0), rests: rests.lowerBound) <= target
    }
    guard let percent else { return nil }
    return try await reach(stage.with(percent: percent), target)
  }

  // MARK: Longer

  /// Gives to ranges, rests, the closing rest and rounds as much as suffices.
  private func grow(to target: Int) async throws -> Fit? {
    guard target <= (try await longest()) else { return nil }
    var best = start
    var next: Telling?
    for rounds in fitter.rounds...fitter.rounds * Self.mostRounds {
      var stage = start
      stage.rounds = rounds
      // Another round is told where it fits as it is.
      if rounds > fitter.rounds, try await frames(stage, rests: pacing.restFactor) > target {
        next = stage
        break
      }
      stage = try await widened(stage, to: target)
      if try await frames(stage, rests: rests.upperBound) >= target { return try await reach(stage, target) }
      if let fit = try await rested(
        stage, rests: rests.upperBound, atMost: Self.closingRest.usual, to: target)
      {
        return fit
      }
      best = stage
    }
    if try await frames(best, rests: fullest) >= target { return try await reach(best, target) }
    if let fit = try await rested(best, rests: fullest, atMost: Self.closingRest.longest, to: target) {
      return fit
    }
    // Where nothing else fills the gap, another round with less rest does.
    if let next, let fit = try await narrow(next, to: target) { return fit }
    return fitter.lengthensHolds ? try await held(best, to: target) : nil
  }

  /// As much from ranges as the target has room for.
  private func widened(_ stage: Telling, to target: Int) async throws -> Telling {
    let low = stage.pacing.percent
    guard try await frames(stage.with(percent: 100), rests: pacing.restFactor) > target else {
      return stage.with(percent: 100)
    }
    let over = try await bisect(from: low, to: 100) {
      try await frames(stage.with(percent: $0), rests: pacing.restFactor) > target
    }
    return stage.with(percent: max(low, (over ?? 100) - 1))
  }

  /// Fills what is left with a rest before the closing words.
  private func rested(
    _ stage: Telling, rests: Double, atMost longest: Duration, to target: Int
  ) async throws -> Fit? {
    var stage = stage
    stage.pacing.closingRest = .seconds(1)
    let missing = target - (try await frames(stage, rests: rests))
    let seconds = missing / fitter.sampleRate + 1
    guard missing <= (longest - .seconds(1)).frames(at: fitter.sampleRate) else { return nil }
    stage.pacing.closingRest = .seconds(max(1, seconds))
    return try await reach(stage, target)
  }

  /// Fills what is left with longer holds.
  private func held(_ stage: Telling, to target: Int) async throws -> Fit? {
    let limit = max(stage.pacing.holdUnits, Self.longestHold)
    var (stage, beyond) = (stage, limit + 1)
    stage.pacing.closingRest = Self.closingRest.longest
    for grain in Self.holdGrains {
      let units = stage.pacing.holdUnits
      let most = (beyond - units + grain - 1) / grain
      let fails =
        try await bisect(from: 0, to: most) { step in
          if step == most { return true }
          var longer = stage
          longer.pacing.holdUnits = min(limit, units + step * grain)
          return try await frames(longer, rests: rests.upperBound) > target
        } ?? most
      beyond = min(beyond, units + fails * grain)
      stage.pacing.holdUnits = min(limit, units + max(0, fails - 1) * grain)
      if try await frames(stage, rests: fullest) >= target { return try await reach(stage, target) }
    }
    return nil
  }

  // MARK: Reaching the length

  /// The number nearest to `near` that `suffices`, between it and `far`; `nil` if not even `far` does.
  private func bisect(
    from near: Int, to far: Int, suffices: (Int) async throws -> Bool
  ) async throws -> Int? {
    if try await suffices(near) { return near }
    guard near != far, try await suffices(far) else { return nil }
    var (fails, holds) = (near, far)
    while abs(fails - holds) > 1 {
      let middle = (fails + holds) / 2
      if try await suffices(middle) { holds = middle } else { fails = middle }
    }
    return holds
  }

  /// Scales pauses, rests and transitions until `stage` lasts `target` frames but for a remainder to be spread.
  private func reach(_ stage: Telling, _ target: Int) async throws -> Fit? {
    let upper = try await frames(stage, rests: rests.upperBound) >= target ? rests.upperBound : fullest
    let missing = target - (try await frames(stage, rests: upper))
    if missing > Self.mostSpread * fitter.sampleRate {
      guard stage.pacing.closingRest == .zero else { return nil }
      return try await rested(stage, rests: upper, atMost: Self.closingRest.longest, to: target)
    }
    // In ten-thousandths: the most that still is no longer than the target.
    let (low, high) = (Int((rests.lowerBound * 10_000).rounded(.up)), Int(upper * 10_000))
    let over = try await bisect(from: low, to: max(low, high)) {
      try await frames(stage, rests: Double($0) / 10_000) > target
    }
    let rests = max(rests.lowerBound, Double(over.map { $0 - 1 } ?? high) / 10_000)
    return try await bent(stage, rests: rests, to: target)
  }

  private func bent(_ stage: Telling, rests: Double, to target: Int) async throws -> Fit {
    var bent = stage
    bent.pacing.restFactor = rests
    return Fit(
      pacing: bent.pacing, rounds: bent.rounds, script: try fitter.script(bent),
      spare: target - (try await frames(stage, rests: rests)),
      concessions: try await concessions(of: stage, rests: rests, to: target))
  }

  /// The frames of a stage at a rest factor of its own.
  func frames(_ stage: Telling, rests: Double) async throws -> Int {
    var stage = stage
    stage.pacing.restFactor = 1
    return try await fitter.length(of: stage).frames(restFactor: rests, sampleRate: fitter.sampleRate)
  }
}

extension Telling {
  func with(percent: Int) -> Telling {
    var telling = self
    if percent != pacing.percent { telling.pacing.percent = percent }
    return telling
  }

  /// True where it shortens instructions that were heard before.
  fileprivate func isTerser(than other: Telling) -> Bool {
    pacing.isBrief != other.pacing.isBrief || pacing.guidance != other.pacing.guidance
  }
}

extension Pacing {
  /// The hold factor in hundred-thousandths.
  fileprivate var holdUnits: Int {
    get { Int((holdFactor * 100_000).rounded()) }
    set { if newValue != holdUnits { holdFactor = Double(newValue) / 100_000 } }
  }
}
