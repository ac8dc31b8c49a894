import Guide

/// The prescription: all of it, in order, exact to the frame.
extension Told {
  func exactHold() -> [String] {
    var broken: [String] = []
    for visit in visits {
      let (parts, work) = (visit.prescription.parts, visit.laid.filter(\.isWork))
      if parts.count != work.count { broken.append("\(work.count) holds and moves, not \(parts.count)") }
      for (part, item) in zip(parts, work) {
        // |frames − length × rate| ≤ ½, in 10⁻⁸ frames; what is no hold pays back what was rounded before it.
        let off = item.event.frames * 100_000_000 - part.length * rate
        if abs(off) * 2 > (part.kind == .hold ? 1 : 3) * 100_000_000 {
          broken.append("\(item.event) should last \(part.length)")
        }
        guard part.isTimed || part.kind == .hold else { continue }
        if item.event.prescribed?.ticks != part.prescribed {
          broken.append("\(item.event) prescribes \(part)")
        }
        let prescribedFrames = (2 * part.prescribed * rate + 100_000_000) / 200_000_000
        if pacing.holdFactor >= 1 && part.kind == .hold && item.event.frames < prescribedFrames {
          broken.append("\(item.event) is shorter than \(part.prescribed)")
        }
      }
    }
    return broken
  }

  /// What is prescribed as a length of time is held in whole seconds, if its ends are.
  func wholeDoses() -> [String] {
    func isWhole(_ length: Duration?) -> Bool { length?.components.attoseconds == 0 }
    return visits.flatMap { visit -> [String] in
      let phases = if case .movement(let phases, _) = visit.stretch.work { phases } else { [Phase]() }
      var ranges = (visit.stretch.first + phases + visit.stretch.last).compactMap { phase in
        switch phase.length {
        case .time(let length): length...length
        case .range(let range): range
        default: nil
        }
      }
      switch visit.stretch.work {
      case .hold(.time(let range)), .hold(.buildUp(let range)), .activity(let range): ranges.append(range)
      default: break
      }
      guard !ranges.isEmpty, ranges.allSatisfy({ isWhole($0.lowerBound) && isWhole($0.upperBound) }) else {
        return []
      }
      return visit.laid.filter { $0.isWork && $0.event.prescribed != nil && !isWhole($0.event.prescribed) }
        .map { "\($0.event) is no whole number of seconds" }
    }
  }

  func order() -> [String] {
    visits.compactMap { visit in
      let wanted = visit.prescription.parts.map {
        "\($0.kind) \($0.turn.repetition) of \($0.turn.count) \($0.turn.place ?? "")"
      }
      let told = visit.laid.filter(\.isWork).map {
        let place = $0.beat.place
        return "\($0.event.kind) \(place.repetition ?? 0) of \(place.repetitions ?? 0) \(place.side ?? "")"
      }
      return told == wanted ? nil : "\(visit.stretch.name): \(told.prefix(9)) is not \(wanted.prefix(9))"
    }
  }

  func ranges() -> [String] {
    visits.flatMap { visit in
      visit.laid.filter(\.isWork).compactMap { item in
        guard let count = item.beat.place.repetitions, let index = item.beat.place.repetition else {
          return "\(item.event) has no repetition"
        }
        if case .movement(_, _?) = visit.stretch.work { return nil }
        let allowed = [visit.stretch.repetitions] + visit.stretch.sideRepetitions.values
        return allowed.contains { $0.contains(count) } && (1...count).contains(index)
          ? nil : "\(item.event) is repetition \(index) of \(count)"
      }
    }
  }

  /// Between two repetitions on a side there is a rest; before another side, a change; both as long as prescribed.
  func rests() -> [String] {
    visits.flatMap { visit -> [String] in
      guard pacing.rest > .zero, pacing.sideChange > .zero, visit.stretch.rest != .zero else { return [] }
      return zip(visit.holds, visit.holds.dropFirst()).compactMap { first, second in
        let between = visit.laid[first.index...second.index]
        let isNewSet = first.part.turn.set != second.part.turn.set
        let isChange = second.part.turn.startsRun && second.part.turn.place != nil
        let wanted = isNewSet ? visit.stretch.setRest : isChange ? nil : visit.stretch.rest
        let isRested = between.contains { item in
          item.event.kind == .rest
            && (wanted == nil || item.span?.length == wanted && item.span?.isFlexible == false)
        }
        let isChanged = isChange && between.contains { $0.event.kind == .transition }
        return isRested || isChanged || isNewSet && wanted == .zero
          ? nil : "no rest before \(visit.laid[second.index].event)"
      }
    }
  }

  /// Whoever has sides or directions hears of every change of them, and of one side alone once; bells leave a march to
  /// itself.
  func sides() -> [String] {
    visits.flatMap { visit -> [String] in
      if visit.guidance == .bells && visit.stretch.isMarching { return [] }
      let work = visit.laid.indices.filter { visit.laid[$0].isWork }
      return zip([visit.laid.startIndex] + work, work).compactMap { first, second in
        let isFirst = first == visit.laid.startIndex
        guard let place = visit.laid[second].beat.place.side,
          isFirst || visit.laid[first].beat.place.side != place
        else { return nil }
        if visit.guidance == .bells {
          let isRung = visit.laid[first..<second].contains { $0.event.audible == .bell(.side) }
          return isRung || isFirst ? nil : "no bell for \(place)"
        }
        let isAlone = visit.stretch.sides.count == 1
        let parts = place.lowercased().split(separator: ", ").dropFirst(isAlone && visit.telling > 1 ? 1 : 0)
        let heard = visit.laid[first...second].flatMap(\.heard).filter {
          $0.start <= visit.laid[second].event.start
        }
        .map { ($0.audible?.text ?? "").lowercased() }
        let isHeard =
          isAlone && !isFirst
          ? visit.stretch.directions.isEmpty || heard.contains { $0.contains(parts.last ?? "") }
          : isAlone
            ? parts.allSatisfy { part in heard.contains { $0.contains(part) } }
            : heard.contains { text in parts.allSatisfy { text.contains($0) } }
        return isHeard ? nil : "\(place) is not announced"
      }
    }
  }
}
