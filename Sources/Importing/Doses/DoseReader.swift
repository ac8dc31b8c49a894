/// Reads doses out of the sentences of one exercise.
///
/// A sentence is either understood whole, every number and word of a dose in it, or it is a question and none of its
/// doses is sure.
struct DoseReader {
  private let rules = EnglishRules.all

  /// One value that a sentence gives.
  struct Fact: Sendable, Equatable {
    let field: Dose.Field
    let value: String
  }

  /// What one sentence says.
  struct Reading: Sendable, Equatable {
    var facts: [Fact] = []
    var questions: [Dose.Question] = []
    var alternates = false
    /// The sentence without its doses, as the handout has it; empty where nothing else is in it.
    var rest: String
    /// The words that were left, for what is asked of the exercise as a whole.
    var left = ""
    /// All of it, its numbers in figures.
    var words = ""
    /// True where a length stands alone.
    var isBare = false
    /// True where anything of a dose is in it.
    var isAboutDose: Bool { !facts.isEmpty || !questions.isEmpty }
  }

  /// What `sentences` say together, and each by itself.
  ///
  /// The exercise's name may hold a dose too, as in `Plank, 30 seconds`; `isOne` where a person said that it is one exercise.
  func read(
    _ sentences: [String], named name: String = "", isOne: Bool = false
  ) -> (dose: Dose, readings: [Reading]) {
    let readings = sentences.map(read)
    let named = HandoutStarts.hasDose(name) ? [read(name)] : []
    var dose = Dose()
    var isClear = true
    for question in (named + readings).flatMap(\.questions)
    where !dose.questions.contains(where: {
      $0.field == question.field && $0.text == question.text && question.answers.isEmpty
    }) {
      dose.questions.append(question)
    }
    dose.alternates = readings.contains(where: \.alternates)
    for field in Dose.Field.allCases {
      var values: [String] = []
      var quotes: [String] = []
      for (sentence, reading) in zip(named.map { _ in name } + sentences, named + readings) {
        for fact in reading.facts where fact.field == field && !values.contains(fact.value) {
          values.append(fact.value)
          quotes.append(sentence)
        }
      }
      let isAsked = dose.questions.contains { $0.field == field }
      if values.count == 1, !isAsked {
        dose.facts[field] = values[0]
      } else if values.count > 1, field == .practice {
        dose.facts[field] = values.joined(separator: ", ")
      } else if values.count > 1, !isAsked {
        isClear = false
        dose.questions.append(
          .init(
            field: field, text: "The handout says \(values.joined(separator: " and ")). Which is it?",
            quote: quotes.joined(separator: " "), answers: values))
      } else if !values.isEmpty, let index = dose.questions.firstIndex(where: { $0.field == field }) {
        dose.questions[index].answers += values.filter { !dose.questions[index].answers.contains($0) }
      }
    }
    let left = readings.map(\.left).joined(separator: " ")
    dose.isBreathed =
      dose.facts[.hold] == nil && left.contains(/\b(?:inhale|breathe in)\b/)
      && left.contains(/\b(?:exhale|breathe out)\b/)
    let moving = /\b(?:march|walk|jog|run|cycl|jump|skip|swing|circl|pedal|danc|shak)(?:e|es|ing|ings|s)?\b/
    if let length = dose.facts[.hold], (named + readings).contains(where: \.isBare),
      (name + " " + left).lowercased().contains(moving)
    {
      dose.facts[.hold] = nil
      dose.questions.append(
        .init(field: .hold, text: "Is it held so long, or kept moving?", quote: name, answers: [length]))
    }
    if !isOne { askIfOneMoreBegins(readings, sentences, &dose) }
    askOfTheWhole(left, readings, sentences, &dose)
    if !isOne, !isClear || dose.questions.contains(where: { $0.field == .name }) { dose.doubt() }
    return (dose, readings)
  }

  /// A posture that is taken after a dose may be the next exercise's, whose beginning nothing shows.
  private func askIfOneMoreBegins(_ readings: [Reading], _ sentences: [String], _ dose: inout Dose) {
    let taken =
      /^(?:stand|sit|lie|lay|kneel|get down|start|begin) (?:tall|up straight|upright|on|near|close|with|facing|in|behind|at|against|beside|sideways)\b/
      .ignoresCase()
    let doses: Set<Dose.Field> = [.hold, .repetitions, .sets]
    let dosed = readings.indices.filter { readings[$0].facts.contains { doses.contains($0.field) } }
    // A dose may stand beside the name, above how it is done.
    guard let first = dosed.first, let last = dosed.last,
      let next = sentences[(first + 1)...].firstIndex(where: { $0.contains(taken) }), first > 0 || next < last
    else { return }
    dose.questions.append(
      .init(field: .name, text: "Does another exercise begin here?", quote: sentences[next], answers: []))
  }

  /// What no sentence says.
  private func askOfTheWhole(_ left: String, _ readings: [Reading], _ sentences: [String], _ dose: inout Dose)
  {
    func isOpen(_ field: Dose.Field) -> Bool {
      dose.facts[field] == nil && !dose.questions.contains { $0.field == field }
    }
    func quote(_ word: some RegexComponent) -> String {
      sentences.first { $0.lowercased().contains(word) } ?? ""
    }
    let rested = readings.firstIndex { $0.facts.contains { $0.field == .rest } }
    if let rested, let rest = dose.facts[.rest],
      sentences.contains(where: { $0.contains(/\bsets?\b/.ignoresCase()) }),
      !sentences[rested].contains(/\bbetween\b/.ignoresCase())
    {
      dose.facts[.rest] = nil
      dose.questions.append(
        .init(field: .rest, text: "Which rest is that?", quote: sentences[rested], answers: [rest]))
    }
    let hold = /\b(?:hold|holding)\b/
    if isOpen(.hold), left.contains(hold) {
      dose.questions.append(
        .init(field: .hold, text: "How long is it held?", quote: quote(hold), answers: []))
    }
    let words = readings.map(\.words).joined(separator: " ").replacing(
      /\b(?:left (?:&|and|or) right|right (?:&|and|or) left|right angles?|onto (?:1|your) side)\b/, with: "")
    let isBoth = words.contains(/\bto (?:the|your) left\b/) && words.contains(/\bto (?:the|your) right\b/)
    if isBoth, isOpen(.sides) || dose.questions.contains(where: \.isAboutWays) {
      // Each way is then to the left and to the right.
      dose.questions.removeAll(where: \.isAboutWays)
      if isOpen(.sides) { dose.facts[.sides] = Self.bothSides }
    }
    let one =
      /\b(?:left|right)\b|\b(?:do|repeat with|swap) both\b|\b(?:1|other|opposite|second) (?:leg|arm|side|knee|foot|ankle|hip|shoulder|elbow)\b/
    if isOpen(.sides), let index = readings.firstIndex(where: { $0.words.contains(one) }), words.contains(one)
    {
      dose.questions.append(
        .init(
          field: .sides, text: "Is it done on both sides?", quote: sentences[index], answers: [Self.bothSides]
        ))
    }
    let again = /\b(?:repeat|repeatedly|repetitions|reps|times)\b/
    if isOpen(.repetitions), dose.facts[.sides] == nil, left.contains(again) {
      dose.questions.append(.init(field: .repetitions, text: "How often?", quote: quote(again), answers: []))
    }
    if isOpen(.hold), dose.facts[.repetitions] == nil, !dose.isBreathed {
      dose.questions.append(
        .init(field: .hold, text: "The handout gives no length. How long is it held?", quote: "", answers: [])
      )
    }
  }

  static let bothSides = "[left, right]"

  // MARK: One sentence

  /// What `sentence` says by itself.
  func read(_ sentence: String) -> Reading {
    var text = DoseText(sentence)
    guard Self.told.isFound(in: text.text) else {
      return Reading(rest: sentence, left: text.text, words: text.text)
    }
    var reading = Reading(rest: sentence, words: text.text)
    guard sentence.count <= 1000 else {
      reading.questions = [
        .init(field: .hold, text: "This is too long to read. What is the dose?", quote: sentence, answers: [])
      ]
      return reading
    }
    for rule in rules {
      while let match = rule.match(in: text.text) {
        let whole = text.text
        let phrase = text.crossOut(
          from: whole.distance(from: whole.startIndex, to: match.range.lowerBound),
          to: whole.distance(from: whole.startIndex, to: match.range.upperBound),
          rule.isNothing ? DoseText.other : DoseText.understood)
        take(rule.effect, match.values, phrase: phrase, of: sentence, into: &reading)
      }
    }
    takeBare(&text, of: sentence, into: &reading)
    reading.left = text.text
    judge(text.text, sentence, &reading)
    if reading.isAboutDose { reading.rest = text.remainder }
    return reading
  }

  /// Understands what is nothing but a length, or holds its sentence to account for what is left of it.
  private func judge(_ left: String, _ sentence: String, _ reading: inout Reading) {
    let fields = reading.facts.map(\.field)
    let isTwice =
      Set(fields).count < fields.count && !left.contains(/\b(?:left|right)\b/) && !fields.contains(.practice)
    let isLimited = fields.contains(.practice) && Self.limit.isFound(in: left)
    let hasDose = fields.contains { $0 != .practice && $0 != .sides }
    guard
      isLimited || left.contains(/\d/)
        || hasDose && (Self.number.isFound(in: left) || Self.hedge.isFound(in: left) || isTwice)
    else {
      // A number of nothing, such as several times, that no rule knows.
      if reading.questions.isEmpty, let word = left.firstMatch(of: /\b(?:dozen|hundred|couple|several)\b/) {
        reading.questions.append(
          .init(field: .repetitions, text: "What is meant by \"\(word.0)\"?", quote: sentence, answers: []))
      }
      return
    }
    let values = reading.facts.filter { isLimited || $0.field != .practice }
    reading.facts.removeAll()
    reading.alternates = false
    var open = values.map(\.field)
    if open.isEmpty { open = [field(of: sentence, isHedged: Self.hedge.isFound(in: left))] }
    for field in open where !reading.questions.contains(where: { $0.field == field }) {
      reading.questions.append(
        .init(
          field: field, text: "What does this say?", quote: sentence,
          answers: values.filter { $0.field == field }.map(\.value)))
    }
  }

  /// What a number that no rule knows is most likely about.
  private func field(of sentence: String, isHedged: Bool) -> Dose.Field {
    let isOften = /\b(?:times|twice|reps?|repetitions|repeat|sets?|x|do)\b/.ignoresCase()
    let isLong = /\b(?:hold\w*|stay\w*|seconds?|secs?|s|minutes?|mins?|breath\w*|counts?|for)\b/.ignoresCase()
    if sentence.contains(isOften) { return .repetitions }
    return isHedged || sentence.contains(isLong) || sentence.split(separator: " ").count < 4 ? .hold : .other
  }

  /// A length, a number of breaths or of sides that is all there is.
  ///
  /// Beside a movement that is kept up, a length alone may be that movement's.
  private func takeBare(_ text: inout DoseText, of sentence: String, into reading: inout Reading) {
    let bare = text.text.filter { $0 != DoseText.understood }
    // What is done for so long the sentence before says, if anything does.
    if Self.kept.whole(bare) != nil {
      _ = text.crossOut(from: 0, to: text.text.count)
      reading.questions.append(
        .init(field: .hold, text: "Is it held so long, or kept moving?", quote: sentence, answers: []))
      return
    }
    guard let match = Self.bare.whole(bare), let number = match[1].substring, let unit = match[2].substring
    else { return }
    let phrase = text.crossOut(from: 0, to: text.text.count)
    reading.isBare = true
    let isBreaths = unit.hasSuffix("breath") || unit.hasSuffix("breaths")
    take(
      isBreaths ? .breaths : .hold, ["n": String(number), "u": String(unit)], phrase: phrase,
      of: sentence, into: &reading)
  }

  // MARK: Patterns

  /// Any sign of a dose.
  private static let told = Pattern(
    #/\d|\b(?:half|hold|holding|seconds?|minutes?|breaths?|counts?|times?|twice|once|thrice|repeat|repetitions?|reps?|sets?|daily|every|each|per|both|other|opposite|sides?|switch|swap|change|alternat\w+|affected|injured|operated|painful|sore|weak\w*|few|several|many|until|as|increase|increasing|build|progress\w*|easier|harder|variation|modification|option|rest|more|again|dozen|hundred)\b/#
  )
  /// What counts something.
  private static let number = Pattern(
    /\d|\b(?:half|dozen|hundred|couple|few|several|seconds|minutes?|mins?|secs?|breaths|counts|sets?|reps|repetitions|times)\b/
  )
  /// What may take a dose back, or make it another.
  private static let hedge = Pattern(
    /\b(?:if|unless|until|till|than|least|most|maximum|minimum|more|less|longer|fewer|instead|alternatively|otherwise|except|weeks?|days?|months?|hours?|years?|aged?|old|beginners?|advanced|level|easy|easier|hard|harder|difficult|progress\w*|increas\w*|decreas\w*|build|eventually|work(?:ing)? (?:up|to)|goal|aim|target|initially|previous|can|able|comfortabl\w*|before|after|every|another|additional|again|first|too|second|between|may|might|could|some|max|min|enough|(?:start|begin)(?:ing|ning)? (?:with|at|by))\b|· or\b|\bor ·|(?:\b(?:not|never|don't|no|avoid)(?: [a-z']+)*|without(?: (?!and\b|then\b)[a-z']+)*|-) ·/
  )
  /// What limits how often something is done.
  private static let limit = Pattern(
    /\b(?:not|never|don't|than|least|most|maximum|minimum|max)\b/)
  /// A length of whatever was said before.
  private static let kept = Pattern(
    /[ ,;:.()-]*for (?:about )?\d+(?:-\d+)? (?:seconds?|secs?|s|minutes?|mins?)[ .]*/)
  /// A length that is all there is.
  private static let bare = Pattern(
    #/^[ ,;:.()-]*(?:about |approximately )?(\d+(?:\.5)?(?:-\d+)?) (seconds?|secs?|s|minutes?|mins?|(?:(?:slow|deep|long|full) )*breaths?)[ ,;:.()-]*$/#
  )
}

extension Dose.Question {
  /// The question of a movement that goes each way.
  static let ways = "Which ways are meant?"

  fileprivate var isAboutWays: Bool { field == .sides && text == Self.ways }
}
