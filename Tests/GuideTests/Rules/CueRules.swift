import Testing

@testable import Guide

/// Cues: on their frame, required ones always.
extension Told {
  /// What lasts a length of time long enough to be told of: holds that do not flow, long phases, and activities.
  private var timed: [(item: Laid, visit: Visit)] {
    visits.flatMap { visit in
      zip(visit.laid.filter(\.isWork), visit.prescription.parts).filter { item, part in
        guard part.isTimed, !(part.kind == .hold && visit.prescription.isFlowing) else { return false }
        if case .movement = visit.stretch.work { return item.span?.length ?? .zero >= .seconds(10) }
        return true
      }.map { ($0.0, visit) }
    }
  }

  private func frames(_ length: Duration) -> Int {
    Int((length.exact * Int128(rate) * 2 + 1_000_000_000_000_000_000) / 2_000_000_000_000_000_000)
  }

  /// The last seconds are counted down, but for a pose to rest in and for an activity.
  func countdown() -> [String] {
    let phrasing = Phrasing(language: session.language)
    let words = Dictionary(uniqueKeysWithValues: (1...5).map { ($0, phrasing.number($0)) })
    return timed.flatMap { item, visit -> [String] in
      let length = item.span?.length ?? .zero
      var isCounted = visit.guidance != .bells && !visit.stretch.isPassive
      if case .activity = visit.stretch.work { isCounted = false }
      let count =
        isCounted ? [5, 3].first { $0 <= pacing.countdown.rawValue && length >= .seconds($0 + 1) } ?? 0 : 0
      let heard = item.cues.filter { words.values.contains($0.audible?.text ?? "") }
      let wanted = (0..<count).map { item.event.end - (count - $0) * rate }
      let spoken = (0..<count).map { words[count - $0] ?? "" }
      return heard.map(\.start) == wanted && heard.map { $0.audible?.text ?? "" } == spoken
        ? [] : ["\(heard) do not count down \(item.event)"]
    }
  }

  /// The middle of what is long is told, in bells of holds and activities alone.
  func halfway() -> [String] {
    timed.flatMap { item, visit -> [String] in
      let length = item.span?.length ?? .zero
      var isWanted = pacing.halfway && length >= .seconds(20)
      if case .movement = visit.stretch.work, visit.guidance == .bells { isWanted = false }
      let heard = item.cues.filter {
        $0.audible == .bell(.halfway) || $0.audible?.text.contains("Halfway") == true
      }
      return heard.map(\.start) == (isWanted ? [item.event.end - frames(length / 2)] : [])
        ? [] : ["\(heard) halves \(item.event)"]
    }
  }

  /// A long pose to rest in tells in good time that it ends, and so does a long activity.
  func endsAreTold() -> [String] {
    timed.compactMap { item, visit in
      let length = item.span?.length ?? .zero
      let end: (words: String, seconds: Int)? =
        switch visit.stretch.work {
        case .hold where visit.stretch.isPassive && length >= .seconds(45):
          ("In a few breaths, we come out.", 20)
        case .activity where length >= .seconds(30): ("Ten more seconds.", 10)
        default: nil
        }
      guard let end, visit.guidance != .bells else { return nil }
      return item.cues.contains {
        $0.audible == .speech(end.words) && $0.start == item.event.end - end.seconds * rate
      }
        ? nil : "\(item.event) ends unannounced"
    }
  }

  func breathCues() -> [String] {
    var broken: [String] = []
    for visit in visits {
      if case .movement = visit.stretch.work {
        for item in visit.laid where item.isWork && item.cues.first?.start != item.event.start {
          broken.append("\(item.event) starts in silence")
        }
      }
      guard case .hold(.breaths) = visit.stretch.work, visit.guidance != .bells else { continue }
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

  /// No placeholder is ever spoken, nor silence.
  func unfilled() -> [String] {
    script.beats.flatMap { beat in
      switch beat.content {
      case .audible(let audible): [audible]
      case .span(let span): span.opening + span.cues.flatMap(\.forms) + span.ending
      }
    }.map(\.text).filter { text in
      text.isEmpty || text.contains("{") || text.contains("[pause") || text.hasPrefix(" ")
        || text.hasSuffix(" ")
    }
  }
}
