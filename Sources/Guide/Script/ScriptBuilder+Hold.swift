/// The length of a hold and what is heard inside it.
extension ScriptBuilder {
  /// Holds from this length on announce their middle.
  private static let halfwayFrom = Duration.seconds(20)
  /// Reminders to breathe come this often at most.
  private static let reminderEvery = Duration.seconds(30)

  func span(for hold: Hold, turn: Turn) -> Span {
    let length = pacing.length(of: hold, repetition: turn.repetition, of: turn.repetitions)
    let cues =
      switch hold {
      case .time, .buildUp: holdCues(for: length.held)
      case .breaths(let range): breathCues(pacing.breaths(of: range), in: length.held)
      case .counts(let count): countCues(count)
      }
    return span(length, cues: cues)
  }

  func span(_ length: HoldLength, cues: [Cue]) -> Span {
    Span(.hold, length.held, prescribed: length.prescribed, cues: cues)
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
