import Guide

/// Cues: on their frame, required ones always.
extension Told {
  /// Holds of a length of time, of which the last seconds and the middle are told.
  private var timedHolds: [Laid] {
    visits.flatMap { visit -> [Laid] in
      switch visit.stretch.work {
      case .hold(.breaths), .hold(.counts): []
      default: visit.laid.filter { $0.event.kind == .hold }
      }
    }
  }

  private func frames(_ length: Duration) -> Int {
    Int((length.exact * Int128(rate) * 2 + 1_000_000_000_000_000_000) / 2_000_000_000_000_000_000)
  }

  func countdown() -> [String] {
    let words = [1: "one", 2: "two", 3: "three", 4: "four", 5: "five"]
    return timedHolds.flatMap { item -> [String] in
      let length = item.span?.length ?? .zero
      let count =
        pacing.guidance == .bells
        ? 0 : [5, 3].first { $0 <= pacing.countdown.rawValue && length >= .seconds($0 + 1) } ?? 0
      let heard = item.cues.filter { words.values.contains($0.audible?.text ?? "") }
      let wanted = (0..<count).map { item.event.end - (count - $0) * rate }
      let spoken = (0..<count).map { words[count - $0] ?? "" }
      return heard.map(\.start) == wanted && heard.map { $0.audible?.text ?? "" } == spoken
        ? [] : ["\(heard) do not count down \(item.event)"]
    }
  }

  func halfway() -> [String] {
    timedHolds.flatMap { item -> [String] in
      let length = item.span?.length ?? .zero
      let isWanted = pacing.halfway && length >= .seconds(20)
      let heard = item.cues.filter {
        $0.audible == .bell(.halfway) || $0.audible?.text.contains("Halfway") == true
      }
      return heard.map(\.start) == (isWanted ? [item.event.end - frames(length / 2)] : [])
        ? [] : ["\(heard) halves \(item.event)"]
    }
  }

  func breathCues() -> [String] {
    var broken: [String] = []
    for item in laid where item.event.kind == .breath && item.cues.first?.start != item.event.start {
      broken.append("\(item.event) starts in silence")
    }
    for visit in visits {
      guard case .hold(.breaths) = visit.stretch.work, pacing.guidance != .bells else { continue }
      for item in visit.laid where item.event.kind == .hold { broken += breaths(in: item) }
    }
    return broken
  }

  /// The breaths of a hold fill it evenly, each counted on its first frame, the last by name.
  private func breaths(in item: Laid) -> [String] {
    let length = (item.span?.length ?? .zero).exact
    let prescribed = (item.event.prescribed ?? .zero).exact / pacing.breath.exact
    let factor = Int128((pacing.holdFactor * 100).rounded())
    let count = max(1, (prescribed * factor + 50) / 100)
    guard count > 1 else { return [] }
    let second: Int128 = 1_000_000_000_000_000_000
    let starts = (0..<count).map { index in
      item.event.start + Int((length * index * 2 * Int128(rate) / count + second) / (2 * second))
    }
    let counted = item.cues.filter { $0.audible != .speech("And out.") }
    let isEven = counted.count == count && zip(counted, starts).allSatisfy { abs($0.start - $1) <= 1 }
    return isEven && counted.last?.audible == .speech("Last breath.")
      ? [] : ["\(counted.count) of \(count) breaths are counted in \(item.event)"]
  }

  func requiredCues() -> [String] {
    laid.flatMap { item -> [String] in
      (item.span?.cues ?? []).filter(\.isRequired).compactMap { cue in
        item.cues.contains { cue.forms.contains($0.audible ?? .speech("")) } ? nil : "\(cue) is silent"
      }
    }
  }

  /// Cautions come before the first stretch, and notes before the work they warn of, at every level of guidance.
  func safety() -> [String] {
    func spoken(_ laid: [Laid]) -> [String] { laid.compactMap(\.event.audible?.text) }
    let welcome = spoken(laid.filter { $0.beat.place.chapter == 0 })
    var missing = session.caution.filter { !welcome.contains($0) }
    for visit in visits {
      let work = visit.laid.firstIndex { [.hold, .breath].contains($0.event.kind) } ?? 0
      let before = (pacing.guidance == .bells ? welcome : []) + spoken(Array(visit.laid[..<work]))
      missing += visit.stretch.notes.map {
        $0.replacing("{side}", with: visit.stretch.sides.first ?? "")
      }.filter { !before.contains($0) }
    }
    return missing.map { "\"\($0)\" is not said" }
  }

  /// No placeholder is ever spoken, nor silence.
  func unfilled() -> [String] {
    script.beats.flatMap { beat in
      switch beat.content {
      case .audible(let audible): [audible]
      case .span(let span): span.cues.flatMap(\.forms)
      }
    }.map(\.text).filter { $0.isEmpty || $0.utf8.contains(UInt8(ascii: "{")) }
  }
}
