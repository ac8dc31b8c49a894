import Guide

/// What a listener has to be told, when, and not twice.
extension Told {
  private func texts(_ laid: some Sequence<Laid>) -> [String] {
    laid.flatMap(\.heard).compactMap(\.audible?.text)
  }

  /// The words of a sentence between its own pauses.
  private func pieces(_ sentence: String) -> [String] {
    sentence.split(separator: "]").map { String($0.prefix { $0 != "[" }).trimmingSpaces }.filter {
      !$0.isEmpty
    }
  }

  /// Cautions come before the first stretch, and notes before the work they warn of, at every level of guidance.
  func safety() -> [String] {
    let welcome = texts(laid.filter { $0.beat.place.chapter == 0 })
    var missing = session.caution.filter { !welcome.contains($0) }
    for visit in visits {
      let work = visit.laid.firstIndex(where: \.isWork) ?? 0
      let before = (pacing.guidance == .bells ? welcome : texts(visit.laid[...work]))
      guard visit.telling == 1, let turn = visit.prescription.turns.first else { continue }
      missing += (visit.stretch.notes + visit.stretch.holdNotes).map { filled($0, visit.stretch, turn) }
        .filter { !before.contains($0) }
    }
    return missing.map { "\"\($0)\" is not said" }
  }

  /// Notes are said when there is a position to mind them in: after what leads up to it and before the move, or, where
  /// they are meant for it, inside the first hold.
  func notesBeforeLoad() -> [String] {
    visits.flatMap { visit -> [String] in
      guard visit.guidance != .bells, visit.telling == 1, let turn = visit.prescription.turns.first,
        let work = visit.laid.firstIndex(where: \.isWork)
      else { return [] }
      let stretch = visit.stretch
      let isHold = visit.laid[work].event.kind == .hold
      let lead = (stretch.setup + (isHold && stretch.go == nil ? stretch.enter.dropLast() : stretch.enter))
        .flatMap(pieces).map { filled($0, stretch, turn) }
      let before = Array(visit.laid[..<work])
      let base =
        before.lastIndex { lead.contains($0.event.audible?.text ?? "") }
        ?? before.firstIndex { $0.event.kind == .transition } ?? -1
      let move = before.lastIndex { $0.event.audible != nil } ?? before.count
      func isInTime(_ note: String) -> Bool {
        guard let index = before.firstIndex(where: { $0.event.audible?.text == note }) else { return false }
        let hasMove = visit.stretch.go != nil || isHold && !visit.stretch.enter.isEmpty
        return index > base && (index < move || !hasMove)
      }
      let inside = texts(visit.laid[work...work])
      let notes = stretch.notes.map { ($0, false) } + stretch.holdNotes.map { ($0, isHold) }
      return notes.compactMap { note, mayBeInside in
        let words = filled(note, stretch, turn)
        return isInTime(words) || mayBeInside && inside.contains(words)
          ? nil : "\"\(words)\" at the wrong time"
      }
    }
  }

  /// What sets up and leads in is said in full at the first telling; what sets up is not said again, but for what names
  /// a side or a direction.
  func teachesOnce() -> [String] {
    visits.flatMap { visit -> [String] in
      guard visit.guidance <= .fading, let turn = visit.prescription.turns.first else { return [] }
      let said = texts(visit.laid)
      if visit.telling > 1 {
        let taught = visit.stretch.setup.filter { !$0.contains("{") }.flatMap(pieces)
        return taught.filter { $0.hasPrefix("Base") && said.contains($0) }.map { "\"\($0)\" is taught twice" }
      }
      let work = visit.laid.firstIndex(where: \.isWork) ?? 0
      let first = texts(visit.laid[..<work])
      return (visit.stretch.setup + visit.stretch.enter).flatMap(pieces).flatMap { piece -> [String] in
        let words = filled(piece, visit.stretch, turn)
        if !first.contains(where: { $0 == words || visit.stretch.isMarching && $0.hasEnding(words) }) {
          return ["\"\(words)\" is not taught"]
        }
        let count = visit.stretch.setup.flatMap(pieces).count { $0 == piece }
        let isOnce = piece.hasPrefix("Base") && !piece.contains("{")
        let isRepeated = isOnce && said.count { $0 == words } > count
        return isRepeated ? ["\"\(words)\" is said again"] : []
      }
    }
  }

  /// No two encouragements of a kind that follow each other are worded the same.
  func noRepeatedEncouragement() -> [String] {
    let wanted = laid.flatMap { item in
      (item.span?.cues ?? []).compactMap { cue -> (kind: String, words: String)? in
        guard case .speech(let words) = cue.forms[0] else { return nil }
        switch cue.priority {
        case .halfway: return ("halfway", words)
        case .encouragement where item.event.kind == .transition: return ("moving", words)
        case .encouragement where cue.forms.count > 1: return ("breathing", words)
        default: return nil
        }
      }
    }
    return ["halfway", "moving", "breathing"].flatMap { kind in
      let words = wanted.filter { $0.kind == kind }.map(\.words)
      return zip(words, words.dropFirst()).filter { $0 == $1 }.map { "\"\($0.0)\" twice running" }
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String { split(separator: " ").joined(separator: " ") }
}
