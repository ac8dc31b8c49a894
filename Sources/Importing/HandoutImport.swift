public import Authoring
public import Guide

/// What a handout becomes: its exercises with their doses, and what else it says.
public struct HandoutImport: Sendable {
  /// The handout as it was cut.
  public let cut: HandoutCut
  /// The exercises in order.
  public internal(set) var exercises: [ImportedExercise]
  /// The title of the session.
  public var title: String
  /// The tag and the English name of the language it is in.
  public let language: (tag: String, name: String)
  /// The question about a language whose doses can't be read; `nil` for English.
  public let languageQuestion: String?
  /// Sentences that keep people safe.
  let caution: [String]
  /// How often to practise.
  let practice: String?
  /// Doses that the handout gives above its exercises, for all of them.
  let general: [String]
  /// What is left out.
  let left: [String]

  /// Reads the doses of a handout that is cut.
  ///
  /// - Throws: `AuthoringError.invalid` where no exercise is in it.
  public init(_ cut: HandoutCut) throws(AuthoringError) {
    let handout = cut.handout
    self.cut = cut
    guard !cut.starts.isEmpty else {
      throw Handout.refusal(
        handout.source, "no exercise is found here; put a heading such as \"## Cat stretch\" above each")
    }
    let language = HandoutLanguage.guess(handout.lines.map(\.text).joined(separator: " "))
    self.language = language
    let isEnglish = language.tag == "en"
    languageQuestion =
      isEnglish ? nil : "There are no rules for \(language.name) yet: write every dose yourself."
    let reader = DoseReader()
    let others = cut.others
    let readings = others.map { isEnglish ? reader.read($0) : DoseReader.Reading(rest: $0) }
    let general = zip(others, readings).filter { sentence, reading in
      reading.facts.contains { $0.field != .practice && $0.field != .sides }
        || HandoutStarts.hasDose(sentence) && !reading.questions.isEmpty
    }
    self.general = general.map(\.0)
    let introduction =
      cut.starts.first.map { handout.lines[..<$0.line].map(\.text).joined(separator: " ") } ?? ""
    let usual = HandoutPosture.first(in: introduction)
    var often: [String] = readings.flatMap(\.facts).filter { $0.field == .practice }.map(\.value)
    exercises = cut.exercises.map { exercise in
      let says = exercise.sentences
      guard isEnglish else {
        var dose = Dose()
        dose.questions = [
          .init(
            field: .hold, text: "There are no rules for \(language.name) yet. What is the dose?",
            quote: says.filter { $0.contains(/\d/) }.joined(separator: " "), answers: [])
        ]
        return ImportedExercise(
          name: exercise.name, posture: nil, dose: dose, sentences: says,
          readings: says.map { DoseReader.Reading(rest: $0) })
      }
      var (dose, readings) = reader.read(says, named: exercise.name, isOne: cut.isConfirmed)
      if let practice = dose.facts.removeValue(forKey: .practice) { often.append(practice) }
      if let line = exercise.beginnings.first, !cut.isConfirmed,
        !dose.questions.contains(where: { $0.field == .name })
      {
        dose.questions.append(
          .init(field: .name, text: "Does another exercise begin here?", quote: line, answers: []))
        dose.doubt()
      }
      for (sentence, reading) in general { Self.askIfItHolds(sentence, reading, &dose) }
      let posture =
        HandoutPosture.first(in: says.joined(separator: " ")) ?? HandoutPosture.first(in: exercise.name)
        ?? usual
      return ImportedExercise(
        name: exercise.name, posture: posture, dose: dose, sentences: says, readings: readings)
    }
    practice = Set(often).count == 1 ? often[0] : nil
    let isCaution = { (sentence: String) in
      sentence.contains(
        /\b(?:(?:consult|ask|see|contact|call|talk to|speak to|check with|tell)\b.*\b(?:doctor|physician|gp|therapist|physiotherapist|professional|provider)|stop|don't|don’t|do not|never|avoid|must not|should not|shouldn't|not be painful|no pain)\b/
          .ignoresCase())
        && sentence.count < 300
    }
    caution = others.filter { isCaution($0) && !general.map(\.0).contains($0) }
    // What differs from exercise to exercise is listed, for a session says it once.
    left =
      others.filter { !isCaution($0) && !general.map(\.0).contains($0) } + (practice == nil ? often : [])
    let name =
      handout.title ?? handout.lines[..<(cut.starts.first?.line ?? 0)].map(\.text).first(where: Self.isTitle)
    title =
      name ?? (handout.source == "standard input" ? "My session" : SourceFile.baseName(of: handout.source))
  }

  private static func isTitle(_ text: String) -> Bool {
    text.count <= 80 && text.split(separator: " ").count <= 12
      && text.last.map { !".!?,;:".contains($0) } == true
      && text.contains(/[A-Za-z]{3}/) && !HandoutStarts.hasDose(text)
  }

  /// A dose above the list is one more question wherever the exercise has none of its own.
  private static func askIfItHolds(_ sentence: String, _ reading: DoseReader.Reading, _ dose: inout Dose) {
    func ask(_ field: Dose.Field, _ answers: [String]) {
      guard dose.facts[field] == nil else { return }
      dose.questions.removeAll { $0.field == field && $0.quote.isEmpty }
      guard !dose.questions.contains(where: { $0.field == field }) else { return }
      dose.questions.append(
        .init(
          field: field, text: "The handout says this of all. Of this one too?", quote: sentence,
          answers: answers))
    }
    for fact in reading.facts where fact.field != .practice { ask(fact.field, [fact.value]) }
    let isOfAll = sentence.contains(
      /\b(?:each|every|all) (?:exercises?|stretch(?:es)?|poses?|movements?|one)\b/.ignoresCase())
    for question in reading.questions
    where question.field == .repetitions || question.field == .sets || isOfAll {
      ask(question.field, question.answers)
    }
  }
}

// MARK: Answers

extension HandoutImport {
  /// The answer to the question how long something is held that isn't held at all.
  public static let movement = "movement"

  /// Answers the questions about `field` of an exercise with `value`, as a session has it, or with none.
  public mutating func answer(_ field: Dose.Field, _ value: String?, of exercise: Int) {
    var dose = exercises[exercise].dose
    guard dose.questions.contains(where: { $0.field == field }) else { return }
    dose.questions.removeAll { $0.field == field }
    dose.facts[field] = value == Self.movement ? nil : value
    if dose.facts[.hold] != nil { dose.isBreathed = false }
    exercises[exercise] = exercises[exercise].prescribing(dose)
  }

  /// Says which posture an exercise begins in.
  public mutating func take(_ posture: Posture, in exercise: Int) { exercises[exercise].posture = posture }

  /// What is wrong with `value` as an answer about `field`, and what would be right; `nil` for nothing.
  public static func mistake(in value: String, for field: Dose.Field) -> String? {
    guard ![.name, .practice, .progress, .options, .other].contains(field), value != movement else {
      return nil
    }
    let hold = field == .hold ? "" : "    hold: 10s\n"
    let text =
      "title: A\nstretches:\n  - name: A\n    posture: seated\n\(hold)    \(field.rawValue): \(value)\n"
    do {
      _ = try SessionDecoder.decode(Array(text.utf8), file: "answer")
      return nil
    } catch {
      return error.diagnostics.first?.message
    }
  }
}
