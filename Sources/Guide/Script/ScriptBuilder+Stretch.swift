/// The repetitions of one stretch: sets, sides, holds and movements.
extension ScriptBuilder {
  mutating func perform(_ stretch: Stretch) throws(GuideError) {
    let turns = self.turns(of: stretch)
    var heard = 0
    for set in 1...stretch.sets {
      if set > 1 { restBetweenSets(stretch) }
      if stretch.sets > 1 && guidance != .bells { say(phrasing.set(set, of: stretch.sets)) }
      for turn in turns {
        try checkSteps()
        let previous = place.side
        place.side = turn.side
        place.repetition = turn.repetition
        place.repetitions = turn.repetitions
        if turn.startsRun {
          change(to: turn.side, from: previous, isFirst: turn == turns.first)
        } else if !stretch.isContinuous {
          wait(.rest, pacing.rest)
        }
        let isNewSide = set == 1 && turn.repetition == 1
        perform(turn, of: stretch, telling: telling(heard: heard, isNewSide: isNewSide))
        heard += 1
      }
    }
    place.side = nil
    place.repetition = nil
    place.repetitions = nil
  }

  /// How much of a repetition's instruction is given, where the guidance gives any.
  enum Telling {
    /// All of it for the first time.
    case first
    /// All of it again.
    case again
    /// The short form.
    case short
    /// Nothing but the count.
    case count
  }

  private func telling(heard: Int, isNewSide: Bool) -> Telling {
    if heard == 0 { return .first }
    if guidance == .full { return .again }
    return heard == 1 || isNewSide ? .short : .count
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
  func cycles(of stretch: Stretch) -> Int {
    guard case .movement(let phases, let total?) = stretch.work else { return repetitions(of: stretch) }
    let cycle = phases.reduce(.zero) { $0 + pacing.length(of: $1) }
    return total.count(of: cycle)
  }

  private mutating func change(to side: String?, from previous: String?, isFirst: Bool) {
    guard let side else { return }
    if hasBells && previous != nil && previous != side { ring(.side) }
    if guidance != .bells { say(isFirst ? phrasing.firstSide(side) : phrasing.switchSide(side)) }
    if !isFirst { wait(.transition, pacing.sideChange) }
  }

  private mutating func restBetweenSets(_ stretch: Stretch) {
    let length = stretch.setRest ?? (pacing.rest * 4).scaled(by: pacing.restFactor)
    guard length > .zero else { return }
    var cues: [Cue] = []
    if guidance != .bells {
      say(phrasing.setRest(stretch.setRest))
      if length >= .seconds(15) {
        cues = [Cue([.speech(phrasing.getReady)], .beforeEnd(.seconds(5)), .encouragement)]
      }
    }
    append(Span(.rest, length, isFlexible: stretch.setRest == nil, cues: cues))
  }

  private mutating func perform(_ turn: Turn, of stretch: Stretch, telling: Telling) {
    if turn.repetitions > 1 && guidance != .bells && !stretch.isContinuous {
      say(phrasing.repetition(turn.repetition, of: turn.repetitions))
    }
    switch stretch.work {
    case .hold(let prescription):
      instruct(stretch, side: turn.side, telling)
      pause(pacing.getReady)
      if guidance != .bells { utter(phrasing.hold) }
      if hasBells { ring(.start) }
      append(span(for: prescription, turn: turn))
      end(with: phrasing.release)
      if guidance <= .fading && (telling != .count || turn.isLast) {
        say(stretch.leave.map { fill($0, side: turn.side) })
      }
    case .movement(let phases, _):
      if turn.startsRun {
        instruct(stretch, side: turn.side, telling)
        if stretch.isContinuous && telling == .first { preview(phases, side: turn.side) }
      }
      move(through: phases, turn: turn, isContinuous: stretch.isContinuous, telling)
      if turn.isLast && guidance <= .fading { say(stretch.leave.map { fill($0, side: turn.side) }) }
    }
  }

  /// Says how to get into the position: in full, by the short form, or not at all.
  private mutating func instruct(_ stretch: Stretch, side: String?, _ telling: Telling) {
    guard guidance <= .fading else { return }
    switch telling {
    case .first, .again: say(stretch.enter.map { fill($0, side: side) })
    case .short: say((stretch.short.map { [$0] } ?? stretch.enter).map { fill($0, side: side) })
    case .count: break
    }
  }

  /// Ends a hold or a movement: its release begins on the frame after its last.
  mutating func end(with words: String) {
    if hasBells { ring(.end) }
    if guidance != .bells { utter(words) }
    pause(pacing.sentencePause)
  }
}
