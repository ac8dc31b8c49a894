/// Movements, whose phases are told in time, each cue on its phase's first frame; and what is kept up for a time.
extension ScriptBuilder {
  /// Phases from this length on have room for the repetition's count.
  private static let countedPhase = Duration.milliseconds(3500)
  /// Phases from this length on are counted down like holds.
  private static let longPhase = Duration.seconds(10)
  /// The words said in a second, when it has to be guessed whether a sentence fits.
  private static let wordsPerSecond = 2.0

  mutating func move(through phases: [Phase], _ turn: Turn, of stretch: Stretch, _ telling: Telling) {
    if turn.startsRun {
      leadUp(to: turn, of: stretch, stretch.lead, short: stretch.short, telling)
      if telling == .first { preview(stretch.first + phases + stretch.last, turn) }
      if guidance != .bells { say(fill(stretch.move ?? phrasing[.begin], turn)) }
      append(stretch.first, turn, of: stretch, telling, isCounted: false)
    }
    append(phases, turn, of: stretch, telling, isCounted: true)
    if turn.endsRun {
      append(stretch.last, turn, of: stretch, telling, isCounted: false)
      end(with: stretch.release ?? phrasing[.rest])
    }
    if turn.isLast { leave(stretch, turn, telling) }
  }

  /// Says all of a movement once before it is done in time, where there is no time to say it meanwhile.
  private mutating func preview(_ phases: [Phase], _ turn: Turn) {
    guard guidance <= .fading, !hasTimeToTell(phases) else { return }
    say(phrasing[.movement])
    say(phases.map { fill($0.say, turn) })
  }

  private func hasTimeToTell(_ phases: [Phase]) -> Bool {
    phases.allSatisfy { phase in
      let words = session.language.length(phase.say)
      return Duration.seconds(words / (Self.wordsPerSecond * pacing.speechRate)) < pacing.length(of: phase)
    }
  }

  private mutating func append(
    _ phases: [Phase], _ turn: Turn, of stretch: Stretch, _ telling: Telling, isCounted: Bool
  ) {
    let isFull = guidance == .full || guidance == .fading && telling == .first && hasTimeToTell(phases)
    for (index, phase) in phases.enumerated() {
      let prescribed: Duration? =
        switch phase.length {
        case .time(let length): length
        case .range(let range): pacing.pick(from: range)
        default: nil
        }
      let hasRoom = pacing.length(of: phase) >= Self.countedPhase
      let isCounted = isCounted && index == 0 && turn.repetition > 1 && pacing.counting && hasRoom
      let count = isCounted ? turn.repetition : nil
      append(
        Span(
          .breath, pacing.length(of: phase), prescribed: prescribed,
          cues: cues(of: phase, turn, isFull: isFull, isFirst: index == 0, count: count, of: stretch, telling)
        ))
    }
  }

  /// The cue on a phase's first frame, with the repetition's count where there is room, and what follows in it.
  private mutating func cues(
    of phase: Phase, _ turn: Turn, isFull: Bool, isFirst: Bool, count: Int?, of stretch: Stretch,
    _ telling: Telling
  ) -> [Cue] {
    guard guidance != .bells else {
      return [Cue([.bell(isFirst ? .start : .tick)], .afterStart(.zero), .name, isRequired: true)]
    }
    var wordings = isFull ? [phase.say, phase.cue] : [phase.cue]
    wordings = wordings.map { isFirst ? naming($0, turn, of: stretch) : fill($0, turn) }
    if isFirst, stretch.isMarching, let place = turn.place { wordings.append(phrasing.sided(place)) }
    var forms = wordings.flatMap { wording in
      count.map { [phrasing.counted(wording, $0, of: turn.repetitions), wording] } ?? [wording]
    }
    var isRequired = false
    switch phase.length {
    case .breathIn, .breathOut, .breathHeld, .breaths: isRequired = true
    // A count or a tick keeps the time where no words fit.
    case .time, .range, .counts:
      if let count { forms.append(phrasing.number(count)) }
      forms.append(phrasing[.and])
    }
    var heard = forms.map(Audible.speech)
    if !isRequired { heard.append(.bell(.tick)) }
    let first = Cue(heard, .afterStart(.zero), .name, isRequired: isRequired)
    return [first] + laterCues(of: phase, telling)
  }

  private mutating func laterCues(of phase: Phase, _ telling: Telling) -> [Cue] {
    switch phase.length {
    case .counts(let count) where count > 1 && telling != .count:
      return (2...count).map {
        Cue([.speech(phrasing.number($0))], .afterStart(.seconds($0 - 1)), .encouragement)
      }
    case .breaths(let count) where count > 1:
      return (2...count).map {
        let words = $0 == count ? phrasing[.lastBreath] : phrasing.breath($0)
        return Cue([.speech(words)], .afterStart(pacing.breath * ($0 - 1)), .countdown)
      }
    case .time, .range:
      let length = pacing.length(of: phase)
      return length >= Self.longPhase ? holdCues(for: length) : []
    default: return []
    }
  }

  // MARK: Activities

  /// Something kept up for a time: no start word but to begin, and told when it is soon over.
  mutating func keepUp(_ range: ClosedRange<Duration>, _ turn: Turn, of stretch: Stretch, _ telling: Telling)
  {
    if turn.repetition > 1 && guidance != .bells && pacing.counting {
      say(phrasing.repetition(turn.repetition, of: turn.repetitions))
    }
    leadUp(to: turn, of: stretch, stretch.lead, short: stretch.short, telling)
    let length = pacing.length(ofHold: pacing.pick(from: range))
    if guidance != .bells { utter(naming(stretch.move ?? phrasing[.begin], turn, of: stretch)) }
    if hasBells { ring(.start) }
    var cues =
      length.held >= .seconds(20) && pacing.halfway
      ? [
        Cue(
          hasBells ? [.bell(.halfway)] : encouragement(.halfway).map(Audible.speech),
          .beforeEnd(length.held / 2), .halfway)
      ] : []
    if guidance != .bells, length.held >= .seconds(30) {
      cues.append(Cue([.speech(phrasing[.tenMore])], .beforeEnd(.seconds(10)), .countdown))
    }
    append(Span(.breath, length.held, prescribed: length.prescribed, cues: cues))
    end(with: stretch.release ?? phrasing[.rest])
    leave(stretch, turn, telling)
  }
}

extension Stretch {
  /// True where it is a movement rather than a hold.
  var hasPhases: Bool { if case .movement = work { true } else { false } }
}
