public import Guide

/// Draws sessions that decode, from short and plain to awkward.
public struct SessionGenerator {
  /// Where chance comes from.
  public var random: SplitMix64
  /// What stands for a stretch's side or direction in its sentences.
  var placeholders: [String] = []

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
      id: "drawn", title: words(1...4), language: .british(tag: random.pick(["en", "en-US", "en-GB"])),
      welcome: sentences(0...3), caution: sentences(0...3, opening: "Caution"), equipment: equipment,
      closing: sentences(0...2), advice: sentences(0...2), noun: noun() ?? "stretch",
      practice: maybe(20) { $0.pick(["3 times a day", "every other day."]) }, stretches: stretches,
      circuits: circuits(of: count))
  }

  private mutating func noun() -> String? { maybe(15) { $0.pick(["exercise", "movement"]) } }

  /// Rounds of neighbouring stretches that do not overlap.
  private mutating func circuits(of count: Int) -> [Session.Circuit] {
    guard random.chance(20) else { return [] }
    var circuits: [Session.Circuit] = []
    var next = 0
    while next < count {
      let end = random.int(next...count - 1) + 1
      if random.chance(60) {
        circuits.append(
          Session.Circuit(
            stretches: next..<end, times: random.int(1...3), rest: maybe(60) { $0.length(0...30_000) }))
      }
      next = end
    }
    return circuits
  }

  // MARK: Stretches

  private mutating func stretch(number: Int) -> Stretch {
    let sides = sides()
    let directions = random.chance(12) ? ["forward", "backward"] : []
    placeholders =
      (sides.isEmpty ? [] : ["{side}", "{side}", "{other side}"])
      + (directions.isEmpty ? [] : ["{direction}"])
    defer { placeholders = [] }
    let repetitions = repetitions()
    let work = work(of: repetitions)
    var stretch = Stretch(
      name: "\(words(1...3)) \(number)", posture: random.pick(Posture.allCases), equipment: equipment(),
      work: work, repetitions: repetitions, sides: sides, directions: directions)
    speak(&stretch)
    arrange(&stretch)
    switch work {
    case .hold: still(&stretch)
    case .movement(_, let total):
      if total != nil { (stretch.repetitions, stretch.sideRepetitions) = (1...1, [:]) }
      if random.chance(15) { stretch.first = phases(1...2) }
      if random.chance(15) { stretch.last = phases(1...2) }
    case .activity: break
    }
    return stretch
  }

  /// The words of a stretch, each kind with an opening that no other has.
  private mutating func speak(_ stretch: inout Stretch) {
    stretch.noun = noun()
    if random.chance(10) { stretch.takePosture = "Take: \(sentence())" }
    stretch.setup = sentences(0...2, opening: "Base", pausing: true)
    stretch.enter = sentences(0...3, opening: "Come")
    if random.chance(40) { stretch.go = "Now: \(sentence())" }
    if random.chance(30) { stretch.again = "Anew: \(sentence())" }
    stretch.leave = sentences(0...2, opening: "Leave", pausing: true)
    if random.chance(50) { stretch.short = "Brief: \(words(1...4, placeholder()))." }
    stretch.notes = sentences(0...2, opening: "Mind")
    stretch.release = maybe(15) { $0.pick(["Let go.", "And down."]) }
    stretch.guidance = maybe(12) { $0.pick(Pacing.Guidance.allCases) }
    stretch.until = maybe(10) { _ in "your back feels loose" }
    stretch.isOptional = random.chance(10)
  }

  /// How often, in what order and how closely a stretch is repeated.
  private mutating func arrange(_ stretch: inout Stretch) {
    if random.chance(12) {
      let least = random.int(1...3)
      stretch.sets = least...(least + random.int(0...2))
    }
    stretch.setRest = stretch.sets.upperBound > 1 ? maybe(50) { $0.length(0...60_000) } : nil
    stretch.rest = maybe(12) { $0.length(0...20_000) }
    stretch.getReady = maybe(12) { $0.length(0...10_000) }
    guard stretch.sides.count > 1 else { return }
    stretch.isMarching = random.chance(20)
    stretch.alternates = !stretch.isMarching && random.chance(40)
    if random.chance(12) { stretch.sideRepetitions = [stretch.sides[0]: repetitions()] }
  }

  /// What only a hold has.
  private mutating func still(_ stretch: inout Stretch) {
    stretch.holdNotes = random.chance(25) ? sentences(1...(random.chance(80) ? 1 : 2), opening: "There") : []
    stretch.start = maybe(15) { $0.pick(["Stay.", "Hold it there."]) }
    stretch.isPassive = random.chance(12)
    stretch.flow = maybe(25) { $0.chance(60) }
  }

  private mutating func sides() -> [String] {
    switch random.int(1...10) {
    case 1...3: ["left", "right"]
    case 4: ["right", "left"]
    case 5: random.pick([["palms up", "palms down", "thumbs up"], ["left"], ["left ankle", "right ankle"]])
    default: []
    }
  }

  private mutating func repetitions() -> ClosedRange<Int> {
    let lower = random.chance(50) ? 1 : random.chance(80) ? random.int(2...5) : random.int(6...11)
    return lower...(lower + (random.chance(70) ? 0 : random.int(1...5)))
  }

  private mutating func equipment() -> [String] {
    let items = ["a chair", "a folded blanket", "a strap", "two blocks"]
    return (0..<(random.chance(60) ? 0 : random.int(1...2))).map { items[($0 + random.int(0...1) * 2) % 4] }
  }

  private mutating func maybe<Value>(_ percent: Int, _ draw: (inout SplitMix64) -> Value) -> Value? {
    random.chance(percent) ? draw(&random) : nil
  }
}
