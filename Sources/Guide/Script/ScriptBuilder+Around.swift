/// Words and waits around the stretches.
extension ScriptBuilder {
  /// Silences from this length on have something kind said in them.
  private static let longSilence = Duration.seconds(9)

  mutating func welcome(rounds: Int, length: Duration?) {
    startChapter(session.language.page("welcome"))
    append(Span(.pause, .milliseconds(500)))
    say(phrasing.title(session.title))
    let count = session.stretches.count
    say(
      phrasing.overview(
        stretches: count, called: noun(of: session.stretches), rounds: rounds, lasting: length))
    if guidance <= .fading { say(session.welcome) }
    say(session.caution)
    if !session.equipment.isEmpty { say(phrasing.needs(session.equipment)) }
    if guidance <= .fading {
      say(phrasing[.pauseAnytime])
      if count > 1 { say(phrasing.leaveOut(session.noun)) }
    }
    if guidance == .bells { overview() }
  }

  private mutating func overview() {
    for (index, stretch) in session.stretches.enumerated() {
      let turn = Turn.turns(of: stretch, at: pacing).first
      say(phrasing.overview(stretch, index: index, dose: phrasing.dose(stretch, pacing: pacing)))
      say(fill(stretch.notes + stretch.holdNotes, turn))
    }
    say(phrasing.bellGuide(for: session, pacing: pacing))
  }

  private func noun(of stretches: [Stretch]) -> String {
    let nouns = Set(stretches.map { $0.noun ?? session.noun })
    return nouns.count == 1
      ? nouns.first ?? session.noun : session.noun == "stretch" ? "exercise" : session.noun
  }

  mutating func close() {
    startChapter(session.language.page("closing"))
    guidance = pacing.guidance
    wait(.rest, .seconds(2))
    if pacing.closingRest > .zero {
      if guidance != .bells { say(phrasing[.restAWhile]) }
      append(Span(.rest, pacing.closingRest))
    }
    switch guidance {
    case .full, .fading:
      say(session.closing.isEmpty ? [phrasing[.closing]] : session.closing)
      say(session.advice)
      if let practice = session.practice { say(phrasing.practise(practice)) }
    case .names: say(phrasing[.closing])
    case .bells:
      ring(.finish)
      append(Span(.pause, .seconds(1)))
    }
    if hasBells { ring(.finish) }
    append(Span(.pause, .seconds(1)))
  }

  /// Announces a stretch and leaves the time to get there, in which its dose is told.
  mutating func transition(to stretch: Stretch, from previous: Stretch?, _ visit: Visit) {
    let fresh = stretch.equipment.filter { previous?.equipment.contains($0) != true }
    let effort = stretch.posture.effort(from: previous?.posture ?? .standing)
    let usual = pacing.transition + pacing.postureChange * effort + (fresh.isEmpty ? .zero : pacing.fetch)
    if pacing.guidance == .bells {
      if previous != nil { ring(.finish) }
      say(phrasing.title(stretch.name))
      if let rest = visit.rest { append(Span(.rest, rest)) }
      if visit.rest == nil || visit.telling == 1 { wait(.transition, usual) }
      return
    }
    if let round = visit.round { say(phrasing.round(round.number, of: round.count)) }
    let name = phrasing.announce(
      stretch.name, isFirst: visit.isFirst, isLast: visit.isLast, isOptional: stretch.isOptional)
    let taking =
      stretch.takePosture.map { fill($0, Turn.turns(of: stretch, at: pacing).first) }
      ?? phrasing.take(stretch.posture, from: previous?.posture)
    let isStaying =
      previous.map { $0.posture == stretch.posture && $0.takePosture == stretch.takePosture } ?? false
    if visit.telling > 1, let rest = visit.rest {
      let opening = [name] + (isStaying ? [] : [taking])
      return append(Span(.rest, rest, opening: opening.map(Audible.speech)))
    }
    if let rest = visit.rest { append(Span(.rest, rest)) }
    say(name)
    if !fresh.isEmpty, stretch.takePosture == nil { say(phrasing.fetch(fresh)) }
    say(isStaying ? phrasing.stay(in: stretch.posture) : taking)
    let dose = phrasing.dose(stretch, pacing: pacing)
    let isLong =
      usual.scaled(by: pacing.restFactor) >= Self.longSilence && pacing.counting && guidance <= .fading
    let kind =
      isLong
      ? [
        Cue(
          encouragement(.moving).map(Audible.speech), .beforeEnd(usual.scaled(by: pacing.restFactor) / 3),
          .encouragement)
      ]
      : []
    wait(.transition, usual, cues: kind, opening: [.speech(dose)])
    if guidance == .bells, visit.telling == 1 {
      say(fill(stretch.notes + stretch.holdNotes, Turn.turns(of: stretch, at: pacing).first))
      say(phrasing.bellGuide(for: stretch, pacing: pacing))
    }
  }
}
