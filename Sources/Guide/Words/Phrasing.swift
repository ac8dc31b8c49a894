/// The words around the author's words, in English.
struct Phrasing {
  /// - Throws: ``GuideError/unknownLanguage(_:)`` for a language other than English.
  init(language: String) throws(GuideError) {
    guard language.lowercased().split(separator: "-").first == "en" else { throw .unknownLanguage(language) }
  }

  let hold = "Hold."
  let begin = "Begin."
  let release = "Release."
  let rest = "And rest."
  let getReady = "Get ready."
  let closing = "That was the last one. Well done."
  let breatheIn = "Breathe in."
  let breatheOut = "And out."
  let lastBreath = "Last breath."
  let movement = "Listen to the movement first."

  func number(_ number: Int) -> String { Numerals.words(number) }

  func needs(_ equipment: [String]) -> String { "You will need \(list(equipment))." }

  func fetch(_ equipment: [String]) -> String { "Have \(list(equipment)) ready." }

  func overview(stretches: Int, rounds: Int) -> String {
    let count = Numerals.count(stretches, "stretch")
    return rounds == 1
      ? "There \(stretches == 1 ? "is" : "are") \(count)."
      : "There \(stretches == 1 ? "is" : "are") \(count), in \(Numerals.count(rounds, "round"))."
  }

  func announce(_ name: String, index: Int, of count: Int) -> [String] {
    guard count > 1 else { return ["\(name)."] }
    let lead = index == 0 ? "First" : index == count - 1 ? "And last" : "Next"
    return ["\(lead): \(name).", "Stretch \(number(index + 1)) of \(number(count))."]
  }

  func round(_ round: Int, of count: Int) -> String { "Round \(number(round)) of \(number(count))." }

  /// How to take a posture, with what a stretch needs at hand.
  func take(_ posture: Posture, from previous: Posture?, with equipment: [String]) -> String {
    if posture == previous {
      switch posture {
      case .standing: return "Stay standing."
      case .seated: return "Stay seated."
      case .floorSeated: return "Stay seated on the floor."
      case .kneeling: return "Stay kneeling."
      case .allFours: return "Stay on your hands and knees."
      case .prone: return "Stay on your stomach."
      case .supine: return "Stay on your back."
      case .sideLying: return "Stay on your side."
      }
    }
    let isUp = previous == .standing || previous == .seated || previous == nil
    return switch posture {
    case .standing: "Stand up."
    case .seated:
      equipment.contains { $0.lowercased().contains("chair") } ? "Sit on the chair." : "Sit on a chair."
    case .floorSeated: "Sit on the floor."
    case .kneeling: "Come onto your knees."
    case .allFours: "Come onto your hands and knees."
    case .prone: isUp ? "Lie down on your stomach." : "Lie on your stomach."
    case .supine: isUp ? "Lie down on your back." : "Roll onto your back."
    case .sideLying: isUp ? "Lie down on your side." : "Roll onto your side."
    }
  }

  /// What is to be done, such as `Hold for ten seconds, five times, on each side.`
  func dose(_ stretch: Stretch, repetitions: Int, pacing: Pacing) -> String {
    var parts: [String] = []
    switch stretch.work {
    case .hold(.breaths(let range)):
      parts.append("Hold for \(Numerals.count(pacing.breaths(of: range), "breath"))")
    case .hold(.counts(let count)): parts.append("Hold for a count of \(number(count))")
    case .hold(let hold):
      let first = pacing.length(of: hold, repetition: 1, of: 2).held
      let last = pacing.length(of: hold, repetition: 2, of: 2).held
      let growth = first == last ? "" : ", building up to \(Numerals.words(last))"
      parts.append("Hold for \(Numerals.words(first))\(growth)")
    case .movement(_, let length?): parts.append("Keep going for \(Numerals.words(length))")
    case .movement: parts.append(Numerals.count(repetitions, "repetition"))
    }
    if case .hold = stretch.work, repetitions > 1 {
      parts.append(repetitions == 2 ? "twice" : "\(number(repetitions)) times")
    }
    if !stretch.sides.isEmpty {
      parts.append(isLeftRight(stretch.sides) ? "on each side" : "for \(list(stretch.sides))")
    }
    if stretch.sets > 1 { parts.append("in \(number(stretch.sets)) sets") }
    return capital(parts.joined(separator: ", ")) + "."
  }

  func repetition(_ index: Int, of count: Int) -> String {
    "Repetition \(number(index)) of \(number(count))."
  }

  /// The count that follows a movement's first cue, where a whole sentence has no room.
  func shortCount(_ index: Int, of count: Int) -> String {
    index == count ? "Last one." : "\(capital(number(index)))."
  }

  func set(_ index: Int, of count: Int) -> String { "Set \(number(index)) of \(number(count))." }

  /// The rest between sets; its length is told only where the author prescribed it.
  func setRest(_ length: Duration?) -> String {
    length.map { "Rest for \(Numerals.words($0))." } ?? "Rest for a while."
  }

  func firstSide(_ side: String) -> String {
    isOneSide(side) ? "First, the \(side) side." : "First, \(side)."
  }

  func switchSide(_ side: String) -> String {
    isOneSide(side) ? "Switch to the \(side) side." : "Now \(side)."
  }

  /// The middle of a hold, longest form first.
  func halfway(withReminder: Bool) -> [String] {
    withReminder ? ["Halfway. Keep breathing.", "Halfway."] : ["Halfway."]
  }

  /// A reminder to breathe, longest form first; successive ones differ.
  func breathReminder(_ index: Int) -> [String] {
    let reminders = [
      "Breathe slowly, and let your body soften.", "Keep breathing. There is no hurry.",
      "Breathe out, and let your shoulders relax.",
    ]
    return [reminders[index % reminders.count], "Keep breathing."]
  }

  /// What each bell means, of those that will be heard.
  func bellGuide(for session: Session, hasHalfway: Bool) -> [String] {
    var guide = [
      "From here on, only bells will guide you.", "One bell starts a hold, and two falling notes end it.",
    ]
    if hasHalfway { guide.append("A soft high note marks the middle of a long one.") }
    if session.stretches.contains(where: \.hasPhases) {
      guide.append("In a movement, one bell begins each repetition, and a tick each part that follows.")
    }
    if session.stretches.contains(where: { !$0.sides.isEmpty }) {
      guide.append("Two rising notes mean: change sides.")
    }
    if session.stretches.count > 1 { guide.append("Three falling notes mean: go on to the next stretch.") }
    return guide + ["Three falling notes, heard twice, mean: that was the last one."]
  }

  /// One stretch of the overview that precedes a session of bells.
  func overview(_ stretch: Stretch, index: Int, dose: String) -> String {
    "\(capital(number(index + 1))): \(stretch.name). \(dose)"
  }

  func list(_ items: [String]) -> String {
    switch items.count {
    case 0: ""
    case 1: items[0]
    case 2: "\(items[0]) and \(items[1])"
    default: items.dropLast().joined(separator: ", ") + ", and \(items[items.count - 1])"
    }
  }

  private func isOneSide(_ side: String) -> Bool { ["left", "right"].contains(side.lowercased()) }

  private func isLeftRight(_ sides: [String]) -> Bool { sides.allSatisfy(isOneSide) }

  private func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
