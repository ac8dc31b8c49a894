import Guide

/// What is done in one repetition, and the words for it.
extension SessionGenerator {
  mutating func work(of repetitions: ClosedRange<Int>) -> Work {
    switch random.int(1...20) {
    case 1...12: .hold(hold(repetitions: repetitions))
    case 13...16: .movement(phases(1...4))
    case 17, 18:
      .movement(phases(1...4), lasting: random.length(1000...(random.chance(5) ? 150_000 : 30_000)))
    default: .activity(range(random.length(1000...60_000), upTo: random.chance(30) ? 30_000 : 0))
    }
  }

  private mutating func hold(repetitions: ClosedRange<Int>) -> Hold {
    switch random.int(1...10) {
    case 1...3:
      return .time(range(random.length(1000...70_000), upTo: 0))
    case 4:
      return .time(range(random.length(90_000...400_000), upTo: 60_000))
    case 5, 6:
      return .time(range(random.length(1000...45_000), upTo: 30_000))
    case 7 where repetitions.lowerBound > 1:
      return .buildUp(range(random.length(1000...15_000), upTo: 20_000))
    case 8:
      return .counts(random.int(1...20))
    default:
      let lower = random.int(1...8)
      return .breaths(lower...(lower + random.int(0...4)))
    }
  }

  private mutating func range(_ lower: Duration, upTo more: Int) -> ClosedRange<Duration> {
    lower...(lower + (more > 0 ? random.length(1000...more) : .zero))
  }

  mutating func phases(_ count: ClosedRange<Int>) -> [Phase] {
    let isTimed = random.chance(30)
    return (0..<random.int(count)).map { index in
      let length: Phase.Length =
        switch random.int(1...12) {
        case 1 where isTimed, 2 where isTimed:
          .time(random.length(1000...25_000))
        case 3 where isTimed, 4 where isTimed:
          .range(range(random.length(1000...15_000), upTo: 10_000))
        case 1, 2: .counts(random.int(2...8))
        case 3: .breathHeld
        case 4: .breaths(random.int(1...5))
        default: index.isMultiple(of: 2) ? .breathIn : .breathOut
        }
      let cue = words(random.chance(95) ? 1...2 : 8...12, random.chance(60) ? "" : placeholder()) + "."
      return Phase(say: random.chance(20) ? cue : sentence(), cue: cue, length: length)
    }
  }

  // MARK: Words

  private static let vocabulary = [
    "hips", "arms", "long", "breathe", "up", "back", "chest", "in", "out", "slowly", "turn", "soft", "down",
    "knees", "lift", "neck", "toes", "wide",
  ]

  /// One of the placeholders and a space, or nothing where there are none.
  mutating func placeholder() -> String {
    placeholders.isEmpty ? "" : random.pick(placeholders) + " "
  }

  mutating func words(_ count: ClosedRange<Int>, _ opening: String = "") -> String {
    let words = (0..<random.int(count)).map { _ in random.pick(Self.vocabulary) }
    let text = opening + words.joined(separator: " ")
    return text.hasPrefix("{") ? text : text.prefix(1).uppercased() + text.dropFirst()
  }

  mutating func sentence() -> String {
    let place = placeholder()
    return words(2...9) + (random.chance(50) && !place.isEmpty ? " to the \(place.dropLast())." : ".")
  }

  mutating func sentences(
    _ count: ClosedRange<Int>, opening: String = "", pausing: Bool = false
  ) -> [String] {
    (0..<random.int(count)).map { _ in
      let text = opening.isEmpty ? sentence() : "\(opening): \(sentence())"
      guard pausing, random.chance(8) else { return text }
      return "\(text) [pause \(random.pick(["5s", "1.5s", "12s"]))] \(words(1...3))."
    }
  }
}
