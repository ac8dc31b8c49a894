public import Guide

/// Draws sessions that decode, from short and plain to awkward.
public struct SessionGenerator {
  /// Where chance comes from.
  public var random: SplitMix64

  /// Creates one that draws the same session for the same seed.
  public init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// A session of 1 to 12 stretches, most often few.
  public mutating func session() -> Session {
    let count = random.chance(8) ? random.int(5...12) : random.int(1...4)
    let stretches = (1...count).map { stretch(number: $0) }
    var equipment: [String] = []
    for item in stretches.flatMap(\.equipment) where !equipment.contains(item) { equipment.append(item) }
    if random.chance(10) { equipment.append("a quiet room") }
    return Session(
      id: "drawn", title: words(1...4), language: random.pick(["en", "en-US", "en-GB"]),
      welcome: sentences(0...3), caution: sentences(0...3, opening: "Caution"), equipment: equipment,
      closing: sentences(0...2), advice: sentences(0...2), stretches: stretches)
  }

  // MARK: Stretches

  private mutating func stretch(number: Int) -> Stretch {
    let sides = sides()
    let placeholder = sides.isEmpty ? "" : "{side} "
    let repetitions = repetitions()
    let work = work(repetitions: repetitions, placeholder)
    let isTimed = if case .movement(_, _?) = work { true } else { false }
    let sets = random.chance(88) ? 1 : random.int(2...3)
    return Stretch(
      name: "\(words(1...3)) \(number)", posture: random.pick(Posture.allCases), equipment: equipment(),
      setup: sentences(0...2, placeholder), enter: sentences(0...3, placeholder),
      leave: sentences(0...2, placeholder), short: random.chance(50) ? words(1...4, placeholder) + "." : nil,
      notes: sentences(0...2, opening: "Mind", placeholder), work: work,
      repetitions: isTimed ? 1...1 : repetitions, sets: sets,
      setRest: sets > 1 && random.chance(50) ? random.length(0...60_000) : nil, sides: sides,
      alternates: !sides.isEmpty && random.chance(40))
  }

  private mutating func sides() -> [String] {
    switch random.int(1...10) {
    case 1...3: ["left", "right"]
    case 4: ["right", "left"]
    case 5: ["palms up", "palms down", "thumbs up"]
    default: []
    }
  }

  private mutating func repetitions() -> ClosedRange<Int> {
    let lower = random.chance(50) ? 1 : random.int(2...5)
    return lower...(lower + (random.chance(70) ? 0 : random.int(1...5)))
  }

  private mutating func equipment() -> [String] {
    let items = ["a chair", "a folded blanket", "a strap", "two blocks"]
    return (0..<(random.chance(60) ? 0 : random.int(1...2))).map { items[($0 + random.int(0...1) * 2) % 4] }
  }

  // MARK: Work

  private mutating func work(repetitions: ClosedRange<Int>, _ placeholder: String) -> Work {
    switch random.int(1...10) {
    case 1...6: .hold(hold(repetitions: repetitions))
    case 7, 8: .movement(phases(placeholder))
    default:
      .movement(phases(placeholder), lasting: random.length(1000...(random.chance(5) ? 150_000 : 30_000)))
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

  private mutating func phases(_ placeholder: String) -> [Phase] {
    let isTimed = random.chance(30)
    return (0..<random.int(1...4)).map { index in
      let length: Phase.Length =
        switch random.int(1...5) {
        case 1 where isTimed, 2 where isTimed: .time(random.length(1000...25_000))
        case 1: .counts(random.int(2...8))
        case 2: .breathHeld
        default: index.isMultiple(of: 2) ? .breathIn : .breathOut
        }
      let cue =
        words(random.chance(95) ? 1...2 : 8...12, placeholder.isEmpty || random.chance(60) ? "" : placeholder)
        + "."
      return Phase(say: random.chance(20) ? cue : sentence(placeholder), cue: cue, length: length)
    }
  }

  // MARK: Words

  private static let vocabulary = [
    "hips", "arms", "long", "breathe", "up", "back", "chest", "in", "out", "slowly", "turn", "soft", "down",
    "knees", "lift", "neck", "toes", "wide",
  ]

  private mutating func words(_ count: ClosedRange<Int>, _ opening: String = "") -> String {
    let words = (0..<random.int(count)).map { _ in random.pick(Self.vocabulary) }
    let text = opening + words.joined(separator: " ")
    return text.hasPrefix("{") ? text : text.prefix(1).uppercased() + text.dropFirst()
  }

  private mutating func sentence(_ placeholder: String) -> String {
    words(2...9) + (random.chance(50) && !placeholder.isEmpty ? " to the {side}." : ".")
  }

  private mutating func sentences(
    _ count: ClosedRange<Int>, opening: String = "", _ placeholder: String = ""
  ) -> [String] {
    (0..<random.int(count)).map { _ in
      opening.isEmpty ? sentence(placeholder) : "\(opening): \(sentence(placeholder))"
    }
  }
}
