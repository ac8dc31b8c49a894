@testable import Guide

/// The body's clock: what makes it take the load comes last, and the hold begins soon after it.
extension Told {
  /// A hold starts where its start word or start bell ends, and ends where its release starts.
  func holdEdges() -> [String] {
    visits.flatMap { visit in
      visit.holds.flatMap { index, _ -> [String] in
        let hold = visit.laid[index].event
        guard visit.laid.indices.contains(index - 1), visit.laid.indices.contains(index + 1) else {
          return ["\(hold) has no edges"]
        }
        var broken: [String] = []
        if visit.laid[index - 1].heard.last?.end != hold.start {
          broken.append("no start word before \(hold)")
        }
        if visit.laid[index + 1].heard.first?.start != hold.end { broken.append("no release after \(hold)") }
        return broken
      }
    }
  }

  /// From the end of the move to the hold it takes the settling, or the start word and bell where they take longer, and
  /// nothing else is heard meanwhile.
  func loadIsShort() -> [String] {
    visits.flatMap { visit in
      visit.holds.flatMap { index, _ -> [String] in
        let hold = visit.laid[index].event
        var broken: [String] = []
        let settling = visit.laid[index - 1]
        let word = visit.stretch.start ?? (visit.stretch.isPassive ? "Rest here." : "Hold.")
        let isRung = pacing.bells || visit.guidance == .bells
        let wanted: [Audible] =
          (visit.guidance == .bells ? [] : [.speech(word)]) + (isRung ? [.bell(.start)] : [])
        if settling.heard.map(\.audible) != wanted { broken.append("\(settling.heard) before \(hold)") }
        let settle = visit.prescription.isFlowing ? min(pacing.settle, .seconds(1)) : pacing.settle
        let sounds = settling.heard.reduce(0) { $0 + $1.frames }
        if settling.event.frames != max(sounds, (2 * settle.ticks * rate + 100_000_000) / 200_000_000) {
          broken.append("\(settling.event.frames) frames to settle before \(hold)")
        }
        if visit.guidance != .bells, visit.stretch.go == nil, visit.stretch.enter.isEmpty { return broken }
        let move = visit.laid[..<(index - 1)].last { !$0.heard.isEmpty }?.heard.last
        let load = hold.start - (move?.end ?? 0)
        if load > 3 * rate + 1 { broken.append("\(load) frames under load before \(hold)") }
        if load != settling.event.frames { broken.append("a wait after the move before \(hold)") }
        return broken
      }
    }
  }

  /// The last thing said before the start word is the move, once, after its count where holds flow.
  func goIsLast() -> [String] {
    visits.flatMap { visit -> [String] in
      guard visit.guidance <= .names else { return [] }
      let stretch = visit.stretch
      let first = stretch.go ?? stretch.enter.last
      let later = stretch.again ?? (stretch.go == nil ? stretch.short : nil) ?? first
      var start = visit.laid.startIndex
      return visit.holds.enumerated().compactMap { number, hold in
        let (index, turn) = (hold.index, hold.part.turn)
        defer { start = index + 1 }
        let isFollowing = visit.prescription.isFlowing && !turn.startsRun
        let isFirst = number == 0 && visit.telling == 1
        let isFull = visit.guidance <= .fading && (isFirst || visit.guidance == .full && !isFollowing)
        // A move of more than four words that nothing recalls in fewer is said twice in a row, and then recalled.
        let isKnown =
          isFollowing && turn.repetition > 2 && !stretch.isMarching && stretch.again == nil && later == first
          && (first?.split(separator: " ").count ?? 0) > 4
        let recalled = isKnown ? "Again." : later
        guard let move = (isFull ? first : recalled) ?? (isFollowing ? "Again." : nil) else { return nil }
        let words = filled(move, stretch, turn)
        let said = visit.laid[start..<(index - 1)].flatMap(\.heard).compactMap(\.audible?.text)
        let moves = said.filter { $0.hasEnding(words) }
        guard moves.count == 1, let last = said.last, last.hasEnding(words) else {
          return "\"\(words)\" is not said once and last before \(visit.laid[index].event)"
        }
        // Its number comes before it where holds flow, and what changes without a stop where it does not name it.
        let lead = last.dropLast(words.count).count { $0 == "." }
        let isUnnamed =
          stretch.isMarching
          && (turn.side != nil && !move.contains("{side}")
            || turn.direction != nil && !move.contains("{direction}"))
        let isRight = lead == (isFollowing && pacing.counting ? 1 : 0) + (isUnnamed ? 1 : 0)
        return isRight ? nil : "\"\(last)\" before \(visit.laid[index].event)"
      }
    }
  }

  /// A stretch's sentence with the side and direction of a turn in it, and its own pauses left out.
  func filled(_ sentence: String, _ stretch: Stretch, _ turn: Prescription.Turn) -> String {
    var others = stretch.sides.filter { $0 != turn.side }
    if stretch.sides.count == 1 { others = ["left": ["right"], "right": ["left"]][stretch.sides[0]] ?? [] }
    let filled = sentence.replacing("{side}", with: session.language.side(turn.side ?? ""))
      .replacing(
        "{other side}",
        with: others.count == 1 && turn.side != nil
          ? session.language.side(others[0]) : Phrasing(language: session.language).otherSide
      )
      .replacing("{direction}", with: turn.direction ?? "")
    return sentence.hasPrefix("{") ? filled.prefix(1).uppercased() + filled.dropFirst() : filled
  }
}

extension String {
  /// Whether it ends with `words`, whether they begin with a capital or not.
  func hasEnding(_ words: String) -> Bool { lowercased().hasSuffix(words.lowercased()) }
}
