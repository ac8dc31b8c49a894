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
      parts.append("\(number(sets)) sets" + (isCounted ? " of \(number(times))" : ""))
      if let work { parts.append(work.each) }
    } else {
      let isAlone = times == 1 && stretch.sides.isEmpty && stretch.directions.isEmpty
      if let work, isAlone, case .hold = stretch.work, !stretch.isPassive {
        return "Once, for \(work.whole)."
      }
      if let work { parts.append(work.whole) }
      if isCounted, times > 1 || work == nil { parts.append(self.times(times) + breathing(of: stretch)) }
    }
    if let sides = self.sides(of: stretch) { parts.append(sides) }
    return capital(parts.joined(separator: ", ")) + "."
  }

  /// The length of one repetition in words, alone and after a count of sets; `nil` for a movement that is only counted.
  private func work(of stretch: Stretch, _ pacing: Pacing) -> (whole: String, each: String)? {
    let verb = stretch.isPassive ? "you will rest there for " : ""
    switch stretch.work {
    case .hold(.breaths(let range)):
      let breaths = Numerals.count(pacing.breaths(of: range), "breath")
      return ("\(verb)\(breaths)", "\(breaths) each")
    case .hold(.counts(let count)):
      return ("\(verb)a count of \(number(count))", "for a count of \(number(count)) each")
    case .hold(let hold):
      let first = pacing.length(of: hold, repetition: 1, of: 2).held
      let last = pacing.length(of: hold, repetition: 2, of: 2).held
      let growth = first == last ? "" : ", building up to \(Numerals.words(last))"
      return ("\(verb)\(Numerals.words(first))\(growth)", "\(Numerals.words(first)) each\(growth)")
    case .movement(_, let length?):
      return ("for \(Numerals.words(length))", "for \(Numerals.words(length)) each")
    case .activity(let range):
      let length = Numerals.words(pacing.length(ofHold: pacing.pick(from: range)).held)
      return ("for \(length)", "for \(length) each")
    case .movement: return nil
    }
  }

  private func breathing(of stretch: Stretch) -> String {
    guard case .movement(let phases, _) = stretch.work else { return "" }
    return phases.contains { [.breathIn, .breathOut].contains($0.length) } ? ", with your breath" : ""
  }

  private func times(_ count: Int) -> String {
    switch count {
    case 1: "once"
    case 2: "twice"
    default: "\(number(count)) times"
    }
  }

  /// The sides and directions of a stretch, such as `in both directions, with each ankle`.
  private func sides(of stretch: Stretch) -> String? {
    let directions = stretch.directions.count == 2 ? "in both directions" : "in each direction"
    var parts = stretch.directions.isEmpty ? [] : [directions]
    let sides = stretch.sides
    let parted = sides.map { $0.split(separator: " ", maxSplits: 1).map(String.init) }
    if sides.count == 1 {
      parts.append(isOneSide(sides[0]) ? "on \(sideName(sides[0]))" : "for \(sides[0])")
    } else if sides.count > 1, sides.allSatisfy({ Self.turns.contains($0.lowercased()) }) {
      parts.append("in each direction")
    } else if sides.count > 1, sides.allSatisfy(isOneSide) {
      parts.append("on each side")
    } else if sides.count == 2, parted.allSatisfy({ $0.count == 2 && isOneSide($0[0]) }),
      parted[0][1] == parted[1][1]
    {
      parts.append("with each \(parted[0][1])")
    } else if !sides.isEmpty {
      parts.append("for \(list(sides))")
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  func firstSide(_ side: String) -> String { "First, \(sideName(side))." }

  func switchSide(_ side: String) -> String {
    isOneSide(side) ? "Switch to \(sideName(side))." : "Now \(sideName(side))."
  }

  /// A cue of a movement whose sides take turns without a stop, or its shortest form.
  func sided(_ side: String, _ cue: String? = nil) -> String {
    "\(capital(side))." + (cue.map { " \($0)" } ?? "")
  }

  private func sideName(_ side: String) -> String {
    let words = side.lowercased().split(separator: " ")
    if isOneSide(side) { return side.hasSuffix("affected") ? "your \(side) side" : "the \(side) side" }
    return words.count > 1 && isOneSide(String(words[0])) ? "your \(side)" : side
  }

  private static let turns: Set = ["clockwise", "counter-clockwise", "counterclockwise", "anticlockwise"]

  private func isOneSide(_ side: String) -> Bool {
    ["left", "right", "affected", "unaffected"].contains(side.lowercased())
  }
}
