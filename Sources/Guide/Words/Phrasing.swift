/// The words around the author's words, in English.
struct Phrasing {
  /// - Throws: ``GuideError/unknownLanguage(_:)`` for a language other than English.
  init(language: String) throws(GuideError) {
    guard language.lowercased().split(separator: "-").first == "en" else { throw .unknownLanguage(language) }
  }

  let hold = "Hold."
  let restHere = "Rest here."
  let begin = "Begin."
  let release = "Release."
  let relax = "And relax."
  let comeOut = "Now come out, slowly."
  let rest = "And rest."
  let again = "Again."
  let and = "And."
  let getReady = "Get ready."
  let soonOver = "In a few breaths, we come out."
  let tenMore = "Ten more seconds."
  let restAWhile = "Rest here for a while."
  let closing = "That was the last one. Well done."
  let breatheIn = "Breathe in."
  let breatheOut = "And out."
  let lastBreath = "Last breath."
  let movement = "Listen first."
  let pauseAnytime = "Pause whenever you need to."
  let otherSide = "other side"

  func number(_ number: Int) -> String { Numerals.words(number) }

  // MARK: Around the stretches

  func overview(stretches: Int, called noun: String, rounds: Int, lasting length: Duration?) -> String {
    var parts = [Numerals.count(stretches, noun)]
    if rounds > 1 { parts.append("in \(Numerals.count(rounds, "round"))") }
    if let length { parts.append("about \(Numerals.minutes(length))") }
    return capital(parts.joined(separator: ", ")) + "."
  }

  func leaveOut(_ noun: String) -> String {
    let article = "aeiou".contains(noun.lowercased().first ?? "x") ? "an" : "a"
    return "If \(article) \(noun) isn't for you, leave it out, and rest until the next."
  }

  func practise(_ practice: String) -> String {
    "Do this \(practice.hasSuffix(".") ? String(practice.dropLast()) : practice)."
  }

  func needs(_ equipment: [String]) -> String { "Have \(list(equipment)) at hand." }

  func fetch(_ equipment: [String]) -> String { "Have \(list(equipment)) ready." }

  func announce(_ name: String, isFirst: Bool, isLast: Bool, isOptional: Bool) -> String {
    if isOptional { return "If you like: \(name)." }
    guard isFirst != isLast else { return isFirst ? "\(name)." : "Next: \(name)." }
    return "\(isFirst ? "First" : "And last"): \(name)."
  }

  func round(_ round: Int, of count: Int) -> String { "Round \(number(round)) of \(number(count))." }

  func stay(in posture: Posture) -> String {
    switch posture {
    case .standing: "Stay standing."
    case .seated: "Stay seated."
    case .floorSeated: "Stay seated on the floor."
    case .kneeling: "Stay kneeling."
    case .allFours: "Stay on your hands and knees."
    case .prone: "Stay on your stomach."
    case .supine: "Stay on your back."
    case .sideLying: "Stay on your side."
    }
  }

  func take(_ posture: Posture, from previous: Posture?) -> String {
    let isUp = previous == .standing || previous == .seated || previous == nil
    return switch posture {
    case .standing: previous == nil ? "Stand." : "Stand up."
    case .seated: "Sit on a chair."
    case .floorSeated: "Sit on the floor."
    case .kneeling: "Come onto your knees."
    case .allFours: "Come onto your hands and knees."
    case .prone: isUp ? "Lie down on your stomach." : "Lie on your stomach."
    case .supine: isUp ? "Lie down on your back." : "Roll onto your back."
    case .sideLying: isUp ? "Lie down on your side." : "Roll onto your side."
    }
  }

  // MARK: Counting

  func repetition(_ index: Int, of count: Int) -> String {
    index == count ? "Last time." : "\(capital(Numerals.ordinal(index))) time."
  }

  /// The count that follows a movement's first cue.
  func shortCount(_ index: Int, of count: Int) -> String {
    index == count ? "Last one." : "\(capital(Numerals.ordinal(index))) time."
  }

  /// The move of a hold that follows another without rest, after its number.
  func counted(_ index: Int, _ move: String) -> String { "\(capital(number(index))). \(move)" }

  func breath(_ index: Int) -> String { "\(capital(Numerals.ordinal(index))) breath, in." }

  func set(_ index: Int, of count: Int) -> String { "Set \(number(index)) of \(number(count))." }

  /// The rest between sets; its length is told only where the author prescribed it.
  func setRest(_ length: Duration?) -> String {
    length.map { "Rest for \(Numerals.words($0))." } ?? "Rest for a while."
  }

  func until(_ condition: String) -> String { "You can stop earlier, when \(condition)." }

  // MARK: Encouragement

  /// A kind thing to say, of which there are several wordings.
  enum Encouragement: CaseIterable { case halfway, breathing, moving }

  /// The wordings take turns, so that no two running are the same; longest form first.
  func encouragement(_ kind: Encouragement, _ index: Int) -> [String] {
    let wordings =
      switch kind {
      case .halfway:
        [
          ["Halfway. Keep breathing.", "Halfway."], ["Halfway now. Stay soft.", "Halfway now."],
          ["Halfway there. Breathe on.", "Halfway there."],
        ]
      case .breathing:
        [
          ["Breathe slowly, and let your body soften.", "Breathe slowly."],
          ["Keep breathing. There is no hurry.", "Keep breathing."],
          ["Breathe out, and let your shoulders relax.", "Breathe out."],
        ]
      case .moving: [["Take your time."], ["There is no hurry."], ["Come into it slowly."]]
      }
    return wordings[index % wordings.count]
  }

  // MARK: Bells

  /// The meaning of each bell that will be heard.
  func bellGuide(for session: Session, pacing: Pacing) -> [String] {
    var guide = ["From here on, bells will guide you."] + bells(of: session.stretches, pacing)
    if session.stretches.count > 1 {
      guide.append("Three falling notes mean: go on to the next one, which is named.")
    }
    return guide + ["Three falling notes, heard twice, mean: that was the last one."]
  }

  /// What the bells of a stretch mean that is guided by them among others that are not.
  func bellGuide(for stretch: Stretch, pacing: Pacing) -> [String] {
    ["Here, bells will guide you."] + bells(of: [stretch], pacing)
  }

  private func bells(of stretches: [Stretch], _ pacing: Pacing) -> [String] {
    var guide: [String] = []
    if stretches.contains(where: { !$0.isMovement }) {
      guide.append("A low note means: move into the stretch.")
      guide.append("Then one bell starts the hold, and two falling notes end it.")
    }
    if pacing.halfway { guide.append("A soft high note marks the middle of a long one.") }
    if stretches.contains(where: \.isMovement) {
      guide.append("In a movement, one bell begins each repetition, and a tick each part that follows.")
    }
    if stretches.contains(where: { !$0.isMarching && $0.sides.count + $0.directions.count > 1 }) {
      guide.append("Two rising notes mean: change sides.")
    }
    return guide
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

  func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
