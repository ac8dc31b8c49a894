/// The words around the author's words, in the session's language.
struct Phrasing {
  let language: Language

  var otherSide: String { language.say("other-side") }

  /// A sentence that is always the same, such as `hold`.
  subscript(_ sentence: Fixed) -> String { language.say(sentence.rawValue) }

  /// The sentences that are always the same.
  enum Fixed: String, CaseIterable {
    case hold, begin, release, relax, rest, again, and, closing, movement
    case restHere = "rest-here"
    case comeOut = "come-out"
    case getReady = "get-ready"
    case soonOver = "soon-over"
    case tenMore = "ten-more"
    case restAWhile = "rest-a-while"
    case breatheIn = "breathe-in"
    case breatheOut = "breathe-out"
    case lastBreath = "last-breath"
    case pauseAnytime = "pause-anytime"
  }

  func number(_ number: Int) -> String { language.say("number", ["n": .init(number)]) }

  // MARK: Around the stretches

  func title(_ title: String) -> String { language.say("title", ["title": .init(title)]) }

  func overview(stretches: Int, called noun: String, rounds: Int, lasting length: Duration?) -> String {
    var parts = [language.count(stretches, noun, inDigits: false)]
    if rounds > 1 { parts.append(language.say("in-rounds", ["n": .init(rounds)])) }
    if let length { parts.append(language.say("about", ["time": .init(language.words(length.toMinute))])) }
    return whole(parts)
  }

  func leaveOut(_ noun: String) -> String {
    let article = "aeiou".contains(noun.lowercased().first ?? "x") ? "an" : "a"
    return language.say("leave-out", ["a-noun": .text("\(article) \(noun)")])
  }

  func practise(_ practice: String) -> String {
    language.say(
      "practise",
      [
        "practice": .init(
          [".", "。"].contains(where: practice.hasSuffix) ? String(practice.dropLast()) : practice)
      ])
  }

  func needs(_ equipment: [String]) -> String {
    language.say("needs", ["things": .init(language.list(equipment))])
  }

  func fetch(_ equipment: [String]) -> String {
    language.say("fetch", ["things": .init(language.list(equipment))])
  }

  func announce(_ name: String, isFirst: Bool, isLast: Bool, isOptional: Bool) -> String {
    let kind =
      isOptional ? "optional" : isFirst == isLast ? isFirst ? "alone" : "next" : isFirst ? "first" : "last"
    return language.say("announce.\(kind)", ["name": .init(name)])
  }

  func round(_ round: Int, of count: Int) -> String {
    language.say("round", ["n": .init(round), "count": .init(count)])
  }

  func stay(in posture: Posture) -> String { language.say("stay.\(posture.key)") }

  func take(_ posture: Posture, from previous: Posture?) -> String {
    let isUp = previous == .standing || previous == .seated || previous == nil
    let isLying = [.prone, .supine, .sideLying].contains(posture)
    let from = isLying && isUp ? "-from-upright" : posture == .standing && previous == nil ? "-first" : ""
    return language.say("take.\(posture.key)\(from)")
  }

  // MARK: Counting

  func repetition(_ index: Int, of count: Int) -> String {
    index == count ? language.say("last-time") : capital("time", index)
  }

  /// The count that follows a movement's cue.
  func counted(_ cue: String, _ index: Int, of count: Int) -> String {
    let count = index == count ? language.say("short-last") : capital("time", index)
    return language.say("sentences", ["a": .init(cue), "b": .init(count)])
  }

  /// The move of a hold that follows another without rest, after its number.
  func counted(_ index: Int, _ move: String) -> String {
    language.capital(language.say("counted", ["n": .init(index), "move": .init(move)]))
  }

  func breath(_ index: Int) -> String { capital("breath", index) }

  func set(_ index: Int, of count: Int) -> String {
    language.say("set", ["n": .init(index), "count": .init(count)])
  }

  /// The rest between sets; its length is told only where the author prescribed it.
  func setRest(_ length: Duration?) -> String {
    length.map { language.say("set-rest", ["time": .init(language.words($0))]) }
      ?? language.say("set-rest-open")
  }

  func until(_ condition: String) -> String { language.say("until", ["condition": .init(condition)]) }

  private func capital(_ path: String, _ number: Int) -> String {
    language.capital(language.say(path, ["n": .init(number)]))
  }

  // MARK: Encouragement

  /// A kind thing to say, of which there are several wordings.
  enum Encouragement: String, CaseIterable { case halfway, breathing, moving }

  /// The wordings of each kind, which take turns.
  static let wordings = 3

  /// The wordings take turns, so that no two running are the same; longest form first.
  func encouragement(_ kind: Encouragement, _ index: Int) -> [String] {
    let path = "\(kind.rawValue)-\(index % Self.wordings + 1)"
    return kind == .moving ? [language.say(path)] : [language.say(path), language.say("\(path)-short")]
  }

  // MARK: Bells

  /// The meaning of each bell that will be heard.
  func bellGuide(for session: Session, pacing: Pacing) -> [String] {
    var guide = [language.say("bells.from-here")] + bells(of: session.stretches, pacing)
    if session.stretches.count > 1 { guide.append(language.say("bells.next")) }
    return guide + [language.say("bells.finish")]
  }

  /// What the bells of a stretch mean that is guided by them among others that are not.
  func bellGuide(for stretch: Stretch, pacing: Pacing) -> [String] {
    [language.say("bells.here")] + bells(of: [stretch], pacing)
  }

  private func bells(of stretches: [Stretch], _ pacing: Pacing) -> [String] {
    var guide: [String] = []
    if stretches.contains(where: { !$0.isMovement }) {
      guide += [language.say("bells.move"), language.say("bells.hold")]
    }
    if pacing.halfway { guide.append(language.say("bells.halfway")) }
    if stretches.contains(where: \.isMovement) { guide.append(language.say("bells.movement")) }
    if stretches.contains(where: { !$0.isMarching && $0.sides.count + $0.directions.count > 1 }) {
      guide.append(language.say("bells.sides"))
    }
    return guide
  }

  /// One stretch of the overview that precedes a session of bells.
  func overview(_ stretch: Stretch, index: Int, dose: String) -> String {
    language.capital(
      language.say(
        "overview-item", ["n": .init(index + 1), "name": .init(stretch.name), "dose": .init(dose)]))
  }

  /// A sentence of several parts, such as `Ten seconds, five times.`
  func whole(_ parts: [String]) -> String {
    language.capital(language.say("parts.whole", ["parts": .init(language.fold("speech.parts.join", parts))]))
  }
}

extension Posture {
  /// Its key in phrase books, such as `all-fours`.
  var key: String { rawValue.replacing(" ", with: "-") }
}
