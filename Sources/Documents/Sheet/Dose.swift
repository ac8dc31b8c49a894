import Guide

/// The dose of a stretch for the eye: its length, its repetitions and its sides.
enum Dose {
  /// The dose of `stretch` as it is told in these events, such as `Hold 10 seconds, 5 times, each side`.
  ///
  /// A range that the author prescribed follows in brackets.
  static func text(of stretch: Stretch, told events: [Timeline.Event], at sampleRate: Int) -> String {
    let holds = events.filter { $0.kind == .hold }.map { Duration.frames($0.frames, at: sampleRate).inWords }
    let times = events.compactMap(\.place.repetitions).max() ?? 1
    var parts: [String] = []
    switch stretch.work {
    case .hold(let hold):
      parts.append("Hold " + text(of: hold, first: holds.first ?? "", last: holds.last ?? ""))
      if times > 1 { parts.append(count(times) + range(stretch.repetitions)) }
    case .movement(_, let length?): parts.append("\(count(times)), for at least \(length.inWords)")
    case .activity(let range): parts.append("for \(range.lowerBound.inWords)")
    case .movement: parts.append(count(times) + range(stretch.repetitions))
    }
    if !stretch.sides.isEmpty { parts.append(text(of: stretch.sides)) }
    if stretch.alternates { parts.append("taking turns") }
    if stretch.sets.upperBound > 1 { parts.append("in \(stretch.sets.upperBound) sets") }
    let dose = parts.joined(separator: ", ")
    return dose.prefix(1).uppercased() + dose.dropFirst()
  }

  private static func text(of hold: Hold, first: String, last: String) -> String {
    switch hold {
    case .time(let range) where range.lowerBound < range.upperBound:
      "\(first) (\(range.lowerBound.inWords) to \(range.upperBound.inWords))"
    case .time: first
    case .buildUp: "\(first), building up to \(last)"
    case .breaths(let range):
      range.lowerBound == range.upperBound
        ? "\(range.lowerBound.counted("breath")) (\(first))"
        : "\(range.lowerBound) to \(range.upperBound.counted("breath")) (\(first))"
    case .counts(let count): "for a count of \(count) (\(first))"
    }
  }

  private static func text(of sides: [String]) -> String {
    sides.allSatisfy { ["left", "right"].contains($0.lowercased()) }
      ? "each side" : sides.joined(separator: " and ")
  }

  private static func count(_ times: Int) -> String {
    switch times {
    case 1: "once"
    case 2: "twice"
    default: "\(times) times"
    }
  }

  private static func range(_ prescribed: ClosedRange<Int>) -> String {
    prescribed.count == 1 ? "" : " (\(prescribed.lowerBound) to \(prescribed.upperBound))"
  }
}
