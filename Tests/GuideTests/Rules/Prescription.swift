import Guide

/// What a stretch asks for, worked out from the prescription alone, in whole numbers of 10⁻⁸ s.
struct Prescription {
  /// One hold or part of a movement.
  struct Part: Equatable {
    var kind: Timeline.Kind
    var repetition: Int
    var side: String?
    /// The length before the hold factor, in 10⁻⁸ s.
    var prescribed: Int
    /// The length to be heard, in 10⁻⁸ s.
    var length: Int
  }

  let stretch: Stretch
  let pacing: Pacing

  /// Everything to be done, in order.
  var parts: [Part] {
    let count = repetitions
    let sides: [String?] = stretch.sides.isEmpty ? [nil] : stretch.sides
    var turns: [(Int, String?)] = []
    if stretch.alternates {
      for repetition in 1...count { for side in sides { turns.append((repetition, side)) } }
    } else {
      for side in sides { for repetition in 1...count { turns.append((repetition, side)) } }
    }
    return (1...stretch.sets).flatMap { _ in
      turns.flatMap { turn in parts(repetition: turn.0, of: count, side: turn.1) }
    }
  }

  var repetitions: Int {
    guard case .movement(let phases, let time?) = stretch.work else { return pick(stretch.repetitions) }
    let cycle = phases.reduce(0) { $0 + length(of: $1.length).length }
    return (time.ticks + cycle - 1) / cycle
  }

  private func parts(repetition: Int, of count: Int, side: String?) -> [Part] {
    switch stretch.work {
    case .hold(let hold):
      let prescribed = prescribed(hold, repetition: repetition, of: count)
      return [
        Part(
          kind: .hold, repetition: repetition, side: side, prescribed: prescribed, length: scaled(prescribed))
      ]
    case .movement(let phases, _):
      return phases.map { phase in
        var part = length(of: phase.length)
        part.repetition = repetition
        part.side = side
        return part
      }
    }
  }

  private func prescribed(_ hold: Hold, repetition: Int, of count: Int) -> Int {
    switch hold {
    case .time(let range):
      return pick(range.lowerBound.ticks, range.upperBound.ticks)
    case .buildUp(let range):
      let (low, high) = (range.lowerBound.ticks, range.upperBound.ticks)
      if repetition == 1 { return low }
      if repetition == count { return high }
      let step = (high - low) * (repetition - 1)
      let second = 100_000_000
      return low + (2 * step + second * (count - 1)) / (2 * second * (count - 1)) * second
    case .breaths(let range):
      return pick(range) * (pacing.breathIn.ticks + pacing.breathOut.ticks)
    case .counts(let count):
      return count * 100_000_000
    }
  }

  private func length(of length: Phase.Length) -> Part {
    let (kind, prescribed): (Timeline.Kind, Int) =
      switch length {
      case .time(let time): (.hold, time.ticks)
      case .counts(let count): (.breath, count * 100_000_000)
      case .breathIn, .breathHeld: (.breath, pacing.breathIn.ticks)
      case .breathOut: (.breath, pacing.breathOut.ticks)
      }
    return Part(
      kind: kind, repetition: 0, side: nil, prescribed: prescribed,
      length: kind == .hold ? scaled(prescribed) : prescribed)
  }

  private func scaled(_ ticks: Int) -> Int {
    ticks * Int((pacing.holdFactor * 100).rounded()) / 100
  }

  private func pick(_ range: ClosedRange<Int>) -> Int { pick(range.lowerBound, range.upperBound) }

  private func pick(_ low: Int, _ high: Int) -> Int {
    switch pacing.choice {
    case .low: low
    case .middle: (low + high) / 2
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
