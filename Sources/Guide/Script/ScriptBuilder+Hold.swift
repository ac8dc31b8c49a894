/// One repetition of a hold: the move, the start word, the hold with what is heard inside it, and the way out.
extension ScriptBuilder {
  /// Holds from this length on announce their middle.
  private static let halfwayFrom = Duration.seconds(20)
  /// Reminders to breathe come this often at most.
  private static let reminderEvery = Duration.seconds(30)
  /// The time between the move and the hold where holds flow.
  private static let flowingSettle = Duration.seconds(1)
  /// The time to let go between holds that flow.
  private static let flowingRest = Duration.milliseconds(700)
  /// The time from one sentence inside a hold to the next.
  private static let roomForNote = Duration.seconds(13)
  /// Holds from this length on that are poses to rest in tell that they end soon, this long before.
  private static let gentleEnd = (from: Duration.seconds(45), before: Duration.seconds(20))

  mutating func hold(_ hold: Hold, _ turn: Turn, of stretch: Stretch, _ telling: Telling) {
    let isFlowing = pacing.flows(stretch)
    let isFollowing = isFlowing && !turn.startsRun
    if isFollowing {
      if let rest = stretch.rest { append(Span(.rest, rest)) } else { wait(.rest, Self.flowingRest) }
    } else {
      if turn.repetition > 1 && guidance != .bells && pacing.counting {
        say(phrasing.repetition(turn.repetition, of: turn.repetitions))
      }
      leadUp(to: turn, of: stretch, stretch.lead, short: stretch.reminder, telling)
    }
    move(turn, of: stretch, telling, count: isFollowing ? turn.repetition : nil)
    settle(stretch, isFlowing: isFlowing)
    append(span(for: hold, turn, of: stretch, isFlowing: isFlowing, telling))
    end(
      with: stretch.release
        ?? (stretch.isPassive ? phrasing[.comeOut] : isFlowing ? phrasing[.relax] : phrasing[.release]),
      isFlowing: isFlowing && !turn.endsRun)
    if !isFlowing || turn.endsRun { leave(stretch, turn, telling) }
  }

  /// The one sentence that makes the body take the load, the last thing said before the start word.
  private mutating func move(_ turn: Turn, of stretch: Stretch, _ telling: Telling, count: Int?) {
    guard guidance != .bells else { return ring(.move) }
    let isFull = guidance <= .fading && (telling == .first || telling == .again)
    // Nobody wants to hear a long move a third time before they do it.
    let isKnown = turn.repetition > 2 && isLongToRepeat(stretch) && !stretch.isMarching
    let again = count != nil && isKnown ? phrasing[.again] : stretch.moveAgain
    let sentence = (isFull ? stretch.move : again) ?? (count == nil ? nil : phrasing[.again])
    guard let sentence else {
      if stretch.isMarching, let place = turn.place { utter(phrasing.sided(place)) }
      return
    }
    let words = naming(Sentence.plain(sentence), turn, of: stretch)
    utter(count.map { pacing.counting ? phrasing.counted($0, words) : words } ?? words)
  }

  /// The time between the move and the hold, which ends with the start word.
  private mutating func settle(_ stretch: Stretch, isFlowing: Bool) {
    let word = stretch.start ?? (stretch.isPassive ? phrasing[.restHere] : phrasing[.hold])
    var ending: [Audible] = guidance == .bells ? [] : [.speech(word)]
    if hasBells { ending.append(.bell(.start)) }
    append(Span(.pause, isFlowing ? min(pacing.settle, Self.flowingSettle) : pacing.settle, ending: ending))
  }

  // MARK: Inside the hold

  private mutating func span(
    for hold: Hold, _ turn: Turn, of stretch: Stretch, isFlowing: Bool, _ telling: Telling
  ) -> Span {
    let length = pacing.length(of: hold, repetition: turn.repetition, of: turn.repetitions)
    var cues: [Cue] = []
    switch hold {
    case .time, .buildUp:
      cues = isFlowing ? [] : stretch.isPassive ? passiveCues(for: length.held) : holdCues(for: length.held)
    case .breaths(let range): cues = breathCues(pacing.breaths(of: range), in: length.held)
    case .counts(let count): cues = countCues(count)
    }
    if telling == .first {
      for (index, note) in earlyNotes(of: stretch).enumerated() {
        let start = Duration.seconds(2) + Self.roomForNote * index
        cues.append(Cue([.speech(fill(note, turn))], .afterStart(start), .name, isRequired: true))
      }
    }
    return Span(.hold, length.held, prescribed: length.prescribed, cues: cues)
  }

  /// The sentences for inside the hold, where the first hold has room for all: with much to spare, for they have to be
  /// heard, before its first third is over.
  private func earlyNotes(of stretch: Stretch) -> [String] {
    guard guidance != .bells, case .hold(let hold) = stretch.work, case .time = hold else { return [] }
    let length = pacing.length(of: hold, repetition: 1, of: 2).held
    let isShort = stretch.holdNotes.allSatisfy {
      Duration.seconds(session.language.length($0) / (1.2 * pacing.speechRate) + 1)
        < Self.roomForNote
    }
    let needed = Duration.seconds(2) + Self.roomForNote * stretch.holdNotes.count
    return isShort && needed * 3 < length ? stretch.holdNotes : []
  }

  /// The sentences meant for inside a hold that has no room for them.
  func lateNotes(of stretch: Stretch) -> [String] {
    earlyNotes(of: stretch).isEmpty ? stretch.holdNotes : []
  }

  /// Halfway, reminders to breathe and the last seconds of a hold that lasts `length`.
  mutating func holdCues(for length: Duration) -> [Cue] {
    countdownCues(for: length) + middleCues(for: length)
  }

  /// A pose to rest in is not counted down, unless asked for by name, but told to end in good time.
  private mutating func passiveCues(for length: Duration) -> [Cue] {
    guard length >= Self.gentleEnd.from, guidance != .bells else { return middleCues(for: length) }
    return [Cue([.speech(phrasing[.soonOver])], .beforeEnd(Self.gentleEnd.before), .countdown)]
      + middleCues(for: length)
  }

  private mutating func middleCues(for length: Duration) -> [Cue] {
    guard length >= Self.halfwayFrom else { return [] }
    guard guidance != .bells else {
      return pacing.halfway ? [Cue([.bell(.halfway)], .beforeEnd(length / 2), .halfway)] : []
    }
    let isReminding = pacing.breathReminders && pacing.counting && guidance <= .fading
    let parts = isReminding ? Int(length / Self.reminderEvery) : 1
    let even = parts > 1 && !parts.isMultiple(of: 2) && pacing.halfway ? parts - 1 : parts
    var cues: [Cue] = []
    if pacing.halfway {
      let forms = encouragement(.halfway).map(Audible.speech)
      cues.append(Cue(hasBells ? [.bell(.halfway)] : forms, .beforeEnd(length / 2), .halfway))
    }
    for part in 1..<max(1, even) where !(pacing.halfway && part * 2 == even) {
      cues.append(
        Cue(
          encouragement(.breathing).map(Audible.speech), .beforeEnd(length * (even - part) / even),
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
      Cue([.speech(phrasing[.breatheIn])], .afterStart(.zero), .name),
      Cue(
        [.speech(phrasing[.breatheOut])],
        .afterStart((length / count).scaled(by: pacing.breathIn / pacing.breath)), .encouragement),
    ]
    for index in 2...count {
      let words = index == count ? phrasing[.lastBreath] : phrasing.breath(index)
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
