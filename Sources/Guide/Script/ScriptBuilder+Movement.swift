/// Movements: phases told in time, each cue on its phase's first frame.
extension ScriptBuilder {
  /// Says all of a movement once before it is done in time.
  mutating func preview(_ phases: [Phase], side: String?) {
    guard guidance <= .fading else { return }
    say(phrasing.movement)
    say(phases.map { fill($0.say, side: side) })
  }

  mutating func move(through phases: [Phase], turn: Turn, isContinuous: Bool, _ telling: Telling) {
    if turn.startsRun || !isContinuous { pause(pacing.getReady) }
    if turn.startsRun && isContinuous && guidance != .bells { say(phrasing.begin) }
    for (index, phase) in phases.enumerated() {
      if case .time(let length) = phase.length {
        let isFull = guidance <= .fading && (telling == .first || telling == .again)
        if guidance != .bells { utter(fill(isFull ? phase.say : phase.cue, side: turn.side)) }
        if hasBells { ring(index == 0 ? .start : .tick) }
        let length = pacing.length(ofHold: length)
        append(span(length, cues: holdCues(for: length.held)))
      } else {
        append(
          Span(
            .breath, pacing.length(of: phase), cues: cues(of: phase, index: index, turn: turn, telling)))
      }
    }
    if turn.endsRun || !isContinuous { end(with: phrasing.rest) }
  }

  /// The cue on a phase's first frame, with the repetition's count where there is room, and its counts.
  private func cues(of phase: Phase, index: Int, turn: Turn, _ telling: Telling) -> [Cue] {
    guard guidance != .bells else {
      return [Cue([.bell(index == 0 ? .start : .tick)], .afterStart(.zero), .name, isRequired: true)]
    }
    let isCounted = index == 0 && turn.repetition > 1
    let count = isCounted ? " " + phrasing.shortCount(turn.repetition, of: turn.repetitions) : ""
    let wordings = (guidance == .full ? [phase.say, phase.cue] : [phase.cue]).map {
      fill($0, side: turn.side)
    }
    let forms = wordings.flatMap { isCounted ? [$0 + count, $0] : [$0] }
    var cues = [Cue(forms.map(Audible.speech), .afterStart(.zero), .name, isRequired: true)]
    if case .counts(let count) = phase.length, count > 1, telling != .count {
      cues += (2...count).map {
        Cue([.speech(phrasing.number($0))], .afterStart(.seconds($0 - 1)), .encouragement)
      }
    }
    return cues
  }
}

extension Stretch {
  /// Whether it is a movement rather than a hold.
  var hasPhases: Bool { if case .hold = work { false } else { true } }

  /// Whether its repetitions follow each other without rest, as breathing does.
  var isContinuous: Bool {
    switch work {
    case .hold: false
    case .movement(let phases, _):
      !phases.contains { if case .time = $0.length { true } else { false } }
    }
  }
}
