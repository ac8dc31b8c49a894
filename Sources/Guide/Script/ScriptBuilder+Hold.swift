/// The length of a hold and what is heard inside it.
extension ScriptBuilder {
  /// Holds from this length on announce their middle.
  private static let halfwayFrom = Duration.seconds(20)
  /// Reminders to breathe come this often at most.
  private static let reminderEvery = Duration.seconds(30)

  func span(for prescription: Hold, turn: Turn) -> Span {
    switch prescription {
    case .time(let range):
      let length = pacing.pick(from: range)
      return hold(length, cues: holdCues(for: length.scaled(by: pacing.holdFactor)))
    case .buildUp(let range):
      let length = climb(range, turn: turn)
      return hold(length, cues: holdCues(for: length.scaled(by: pacing.holdFactor)))
    case .breaths(let range):
      let count = pacing.pick(from: range)
      let length = pacing.breath * count
      return hold(
        length, cues: breathCues(pacing.breaths(for: count), in: length.scaled(by: pacing.holdFactor)))
    case .counts(let count):
      return hold(.seconds(count), cues: countCues(count))
    }
  }

  func hold(_ length: Duration, cues: [Cue]) -> Span {
    Span(.hold, length.scaled(by: pacing.holdFactor), prescribed: length, cues: cues)
  }

  /// From the lower bound at the first repetition to the upper at the last, in whole seconds.
  private func climb(_ range: ClosedRange<Duration>, turn: Turn) -> Duration {
    guard turn.repetition > 1 else { return range.lowerBound }
    guard turn.repetition < turn.repetitions else { return range.upperBound }
    let step = (range.upperBound - range.lowerBound) * (turn.repetition - 1) / (turn.repetitions - 1)
    return range.lowerBound + .seconds((step / .seconds(1)).rounded())
  }

  /// Halfway, reminders to breathe and the last seconds of a hold that lasts `length`.
  func holdCues(for length: Duration) -> [Cue] {
    let marks = countdownCues(for: length)
    guard length >= Self.halfwayFrom else { return marks }
    guard guidance != .bells else {
      return pacing.halfway ? [Cue([.bell(.halfway)], .beforeEnd(length / 2), .halfway)] : []
    }
    let parts = pacing.breathReminders && guidance <= .fading ? Int(length / Self.reminderEvery) : 1
    let even = parts > 1 && !parts.isMultiple(of: 2) && pacing.halfway ? parts - 1 : parts
    var cues = marks
    if pacing.halfway {
      let forms = phrasing.halfway(withReminder: parts > 1).map(Audible.speech)
      cues.append(Cue(hasBells ? [.bell(.halfway)] : forms, .beforeEnd(length / 2), .halfway))
    }
    for (index, part) in (1..<max(1, even)).enumerated() where !(pacing.halfway && part * 2 == even) {
      cues.append(
        Cue(
          phrasing.breathReminder(index).map(Audible.speech), .beforeEnd(length * (even - part) / even),
          .encouragement))
    }
    return cues
  }

  private func countdownCues(for length: Duration) -> [Cue] {
    guard guidance != .bells, pacing.countdown != .none else { return [] }
    let seconds = [5, 3].first { $0 <= pacing.countdown.rawValue && length >= .seconds($0 + 1) } ?? 0
    return (0..<seconds).map { index in
      Cue([.speech(phrasing.number(seconds - index))], .beforeEnd(.seconds(seconds - index)), .countdown)
    }
  }

  /// The first breath is led, the middle ones counted, the last announced; together they fill `length` evenly.
  private func breathCues(_ count: Int, in length: Duration) -> [Cue] {
    guard guidance != .bells, count > 1 else { return [] }
    var cues = [
      Cue([.speech(phrasing.breatheIn)], .afterStart(.zero), .name),
      Cue(
        [.speech(phrasing.breatheOut)],
        .afterStart((length / count).scaled(by: pacing.breathIn / pacing.breath)), .encouragement),
    ]
    for index in 2...count {
      let words = index == count ? phrasing.lastBreath : phrasing.number(index)
      cues.append(Cue([.speech(words)], .afterStart(length * (index - 1) / count), .countdown))
    }
    return cues
  }

  private func countCues(_ count: Int) -> [Cue] {
    guard guidance != .bells else { return [] }
    return (1...count).map {
      Cue(
        [.speech(phrasing.number($0))], .afterStart(.seconds($0 - 1).scaled(by: pacing.holdFactor)),
        .countdown)
    }
  }
}
