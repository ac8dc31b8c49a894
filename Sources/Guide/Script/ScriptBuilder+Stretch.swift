/// The repetitions of one stretch: sets, sides, and what is told of each.
extension ScriptBuilder {
  /// Tells a stretch; what was taught before is only recalled.
  mutating func perform(_ stretch: Stretch, isTaught: Bool) throws(GuideError) {
    let turns = Turn.turns(of: stretch, at: pacing)
    let sets = pacing.sets(of: stretch)
    var heard = isTaught ? 0 : 1
    var previous: Turn?
    for set in 1...sets {
      if set > 1 { restBetweenSets(stretch) }
      if sets > 1 && guidance != .bells && pacing.counting { say(phrasing.set(set, of: sets)) }
      for turn in turns {
        try check()
        (place.side, place.repetition, place.repetitions) = (turn.place, turn.repetition, turn.repetitions)
        if turn.startsRun {
          change(to: turn, from: previous, of: stretch)
        } else if !stretch.isMovement && !pacing.flows(stretch) {
          rest(stretch)
        }
        let telling = telling(heard: heard, turn, of: stretch, isNewSide: set == 1 && turn.repetition == 1)
        switch stretch.work {
        case .hold(let hold): self.hold(hold, turn, of: stretch, telling)
        case .movement(let phases, _): move(through: phases, turn, of: stretch, telling)
        case .activity(let range): keepUp(range, turn, of: stretch, telling)
        }
        heard += 1
        previous = turn
      }
    }
    (place.side, place.repetition, place.repetitions) = (nil, nil, nil)
  }

  /// A share of a repetition's instruction, where the guidance gives any.
  enum Telling {
    /// All of it for the first time.
    case first
    /// All of it again.
    case again
    /// The short form.
    case short
    /// Nothing but the count and the move.
    case count
  }

  private func telling(heard: Int, _ turn: Turn, of stretch: Stretch, isNewSide: Bool) -> Telling {
    if heard == 0 { return .first }
    if pacing.isBrief { return .count }
    if guidance == .full && !(pacing.flows(stretch) && !turn.startsRun) { return .again }
    return isNewSide || heard == 1 && !pacing.flows(stretch) ? .short : .count
  }

  private mutating func change(to turn: Turn, from previous: Turn?, of stretch: Stretch) {
    // One side alone is told with the dose.
    guard let place = stretch.sides.count == 1 ? turn.direction : turn.place else { return }
    let isOther = previous != nil && previous?.place != turn.place
    if hasBells && isOther { ring(.side) }
    if guidance != .bells && !stretch.isMarching {
      say(previous == nil ? phrasing.firstSide(place) : phrasing.switchSide(place))
    }
    if previous != nil { wait(.transition, pacing.sideChange) }
  }

  private mutating func rest(_ stretch: Stretch) {
    if let rest = stretch.rest { append(Span(.rest, rest)) } else { wait(.rest, pacing.rest) }
  }

  private mutating func restBetweenSets(_ stretch: Stretch) {
    let length = stretch.setRest ?? (pacing.rest * 4).scaled(by: pacing.restFactor)
    guard length > .zero else { return }
    var cues: [Cue] = []
    if guidance != .bells {
      say(phrasing.setRest(stretch.setRest))
      if length >= .seconds(15) {
        cues = [Cue([.speech(phrasing[.getReady])], .beforeEnd(.seconds(5)), .encouragement)]
      }
    }
    append(Span(.rest, length, isFlexible: stretch.setRest == nil, cues: cues))
  }

  // MARK: Before the work

  /// Brings the body up to the stretch, under no load yet: the foundation, the instructions, what to mind, and the time to
  /// get there.
  mutating func leadUp(
    to turn: Turn, of stretch: Stretch, _ enter: [String], short: String?, _ telling: Telling
  ) {
    if guidance <= .fading {
      if turn.startsRun {
        let setup = telling == .first ? stretch.setup : stretch.setup.filter(Self.namesPlace)
        say(fill(setup, turn))
      }
      switch telling {
      case .first, .again: say(fill(enter, turn))
      case .short: say(fill(short.map { [$0] } ?? (turn.startsRun && !turn.isFirst ? enter : []), turn))
      case .count: break
      }
    }
    if telling == .first, guidance != .bells {
      say(fill(stretch.notes + lateNotes(of: stretch), turn))
      if let until = stretch.until, guidance <= .fading { say(phrasing.until(until)) }
    }
    // On another side the time to change sides was enough.
    guard telling == .first || telling == .again else { return }
    if let ready = stretch.getReady { append(Span(.pause, ready)) } else { wait(.pause, pacing.getReady) }
  }

  /// Says how to come out, where somebody needs to hear it.
  mutating func leave(_ stretch: Stretch, _ turn: Turn, _ telling: Telling) {
    guard guidance != .bells, !stretch.leave.isEmpty else { return }
    let isBrief = stretch.leave.count == 1 && isBrief(stretch.leave[0])
    guard turn.isLast || guidance <= .fading && (telling != .count || isBrief) else { return }
    say(fill(stretch.leave, turn))
  }

  private static let briefWords = 4.0

  /// True of a sentence that is said again rather than recalled.
  private func isBrief(_ sentence: String) -> Bool { session.language.length(sentence) <= Self.briefWords }

  /// True where later repetitions have no words of their own but those of a move of many words.
  func isLongToRepeat(_ stretch: Stretch) -> Bool {
    guard stretch.again == nil, let again = stretch.moveAgain, again == stretch.move else { return false }
    return !isBrief(again)
  }

  private static func namesPlace(_ sentence: String) -> Bool {
    Sentence.namesSide(sentence) || ["{other side}", "{direction}"].contains { sentence.contains($0) }
  }

  /// Ends a hold or a movement: its release begins on the frame after its last.
  mutating func end(with words: String, isFlowing: Bool = false) {
    if hasBells { ring(.end) }
    if guidance != .bells { utter(words) }
    if !isFlowing { breathe() }
  }
}

extension Stretch {
  /// True where its repetitions follow each other without rest, as breathing does.
  var isMovement: Bool { if case .movement = work { true } else { false } }

  /// The sentences that lead up to the move: `enter`, without its last sentence where that has to be the move.
  var lead: [String] { go == nil && !isContinuous ? Array(enter.dropLast()) : enter }

  /// The sentence that makes the body take the load, if there is any.
  var move: String? { go ?? (isContinuous ? nil : enter.last) }

  /// Likewise in later repetitions.
  var moveAgain: String? { again ?? (go == nil && !isContinuous ? short : nil) ?? move }

  /// The reminder said before the move in the second repetition, where it is not the move itself.
  var reminder: String? { moveAgain == short ? nil : short }

  private var isContinuous: Bool { if case .hold = work { false } else { true } }
}
