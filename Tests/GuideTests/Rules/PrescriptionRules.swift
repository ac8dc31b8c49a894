import Guide

/// The prescription: all of it, in order, exact to the frame.
extension Told {
  private func done(_ laid: [Laid]) -> [Laid] {
    laid.filter { $0.event.kind == .hold || $0.event.kind == .breath }
  }

  func exactHold() -> [String] {
    var broken: [String] = []
    for visit in visits {
      let parts = Prescription(stretch: visit.stretch, pacing: pacing).parts.filter { $0.kind == .hold }
      let holds = done(visit.laid).filter { $0.event.kind == .hold }
      if parts.count != holds.count { broken.append("\(holds.count) holds, not \(parts.count)") }
      for (part, hold) in zip(parts, holds) {
        // |frames − length × rate| ≤ ½, in 10⁻⁸ frames.
        let off = hold.event.frames * 100_000_000 - part.length * rate
        if abs(off) * 2 > 100_000_000 { broken.append("\(hold.event) should last \(part.length)") }
        if hold.event.prescribed?.ticks != part.prescribed {
          broken.append("\(hold.event) prescribes \(part)")
        }
        let prescribedFrames = (2 * part.prescribed * rate + 100_000_000) / 200_000_000
        if pacing.holdFactor >= 1 && hold.event.frames < prescribedFrames {
          broken.append("\(hold.event) is shorter than \(part.prescribed)")
        }
      }
    }
    return broken
  }

  func order() -> [String] {
    visits.compactMap { visit in
      let wanted = Prescription(stretch: visit.stretch, pacing: pacing).parts
      let told = done(visit.laid).map {
        "\($0.event.kind) \($0.beat.place.repetition ?? 0) \($0.beat.place.side ?? "")"
      }
      return told == wanted.map { "\($0.kind) \($0.repetition) \($0.side ?? "")" }
        ? nil : "\(visit.stretch.name): \(told.prefix(9)) is not \(wanted.prefix(9))"
    }
  }

  func ranges() -> [String] {
    visits.flatMap { visit in
      done(visit.laid).compactMap { item in
        guard let count = item.beat.place.repetitions, let index = item.beat.place.repetition else {
          return "\(item.event) has no repetition"
        }
        if case .movement(_, _?) = visit.stretch.work { return nil }
        return visit.stretch.repetitions.contains(count) && (1...count).contains(index)
          ? nil : "\(item.event) is repetition \(index) of \(count)"
      }
    }
  }

  /// Between two repetitions on a side there is a rest; before another side, a change.
  func rests() -> [String] {
    visits.flatMap { visit -> [String] in
      guard case .hold = visit.stretch.work, pacing.rest > .zero, pacing.sideChange > .zero else { return [] }
      let holds = visit.laid.indices.filter { visit.laid[$0].event.kind == .hold }
      return zip(holds, holds.dropFirst()).compactMap { first, second in
        let between = visit.laid[first...second].map(\.event.kind)
        let isChange = visit.laid[first].event.place.side != visit.laid[second].event.place.side
        let isNewSet = visit.laid[second].event.place.repetition == 1 && visit.stretch.setRest == .zero
        return between.contains(isChange ? .transition : .rest) || between.contains(.rest) || isNewSet
          ? nil : "no rest before \(visit.laid[second].event)"
      }
    }
  }

  /// Whoever has sides hears of every change of them.
  func sides() -> [String] {
    visits.flatMap { visit -> [String] in
      let work = visit.laid.indices.filter { [.hold, .breath].contains(visit.laid[$0].event.kind) }
      return zip([visit.laid.startIndex] + work, work).compactMap { first, second in
        guard let side = visit.laid[second].event.place.side,
          first == 0 || visit.laid[first].event.place.side != side
        else { return nil }
        let heard = visit.laid[first..<second].compactMap(\.event.audible)
        let isHeard = heard.contains {
          pacing.guidance == .bells ? $0 == .bell(.side) : $0.text.contains(side)
        }
        return isHeard || pacing.guidance == .bells && first == 0 ? nil : "\(side) is not announced"
      }
    }
  }

  /// A hold starts where its start word ends and ends where its release starts.
  func holdEdges() -> [String] {
    laid.indices.filter { laid[$0].event.kind == .hold }.flatMap { index -> [String] in
      let hold = laid[index].event
      guard index > 0, index + 1 < laid.count else { return ["\(hold) has no edges"] }
      let (before, after) = (laid[index - 1].event, laid[index + 1])
      var broken: [String] = []
      if before.audible == nil || before.end != hold.start { broken.append("\(before) before \(hold)") }
      let release = after.event.audible == nil ? after.cues.first : after.event
      if release?.start != hold.end { broken.append("nothing is heard when \(hold) ends") }
      return broken
    }
  }
}
