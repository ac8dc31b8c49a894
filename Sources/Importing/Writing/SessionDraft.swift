internal import Files
internal import Guide

/// A session file made of a handout: what is sure of it, and each doubt as a comment that begins with `# ?`.
public struct SessionDraft: Sendable {
  /// The whole file.
  public private(set) var text = ""
  /// The line of each question, from 1, with its words.
  public private(set) var questions: [(line: Int, text: String)] = []

  private var lineCount = 0

  /// Writes the session of `handout`; only the facts and no sentence of the author's where `ownWords` says so.
  public init(_ handout: HandoutImport, ownWords: Bool = false) {
    line(
      ownWords
        ? "# Only what the handout prescribes is here; the sentences are yours to write."
        : "# The sentences are those of the handout's author. Ask before you publish them, or write your own."
    )
    if let question = handout.languageQuestion { ask(question) }
    line("title: \(Self.quoted(handout.title))")
    line("language: \(handout.language.tag)")
    // Where a file lies on somebody's disk is nobody else's business.
    let source = handout.cut.handout.source
    line("source: \(Self.quoted(source.hasPrefix("http") ? source : PathName(source).name))")
    if !ownWords {
      list("caution", handout.caution)
      for sentence in handout.general { line("# For all: \(Self.plain(sentence))") }
      if !handout.left.isEmpty { line("# Left out:") }
      for sentence in handout.left { line("#   \(Self.plain(sentence))") }
    }
    if let practice = handout.practice { line("practice: \(Self.quoted(practice))") }
    line("")
    line("stretches:")
    for exercise in handout.exercises { add(exercise, ownWords) }
  }

  private mutating func add(_ exercise: ImportedExercise, _ ownWords: Bool) {
    let dose = exercise.dose
    line("  - name: \(Self.quoted(exercise.name))")
    if let posture = exercise.posture {
      line("    posture: \(posture.rawValue)")
    } else {
      ask("posture: The handout names none. Which is it?", "    ")
    }
    if ownWords {
      sentences(OwnWords(exercise).exercise)
    } else {
      sentences(exercise)
      for sentence in exercise.asides { line("    # Beside the dose: \(Self.plain(sentence))") }
      for sentence in exercise.otherSide { line("    # Of the other side: \(Self.plain(sentence))") }
    }
    for question in dose.questions {
      let quote = question.quote.isEmpty || ownWords ? "" : " \"\(Self.plain(question.quote))\""
      let answers = question.answers.isEmpty ? "" : " (\(question.answers.joined(separator: " or ")))"
      ask("\(question.field.rawValue): \(question.text)\(answers)\(quote)", "    ")
    }
    for field in [Dose.Field.hold, .repetitions, .sets, .rest, .sides] {
      if let value = dose.facts[field] { line("    \(field.rawValue): \(value)") }
    }
    // A session has no key for these answers.
    for field in [Dose.Field.name, .practice, .progress, .options, .other] {
      if let value = dose.facts[field] { line("    # \(field.rawValue): \(Self.plain(value))") }
    }
    if dose.alternates, dose.facts[.sides] != nil { line("    alternate: true") }
  }

  private mutating func sentences(_ exercise: ImportedExercise) {
    if exercise.phases.isEmpty {
      list("enter", exercise.enter, "    ")
      if let go = exercise.go { line("    go: \(Self.quoted(go))") }
    } else {
      list("setup", exercise.enter, "    ")
      line("    phases:")
      for phase in exercise.phases {
        let cue =
          exercise.dose.isBreathed
          ? "Breathe \(phase.breath)." : phase.breath == "out" ? "And go." : "And back."
        line("      - {say: \(Self.quoted(phase.say)), cue: \(cue), length: breath \(phase.breath)}")
      }
    }
    list("leave", exercise.leave, "    ")
    list("note", exercise.notes, "    ")
  }

  private mutating func ask(_ question: String, _ indent: String = "") {
    questions.append((lineCount + 1, question))
    line("\(indent)# ? \(question)")
  }

  private mutating func list(_ key: String, _ sentences: [String], _ indent: String = "") {
    guard !sentences.isEmpty else { return }
    line("\(indent)\(key):")
    for sentence in sentences { line("\(indent)  - \(Self.quoted(sentence))") }
  }

  private mutating func line(_ line: String) {
    text += line + "\n"
    lineCount += 1
  }

  /// A sentence on one line, no longer than one may be.
  private static func plain(_ text: String) -> String {
    String(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(900))
  }

  private static func quoted(_ text: String) -> String {
    "\"" + plain(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
