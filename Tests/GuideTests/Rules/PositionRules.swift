import Guide
import TestSupport

/// Frames: nothing overlaps, nothing is missing, nothing drifts.
extension Told {
  func tiling() -> [String] {
    var broken: [String] = []
    var cursor = 0
    for item in laid {
      if item.event.start != cursor { broken.append("\(item.event) should start at \(cursor)") }
      cursor = item.event.start + item.event.frames
      var free = item.event.start
      for cue in item.cues {
        if cue.start < free || cue.end > cursor { broken.append("cue \(cue) outside \(free)..<\(cursor)") }
        free = cue.end
      }
    }
    if cursor != timeline.frames { broken.append("ends at \(cursor), not \(timeline.frames)") }
    let placed = laid.reduce(0) { $0 + 1 + $1.cues.count }
    if placed != timeline.events.count {
      broken.append("\(placed) of \(timeline.events.count) events placed")
    }
    return broken
  }

  /// Only holds and what settles before them are rounded by themselves; what follows them pays it back.
  func drift() -> [String] {
    let second: Int128 = 1_000_000_000_000_000_000
    var exact: Int128 = 0
    var broken: [String] = []
    for item in laid {
      if let span = item.span {
        exact += span.length.exact * Int128(rate)
        // What is heard at its edges may make it longer, by whole frames.
        let sounds = (span.opening + span.ending).reduce(0) { $0 + ToneLengths.frames($1, at: rate) }
        if sounds > 0, sounds == item.event.frames { exact += Int128(grown(span, to: sounds)) * second }
      } else {
        exact += Int128(item.event.frames) * second
      }
      guard let span = item.span, span.kind != .hold, span.opening + span.ending == [] else { continue }
      if abs(Int128(item.event.end) * second - exact) * 2 > second {
        broken.append("\(item.event) ends off its exact position")
      }
    }
    return broken
  }

  /// The frames by which a span, rounded by itself, is shorter than the sounds at its edges.
  private func grown(_ span: Span, to sounds: Int) -> Int {
    max(0, sounds - (2 * span.length.ticks * rate + 100_000_000) / 200_000_000)
  }

  func chapters() -> [String] {
    let chapters = timeline.chapters
    var cursor = 0
    for chapter in chapters {
      guard chapter.start == cursor, chapter.frames > 0 else { return ["\(chapter) at \(cursor)"] }
      cursor += chapter.frames
    }
    let order = Self.order(of: session, rounds: rounds)
    let told = visits.map { visit in
      let isRepeated = rounds > 1 || order.count { session.stretches[$0].name == visit.stretch.name } > 1
      return isRepeated ? "\(visit.stretch.name) (round \(visit.telling))" : visit.stretch.name
    }
    let isOrdered = chapters.map(\.title) == ["Welcome"] + told + ["Closing"]
    return cursor == timeline.frames && isOrdered ? [] : ["\(chapters)"]
  }

  func speechApart() -> [String] {
    let heard = timeline.events.filter { $0.audible != nil }.sorted { $0.start < $1.start }
    return zip(heard, heard.dropFirst()).filter { $0.end > $1.start }.map { "\($0) overlaps \($1)" }
  }

  /// Every cue is heard as wanted, or reported.
  func everyCueAccounted() -> [String] {
    var balance: [String: Int] = [:]
    for span in laid.compactMap(\.span) {
      for audible in span.opening + span.cues.map({ $0.forms[0] }) + span.ending {
        balance[audible.text, default: 0] += 1
      }
    }
    for event in laid.flatMap(\.cues) { balance[event.audible?.text ?? "", default: 0] -= 1 }
    for adjustment in timeline.adjustments {
      balance[adjustment.wanted.text, default: 0] -= 1
      if let used = adjustment.used { balance[used.text, default: 0] += 1 }
    }
    return balance.filter { $0.value != 0 }.map { "\($0.key) is \($0.value) times unreported" }
  }

  /// Told twice, which takes as long again, so only some are.
  func repeatable() -> [String] {
    guard seed % 8 == 0 else { return [] }
    var draw = Draw(seed: seed)
    draw.session.language = session.language
    let again = try? draw.script()
    let laidAgain = again.flatMap { try? draw.timeline(of: $0) }
    return again == script && laidAgain == timeline ? [] : ["told twice, it differs"]
  }
}
