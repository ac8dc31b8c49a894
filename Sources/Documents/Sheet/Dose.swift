import Guide

/// The dose of a stretch for the eye: its length, its repetitions, its sides and where it ends.
enum Dose {
  /// The dose of `stretch` as it is told in these events, such as `Hold 10 seconds, 5 times, each side`.
  ///
  /// A range that the author prescribed follows in brackets.
  static func text(of stretch: Stretch, told events: [Timeline.Event], at sampleRate: Int) -> String {
    let lengths = { (kind: Timeline.Kind) in
      events.filter { $0.kind == kind }.map { Duration.frames($0.frames, at: sampleRate).inWords }
    }
    let times = events.compactMap(\.place.repetitions).max() ?? 1
    let often = times > 1 ? [count(times) + range(stretch.repetitions)] : []
    var parts: [String] = []
    switch stretch.work {
    case .hold(let hold):
      let holds = lengths(.hold)
      parts = ["Hold " + text(of: hold, first: holds.first ?? "", last: holds.last ?? "")] + often
    case .movement(_, let length?): parts = ["\(count(times)), for at least \(length.inWords)"]
    case .activity(let range): parts = ["for " + (lengths(.breath).first ?? "") + lengthRange(range)] + often
    case .movement: parts = [count(times) + range(stretch.repetitions)]
    }
    if stretch.sideRepetitions.isEmpty {
      if !stretch.sides.isEmpty { parts.append(text(of: stretch.sides)) }
    } else {
      if case .movement(_, nil) = stretch.work { parts = [] } else { parts = Array(parts.prefix(1)) }
      parts += stretch.sides.map { "\($0) \(count(on: $0, in: events))" }
    }
    if !stretch.directions.isEmpty {
      parts.append(stretch.directions.count == 2 ? "both directions" : text(of: stretch.directions))
    }
    if stretch.alternates || stretch.isMarching { parts.append("taking turns") }
    if stretch.sets.upperBound > 1 {
      let least = stretch.sets.count == 1 ? "" : "\(stretch.sets.lowerBound)–"
      parts.append("in \(least)\(stretch.sets.upperBound.counted("set"))")
    }
    if let until = stretch.until { parts.append("or until \(Sentence.plain(until))") }
    if stretch.isOptional { parts.append("optional") }
    return parts.joined(separator: ", ").capitalizedFirst
  }

  private static func text(of hold: Hold, first: String, last: String) -> String {
    switch hold {
    case .time(let range): first + lengthRange(range)
    case .buildUp: "\(first), building up to \(last)"
    case .breaths(let range):
      range.lowerBound == range.upperBound
        ? "\(range.lowerBound.counted("breath")) (\(first))"
        : "\(range.lowerBound)–\(range.upperBound.counted("breath")) (\(first))"
    case .counts(let count): "for a count of \(count) (\(first))"
    }
  }

  private static func text(of sides: [String]) -> String {
    switch sides.map({ $0.lowercased() }) {
    case ["affected"], ["unaffected"], ["left"], ["right"]: "\(sides[0]) side"
    case let names where names.allSatisfy(["left", "right", "affected", "unaffected"].contains): "each side"
    default: sides.joined(separator: " and ")
    }
  }

  private static func count(on side: String, in events: [Timeline.Event]) -> String {
    let own = events.filter { $0.place.side == side || $0.place.side?.hasPrefix("\(side), ") == true }
    return count(own.compactMap(\.place.repetitions).max() ?? 1)
  }

  private static func count(_ times: Int) -> String {
    switch times {
    case 1: "once"
    case 2: "twice"
    default: "\(times) times"
    }
  }

  private static func range(_ prescribed: ClosedRange<Int>) -> String {
    prescribed.count == 1 ? "" : " (\(prescribed.lowerBound)–\(prescribed.upperBound))"
  }

  private static func lengthRange(_ prescribed: ClosedRange<Duration>) -> String {
    prescribed.lowerBound == prescribed.upperBound
      ? "" : " (\(inUnits(prescribed.lowerBound, prescribed.upperBound)))"
  }

  /// A range as handouts have it, such as `20–30 s`, `1–2 min` or `45 s – 1 min 30 s`.
  private static func inUnits(_ low: Duration, _ high: Duration) -> String {
    let minute = Duration.seconds(60)
    if high <= minute { return "\((low / .seconds(1)).shortest)–\((high / .seconds(1)).shortest) s" }
    let areMinutes = [low, high].allSatisfy { $0 >= minute && ($0 / minute).rounded() == $0 / minute }
    return areMinutes
      ? "\((low / minute).shortest)–\((high / minute).shortest) min" : "\(inUnits(low)) – \(inUnits(high))"
  }

  private static func inUnits(_ length: Duration) -> String {
    length.inWords.replacing(/(hour|minute|second)s?/) { $0.1 == "minute" ? "min" : String($0.1.prefix(1)) }
  }
}
