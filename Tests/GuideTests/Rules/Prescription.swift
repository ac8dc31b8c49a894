import Guide

/// What a stretch asks for, worked out from the prescription alone, in whole numbers of 10⁻⁸ s.
struct Prescription {
  /// One hold or part of a movement.
  struct Part: Equatable {
    var kind: Timeline.Kind
    var turn: Turn
    /// The length before the hold factor, in 10⁻⁸ s.
    var prescribed: Int
    /// The length to be heard, in 10⁻⁸ s.
    var length: Int
    /// Whether it was prescribed as a length of time.
    var isTimed: Bool
  }

  /// One repetition, on a side and in a direction.
  struct Turn: Equatable {
    var set: Int
    var repetition: Int
    var count: Int
    var side: String?
    var direction: String?
    /// Whether another side or direction comes before and after it, or nothing.
    var startsRun = true
    var endsRun = true

    var place: String? {
      side.map { side in direction.map { "\(side), \($0)" } ?? side } ?? direction
    }
  }

  let stretch: Stretch
  let pacing: Pacing

  /// Everything to be done, in order.
  var parts: [Part] { turns.flatMap(parts) }

  var turns: [Turn] { (1...pick(stretch.sets)).flatMap(turns) }

  private func turns(inSet set: Int) -> [Turn] {
    var runs: [Turn] = []
    for side in stretch.sides.isEmpty ? [nil] : stretch.sides.map(Optional.some) {
      for direction in stretch.directions.isEmpty ? [nil] : stretch.directions.map(Optional.some) {
        let count = repetitions(on: side)
        runs.append(Turn(set: set, repetition: 1, count: count, side: side, direction: direction))
      }
    }
    var turns = runs.flatMap { run in
      (1...run.count).map { number in
        var turn = run
        turn.repetition = number
        return turn
      }
    }
    if stretch.alternates || stretch.isMarching {
      turns = (1...turns.map(\.repetition).reduce(1, max)).flatMap { number in
        turns.filter { $0.repetition == number }
      }
    }
    for (before, after) in zip(turns.indices, turns.indices.dropFirst()) {
      let isChange = !stretch.isMarching && turns[before].place != turns[after].place
      (turns[before].endsRun, turns[after].startsRun) = (isChange, isChange)
    }
    return turns
  }

  /// How often on a side in one set; a movement for a time in whole cycles, rounded up.
  private func repetitions(on side: String?) -> Int {
    if case .movement(let phases, let time?) = stretch.work {
      let cycle = phases.reduce(0) { $0 + lengths(of: $1.length).length }
      return (time.ticks + cycle - 1) / cycle
    }
    return pick(side.flatMap { stretch.sideRepetitions[$0] } ?? stretch.repetitions)
  }

  /// Whether its holds follow each other without a count, a get-ready or a rest of the pacing's.
  var isFlowing: Bool {
    if let flow = stretch.flow { return flow }
    guard case .hold(let hold) = stretch.work, pick(stretch.repetitions) >= 6 else { return false }
    if case .breaths = hold { return false }
    return prescribed(hold, repetition: 2, of: 2) <= 600_000_000
  }

  // MARK: Lengths

  private func parts(of turn: Turn) -> [Part] {
    func part(_ kind: Timeline.Kind, _ prescribed: Int, isTimed: Bool) -> Part {
      Part(kind: kind, turn: turn, prescribed: prescribed, length: scaled(prescribed), isTimed: isTimed)
    }
    func moving(_ phases: [Phase]) -> [Part] {
      phases.map { phase in
        let (prescribed, length, isTimed) = lengths(of: phase.length)
        return Part(kind: .breath, turn: turn, prescribed: prescribed, length: length, isTimed: isTimed)
      }
    }
    switch stretch.work {
    case .hold(let hold):
      let prescribed = prescribed(hold, repetition: turn.repetition, of: turn.count)
      let isTimed =
        switch hold {
        case .time, .buildUp: true
        case .breaths, .counts: false
        }
      return [part(.hold, prescribed, isTimed: isTimed)]
    case .activity(let range): return [part(.breath, pick(range), isTimed: true)]
    case .movement(let phases, _):
      return moving(turn.startsRun ? stretch.first : []) + moving(phases)
        + moving(turn.endsRun ? stretch.last : [])
    }
  }

  private func prescribed(_ hold: Hold, repetition: Int, of count: Int) -> Int {
    switch hold {
    case .time(let range): return pick(range)
    case .buildUp(let range):
      let (low, high) = (range.lowerBound.ticks, range.upperBound.ticks)
      if repetition == 1 { return low }
      if repetition == count { return high }
      let step = (high - low) * (repetition - 1)
      return low + (2 * step + Self.second * (count - 1)) / (2 * Self.second * (count - 1)) * Self.second
    case .breaths(let range): return pick(range) * breath
    case .counts(let count): return count * Self.second
    }
  }

  /// The length of a part of a movement before and after the hold factor, which changes lengths of time alone.
  private func lengths(of length: Phase.Length) -> (prescribed: Int, length: Int, isTimed: Bool) {
    func untimed(_ ticks: Int) -> (Int, Int, Bool) { (ticks, ticks, false) }
    return switch length {
    case .time(let time): (time.ticks, scaled(time.ticks), true)
    case .range(let range): (pick(range), scaled(pick(range)), true)
    case .breaths(let count): untimed(count * breath)
    case .counts(let count): untimed(count * Self.second)
    case .breathIn, .breathHeld: untimed(pacing.breathIn.ticks)
    case .breathOut: untimed(pacing.breathOut.ticks)
    }
  }

  private static let second = 100_000_000

  private var breath: Int { pacing.breathIn.ticks + pacing.breathOut.ticks }

  private func scaled(_ ticks: Int) -> Int {
    ticks * Int((pacing.holdFactor * 100).rounded()) / 100
  }

  private func pick(_ range: ClosedRange<Int>) -> Int {
    switch pacing.choice {
    case .low: range.lowerBound
    case .middle: (range.lowerBound + range.upperBound) / 2
    case .high: range.upperBound
    }
  }

  /// The middle of a range of lengths lies whole seconds above its lower end.
  private func pick(_ range: ClosedRange<Duration>) -> Int {
    let (low, high) = (range.lowerBound.ticks, range.upperBound.ticks)
    return switch pacing.choice {
    case .low: low
    case .middle: low + (high - low) / 2 / Self.second * Self.second
    case .high: high
    }
  }
}

extension Duration {
  /// The length in whole 10⁻⁸ s.
  var ticks: Int {
    Int(components.seconds) * 100_000_000 + Int(components.attoseconds / 10_000_000_000)
  }

  /// The length in 10⁻¹⁸ s.
  var exact: Int128 {
    Int128(components.seconds) * 1_000_000_000_000_000_000 + Int128(components.attoseconds)
  }
}
