/// Reads doses out of the sentences of one exercise.
///
/// A sentence is either understood whole, every number and word of a dose in it, or it is a question and none of its
/// doses is sure.
struct DoseReader {
  private let rules = EnglishRules()

  /// What one sentence says.
  struct Reading {
    var facts: [(field: Dose.Field, value: String)] = []
    var questions: [Dose.Question] = []
    var alternates = false
    /// The sentence without its doses, as the handout has it; empty where nothing else is in it.
    var rest: String
    /// The words that were left, for what is asked of the exercise as a whole.
    var left = ""
    /// All of it, its numbers in figures.
    var words = ""
    /// True where anything of a dose is in it.
    var isAboutDose: Bool { !facts.isEmpty || !questions.isEmpty }
  }

  /// What `sentences` say together, and each by itself.
  ///
  /// The exercise's name may hold a dose too, as in `Plank, 30 seconds`.
  func read(_ sentences: [String], named name: String = "") -> (dose: Dose, readings: [Reading]) {
    let readings = sentences.map(read)
    let named = HandoutStarts.hasDose(name) ? [read(name)] : []
    var dose = Dose()
    dose.questions = (named + readings).flatMap(\.questions)
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
    askOfTheWhole(left, readings, sentences, &dose)
    return (dose, readings)
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
    let hold = /\b(?:hold|holding)\b/
    if isOpen(.hold), left.contains(hold) {
      dose.questions.append(
        .init(field: .hold, text: "How long is it held?", quote: quote(hold), answers: []))
    }
    if isOpen(.sides) {
      let words = readings.map(\.words).joined(separator: " ").replacing(
        /\b(?:left (?:&|and|or) right|right (?:&|and|or) left|right angles?)\b/, with: "")
      let isBoth = words.contains(/\bto (?:the|your) left\b/) && words.contains(/\bto (?:the|your) right\b/)
      let one =
        /\b(?:left|right)\b|\b(?:1|other|opposite|second) (?:leg|arm|side|knee|foot|ankle|hip|shoulder|elbow)\b/
      if isBoth {
        dose.facts[.sides] = Self.bothSides
      } else if words.contains(one) {
        dose.questions.append(
          .init(
            field: .sides, text: "Is it done on both sides?",
            quote: readings.firstIndex { $0.words.contains(one) }.map { sentences[$0] } ?? "",
            answers: [Self.bothSides]))
      }
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
    let told =
      #/\d|\b(?:half|hold|holding|seconds?|minutes?|breaths?|counts?|times?|twice|once|thrice|repeat|repetitions?|reps?|sets?|daily|every|each|per|both|other|opposite|switch|swap|change|alternat\w+|affected|injured|operated|painful|sore|weak\w*|few|several|many|until|as|increase|increasing|build|progress\w*|easier|harder|variation|modification|option|rest|more|again|dozen|hundred)\b/#
    guard text.text.contains(told) else { return Reading(rest: sentence, left: text.text, words: text.text) }
    var reading = Reading(rest: sentence, words: text.text)
    guard sentence.count <= 1000 else {
      reading.questions = [
        .init(field: .hold, text: "This is too long to read. What is the dose?", quote: sentence, answers: [])
      ]
      return reading
    }
    for rule in rules.rules {
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
    let number =
      /\d|\b(?:half|dozen|hundred|couple|few|several|seconds|minutes?|mins?|secs?|breaths|counts|sets?|reps|repetitions|times)\b/
    let hedge =
      /\b(?:if|unless|until|till|than|least|most|maximum|minimum|more|less|longer|fewer|instead|alternatively|otherwise|except|weeks?|days?|months?|hours?|years?|aged?|old|beginners?|advanced|level|easy|easier|hard|harder|difficult|progress\w*|increas\w*|decreas\w*|build|eventually|work(?:ing)? (?:up|to)|goal|aim|target|initially|previous|can|able|comfortabl\w*|before|after|every|another|additional|again|first|too|second|between|may|might|could|some|max|min|enough|(?:start|begin)(?:ing|ning)? (?:with|at|by))\b|· or\b|\bor ·|(?:\b(?:not|never|don't|no|avoid|without)(?: [a-z']+)*|-) ·/
    let fields = reading.facts.map(\.field)
    let isTwice =
      Set(fields).count < fields.count && !left.contains(/\b(?:left|right)\b/) && !fields.contains(.practice)
    let limit = /\b(?:not|never|don't|than|least|most|maximum|minimum|max)\b/
    let isLimited = fields.contains(.practice) && left.contains(limit)
    let hasDose = fields.contains { $0 != .practice && $0 != .sides }
    guard
      isLimited || left.contains(/\d/)
        || hasDose && (left.contains(number) || left.contains(hedge) || isTwice)
    else {
      // A number of nothing, such as several times, that no rule knows.
      if reading.questions.isEmpty, let word = left.firstMatch(of: /\b(?:dozen|hundred|couple|several)\b/) {
        reading.questions.append(
          .init(field: .repetitions, text: "What is meant by \"\(word.0)\"?", quote: sentence, answers: []))
      }
      return
    }
    let values = reading.facts.filter { isLimited || $0.field != .practice }
    reading.facts.removeAll { _ in true }
    reading.alternates = false
    let field =
      values.first?.field
      ?? (sentence.contains(/\b(?:times|reps?|repetitions|repeat)\b/.ignoresCase()) ? .repetitions : .hold)
    if !reading.questions.contains(where: { $0.field == field }) {
      reading.questions.append(
        .init(
          field: field, text: "What does this say?", quote: sentence,
          answers: values.filter { $0.field == field }.map(\.value)))
    }
  }

  /// A length, a number of breaths or of sides that is all there is.
  private func takeBare(_ text: inout DoseText, of sentence: String, into reading: inout Reading) {
    let bare = text.text.filter { $0 != DoseText.understood }
    let hold =
      #/^[ ,;:.()-]*(?:for )?(?:about |approximately )?(\d+(?:\.5)?(?:-\d+)?) (seconds?|secs?|s|minutes?|mins?|(?:(?:slow|deep|long|full) )*breaths?)[ ,;:.()-]*$/#
    guard let match = bare.wholeMatch(of: hold) else { return }
    let phrase = text.crossOut(from: 0, to: text.text.count)
    let isBreaths = match.2.hasSuffix("breath") || match.2.hasSuffix("breaths")
    take(
      isBreaths ? .breaths : .hold, ["n": String(match.1), "u": String(match.2)], phrase: phrase,
      of: sentence, into: &reading)
  }
}
