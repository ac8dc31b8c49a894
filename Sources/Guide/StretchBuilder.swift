/// The repetitions of one stretch: sets, sides, holds and movements.
extension ScriptBuilder {
  mutating func perform(_ stretch: Stretch) {
    explain(stretch)
    let turns = self.turns(of: stretch)
    var heard = 0
    for set in 1...stretch.sets {
      if set > 1 { restBetweenSets(stretch) }
      if stretch.sets > 1 && guidance != .bells { say(phrasing.set(set, of: stretch.sets)) }
      for turn in turns {
        place.side = turn.side
        place.repetition = turn.repetition
        place.repetitions = turn.repetitions
        if turn.startsRun {
          change(to: turn.side, isFirst: turn == turns.first)
        } else if !stretch.isContinuous {
          span(.rest, pacing.rest)
        }
        perform(turn, of: stretch, heard: heard)
        heard += 1
      }
    }
    place.side = nil
    place.repetition = nil
    place.repetitions = nil
  }

  /// One repetition on one side; a run is what is done on one side without changing.
  struct Turn: Equatable {
    var repetition: Int
    var repetitions: Int
    var side: String?
    var startsRun: Bool
    var endsRun: Bool
    var isLast: Bool
  }

  private func turns(of stretch: Stretch) -> [Turn] {
    let count = cycles(of: stretch)
    let sides: [String?] = stretch.sides.isEmpty ? [nil] : stretch.sides
    let pairs: [(repetition: Int, side: String?)] =
      stretch.alternates
      ? (1...count).flatMap { repetition in sides.map { (repetition, $0) } }
      : sides.flatMap { side in (1...count).map { ($0, side) } }
    return pairs.indices.map { index in
      Turn(
        repetition: pairs[index].repetition, repetitions: count, side: pairs[index].side,
        startsRun: index == 0 || pairs[index - 1].side != pairs[index].side,
        endsRun: index == pairs.count - 1 || pairs[index + 1].side != pairs[index].side,
        isLast: index == pairs.count - 1)
    }
  }

  /// How often a stretch is done on a side; a movement for a time is done in whole cycles, rounded up.
  private func cycles(of stretch: Stretch) -> Int {
    guard case .phasesFor(let phases, let total) = stretch.work else { return repetitions(of: stretch) }
    let cycle = phases.reduce(.zero) { $0 + length(of: $1) }
    return total.count(of: cycle)
  }

  private mutating func change(to side: String?, isFirst: Bool) {
    guard let side else { return }
    if hasBells && !isFirst { ring(.side) }
    if guidance != .bells { say(isFirst ? phrasing.firstSide(side) : phrasing.switchSide(side)) }
    if !isFirst { span(.transition, pacing.sideChange) }
  }

  private mutating func restBetweenSets(_ stretch: Stretch) {
    let length = stretch.setRest ?? (pacing.rest * 4).scaled(by: pacing.restFactor)
    var cues: [Cue] = []
    if guidance != .bells {
      say(phrasing.setRest(stretch.setRest))
      if length >= .seconds(15) {
        cues = [Cue([.speech(phrasing.getReady)], .beforeEnd(.seconds(5)), .encouragement)]
      }
    }
    append(Span(.rest, length, isFlexible: stretch.setRest == nil, cues: cues))
  }

  private mutating func perform(_ turn: Turn, of stretch: Stretch, heard: Int) {
    if turn.repetitions > 1 && guidance != .bells && !stretch.isContinuous {
      say(phrasing.repetition(turn.repetition, of: turn.repetitions))
    }
    switch stretch.work {
    case .hold(let prescription):
      lead(into: stretch, side: turn.side, heard: heard)
      if guidance != .bells { utter(phrasing.hold) }
      if hasBells { ring(.start) }
      append(span(for: prescription, turn: turn))
      end(with: phrasing.release)
      if guidance == .full || guidance == .fading && (heard < 2 || turn.isLast) {
        say(stretch.leave.map { fill($0, side: turn.side) })
      }
    case .phases(let phases), .phasesFor(let phases, _):
      move(through: phases, turn: turn, isContinuous: stretch.isContinuous, heard: heard)
      if turn.isLast && guidance <= .fading { say(stretch.leave.map { fill($0, side: turn.side) }) }
    }
  }

  /// Leads into the position: in full, by the short form, or by the count alone.
  private mutating func lead(into stretch: Stretch, side: String?, heard: Int) {
    if guidance == .full || guidance == .fading && heard == 0 {
      say(stretch.enter.map { fill($0, side: side) })
    } else if guidance == .fading && heard == 1 {
      say((stretch.short.map { [$0] } ?? stretch.enter).map { fill($0, side: side) })
    }
    pause(pacing.getReady)
  }

  /// Ends a hold or a movement: its release begins on the frame after its last.
  private mutating func end(with words: String) {
    if hasBells { ring(.end) }
    if guidance != .bells { utter(words) }
    pause(pacing.sentencePause)
  }

  // MARK: Movements

  /// Says how a movement begins, and all of it once before it is done in time.
  private mutating func explain(_ stretch: Stretch) {
    guard guidance <= .fading else { return }
    switch stretch.work {
    case .hold: break
    case .phases(let phases), .phasesFor(let phases, _):
      say(stretch.enter.map { fill($0, side: stretch.sides.first) })
      guard stretch.isContinuous else { return }
      say(phrasing.movement)
      say(phases.map { fill($0.say, side: stretch.sides.first) })
    }
  }

  private mutating func move(through phases: [Phase], turn: Turn, isContinuous: Bool, heard: Int) {
    if turn.startsRun || !isContinuous { pause(pacing.getReady) }
    if turn.startsRun && isContinuous && guidance != .bells { say(phrasing.begin) }
    for (index, phase) in phases.enumerated() {
      if case .time(let length) = phase.length {
        let isFull = guidance == .full || guidance == .fading && heard == 0
        if guidance != .bells { utter(fill(isFull ? phase.say : phase.cue, side: turn.side)) }
        if hasBells { ring(index == 0 ? .start : .tick) }
        append(hold(length, cues: holdCues(for: length.scaled(by: pacing.holdFactor))))
      } else {
        append(
          Span(
            .breath, self.length(of: phase), cues: cues(of: phase, index: index, turn: turn, heard: heard)))
      }
    }
    if turn.endsRun || !isContinuous { end(with: phrasing.rest) }
  }

  private func length(of phase: Phase) -> Duration {
    switch phase.length {
    case .time(let length): length.scaled(by: pacing.holdFactor)
    case .counts(let count): .seconds(count)
    case .breathIn, .breathHeld: pacing.breathIn
    case .breathOut: pacing.breathOut
    }
  }

  /// The cue on a phase's first frame, with the repetition's count where there is room, and its counts.
  private func cues(of phase: Phase, index: Int, turn: Turn, heard: Int) -> [Cue] {
    guard guidance != .bells else {
      return [Cue([.bell(index == 0 ? .start : .tick)], .afterStart(.zero), .name, isRequired: true)]
    }
    let cue = fill(phase.cue, side: turn.side)
    var forms = [cue]
    if index == 0 && turn.repetition > 1 {
      forms.insert("\(cue) \(phrasing.shortCount(turn.repetition, of: turn.repetitions))", at: 0)
    }
    if guidance == .full { forms.insert(fill(phase.say, side: turn.side), at: 0) }
    var cues = [Cue(forms.map(Audible.speech), .afterStart(.zero), .name, isRequired: true)]
    if case .counts(let count) = phase.length, count > 1, guidance == .full || heard < 2 {
      cues += (2...count).map {
        Cue([.speech(phrasing.number($0))], .afterStart(.seconds($0 - 1)), .encouragement)
      }
    }
    return cues
  }
}

extension Stretch {
  /// Whether its repetitions follow each other without rest, as breathing does.
  var isContinuous: Bool {
    switch work {
    case .hold: false
    case .phases(let phases), .phasesFor(let phases, _):
      !phases.contains { if case .time = $0.length { true } else { false } }
    }
  }
}
