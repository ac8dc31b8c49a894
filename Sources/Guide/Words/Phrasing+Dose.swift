/// Doses and sides, as people say them.
extension Phrasing {
  /// The dose of a stretch in a sentence, such as `Ten seconds, five times, on each side.`: no order, which
  /// would be followed at once.
  func dose(_ stretch: Stretch, pacing: Pacing) -> String {
    let (times, sets) = (pacing.repetitions(of: stretch), pacing.sets(of: stretch))
    let work = work(of: stretch, pacing)
    var parts: [String] = []
    // What is done for a time is not counted.
    var isCounted = true
    if case .movement(_, _?) = stretch.work { isCounted = false }
    if sets > 1 {
      parts.append(
        language.say(
          isCounted ? "dose.sets-of" : "dose.sets", ["n": .init(sets), "count": .init(times)]))
      if let work { parts.append(work.each) }
    } else {
      let isAlone = times == 1 && stretch.sides.isEmpty && stretch.directions.isEmpty
      if let work, isAlone, case .hold = stretch.work, !stretch.isPassive {
        return whole([language.say("dose.once", ["work": .init(work.whole)])])
      }
      if let work { parts.append(work.whole) }
      if isCounted, times > 1 || work == nil {
        let times = self.times(times)
        parts.append(
          isWithBreath(stretch) ? language.say("dose.with-breath", ["times": .init(times)]) : times)
      }
    }
    if let sides = self.sides(of: stretch) { parts.append(sides) }
    return whole(parts)
  }

  /// The length of one repetition in words, alone and after a count of sets; `nil` for a movement that is only counted.
  private func work(of stretch: Stretch, _ pacing: Pacing) -> (whole: String, each: String)? {
    func each(_ work: String, alone: String) -> (whole: String, each: String) {
      let whole = stretch.isPassive ? language.say("dose.passive", ["work": .init(alone)]) : alone
      return (whole, language.say("dose.each", ["work": .init(work)]))
    }
    switch stretch.work {
    case .hold(.breaths(let range)):
      let breaths = language.say("dose.breaths", ["n": .init(pacing.breaths(of: range))])
      return each(breaths, alone: breaths)
    case .hold(.counts(let count)):
      return each(
        language.say("dose.counts-each", ["n": .init(count)]),
        alone: language.say("dose.counts", ["n": .init(count)]))
    case .hold(let hold):
      let first = pacing.length(of: hold, repetition: 1, of: 2).held
      let last = pacing.length(of: hold, repetition: 2, of: 2).held
      let work = each(language.words(first), alone: language.words(first))
      return first == last ? work : (growing(work.whole, to: last), growing(work.each, to: last))
    case .movement(_, let length?): return kept(length)
    case .activity(let range): return kept(pacing.length(ofHold: pacing.pick(from: range)).held)
    case .movement: return nil
    }
  }

  private func growing(_ work: String, to last: Duration) -> String {
    language.say("dose.build-up", ["work": .init(work), "to": .init(language.words(last))])
  }

  private func kept(_ length: Duration) -> (whole: String, each: String) {
    let whole = language.say("dose.for", ["time": .init(language.words(length))])
    return (whole, language.say("dose.each", ["work": .init(whole)]))
  }

  private func isWithBreath(_ stretch: Stretch) -> Bool {
    guard case .movement(let phases, _) = stretch.work else { return false }
    return phases.contains { [.breathIn, .breathOut].contains($0.length) }
  }

  private func times(_ count: Int) -> String {
    count == 2 ? language.say("dose.twice") : language.say("dose.times", ["n": .init(count)])
  }

  /// The sides and directions of a stretch, such as `in both directions, with each ankle`.
  private func sides(of stretch: Stretch) -> String? {
    let directions = language.say(
      stretch.directions.count == 2 ? "dose.both-directions" : "dose.each-direction")
    var parts = stretch.directions.isEmpty ? [] : [directions]
    let sides = stretch.sides
    let parted = sides.map { $0.split(separator: " ", maxSplits: 1).map(String.init) }
    if sides.count == 1 {
      parts.append(named("dose.one-side", sides[0]))
    } else if sides.count > 1, sides.allSatisfy({ Self.turns.contains($0.lowercased()) }) {
      parts.append(language.say("dose.each-direction"))
    } else if sides.count > 1, sides.allSatisfy(Language.isOneSide) {
      parts.append(language.say("dose.each-side"))
    } else if sides.count == 2, parted.allSatisfy({ $0.count == 2 && Language.isOneSide($0[0]) }),
      parted[0][1] == parted[1][1]
    {
      parts.append(
        language.say(
          "dose.each-part", or: "dose.sides",
          ["part": .init(parted[0][1]), "sides": .init(language.list(sides))]))
    } else if !sides.isEmpty {
      parts.append(language.say("dose.sides", ["sides": .init(language.list(sides.map(language.side)))]))
    }
    return parts.isEmpty ? nil : language.fold("speech.parts.join", parts)
  }

  func firstSide(_ side: String) -> String { named("first-side", side) }

  func switchSide(_ side: String) -> String { named("switch-side", side) }

  /// A phrase that differs for each of the body's sides, with `side` in it.
  private func named(_ path: String, _ side: String) -> String {
    if Language.isOneSide(side) { return language.say("\(path).\(side.lowercased())") }
    // Such as `left knee`, where a language has the side first, as English does.
    let isPart = Language.isOneSide(side.lowercased().split(separator: " ").first.map(String.init) ?? "")
    let values: [String: PhraseValue] = ["side": .init(language.side(side))]
    return isPart
      ? language.say("\(path).part", or: "\(path).other", values) : language.say("\(path).other", values)
  }

  /// A cue of a movement whose sides take turns without a stop, or its shortest form.
  func sided(_ side: String, _ cue: String? = nil) -> String {
    let sided = language.capital(language.say("sided", ["side": .init(language.side(side))]))
    return cue.map { language.say("sentences", ["a": .init(sided), "b": .init($0)]) } ?? sided
  }

  private static let turns: Set = ["clockwise", "counter-clockwise", "counterclockwise", "anticlockwise"]
}
