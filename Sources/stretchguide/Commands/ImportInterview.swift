import Authoring
import Foundation
import Guide
import Importing

/// The questions of an import, asked one by one on a terminal, or of whatever standard input is.
enum ImportInterview {
  private static let help = """
    Return keeps these, or: r 2 NAME renames the second, j 2 joins it to the one before, d 2 drops it, l 2 shows its
    lines with their numbers, b 12 NAME begins one at line 12, m 2 12 moves its beginning to line 12, q ends.
    """

  /// Has the person confirm where exercises begin, and then asks what is open.
  ///
  /// - Throws: What `HandoutImport` throws, or `CancellationError` where they have had enough.
  static func run(_ cut: HandoutCut) throws -> HandoutImport {
    var cut = cut
    while true {
      let handout = try HandoutImport(cut)
      show(handout)
      Console.show(help + "\n> ")
      guard let answer = readLine() else { return try ask(handout) }
      if answer.isEmpty {
        cut.isConfirmed = true
        return try ask(HandoutImport(cut))
      }
      if answer == "q" { throw CancellationError() }
      if !change(&cut, by: answer) { Console.error("that is none of them") }
    }
  }

  private static func show(_ handout: HandoutImport) {
    for (index, exercise) in handout.exercises.enumerated() {
      let facts = Dose.Field.allCases.compactMap { field in
        exercise.dose.facts[field].map { "\(field.rawValue) \($0)" }
      }
      let open = exercise.dose.questions.count + (exercise.posture == nil ? 1 : 0)
      let questions = open == 0 ? [] : [open.counted("question")]
      Console.error("\(index + 1)  \(oneLine(exercise.name)): \((facts + questions).joined(separator: ", "))")
    }
  }

  /// Does what a line asks for; `false` where it asks for nothing that is there.
  private static func change(_ cut: inout HandoutCut, by line: String) -> Bool {
    let words = line.split(separator: " ", maxSplits: 2).map { String($0) }
    guard words.count > 1, let number = Int(words[1]) else { return false }
    let text = words.count > 2 ? words[2] : ""
    let index = number - 1
    let isThere = cut.starts.indices.contains(index)
    switch words[0] {
    case "r" where isThere && !text.isEmpty: cut.rename(index, to: text)
    case "j" where isThere && index > 0: cut.merge(index)
    case "d" where isThere && cut.starts.count > 1: cut.drop(index)
    case "l" where isThere:
      for line in cut.lines(of: index) {
        Console.error("  \(line + 1)  \(oneLine(cut.handout.lines[line].text))")
      }
    case "b" where cut.mayBegin(at: index) && !text.isEmpty: cut.begin(at: index, name: text)
    case "m" where isThere:
      guard let line = Int(text), cut.mayMove(index, to: line - 1) else { return false }
      cut.move(index, to: line - 1)
    default: return false
    }
    return true
  }

  private static func ask(_ handout: HandoutImport) throws -> HandoutImport {
    var handout = handout
    if handout.exercises.contains(where: { $0.posture == nil || !$0.dose.questions.isEmpty }) {
      Console.error("Return leaves a question open, - says no, q ends.")
    }
    for index in handout.exercises.indices {
      let name = oneLine(handout.exercises[index].name)
      if handout.exercises[index].posture == nil {
        let known = Posture.allCases.map(\.rawValue).joined(separator: ", ")
        let posture = try answer("\(name): in which posture? (\(known))") {
          Posture(rawValue: $0) == nil ? "write one of \(known)" : nil
        }
        if let posture = posture.flatMap({ Posture(rawValue: $0) }) { handout.take(posture, in: index) }
      }
      for question in handout.exercises[index].dose.questions {
        let quote = question.quote.isEmpty ? "" : "\n  \"\(oneLine(question.quote))\""
        var answers = question.answers
        if question.field == .hold {
          answers += (answers.isEmpty ? ["such as 10s"] : []) + [HandoutImport.movement]
        }
        let choice = answers.isEmpty ? "" : " (\(answers.joined(separator: " or ")))"
        let said = try answer("\(name): \(question.field.rawValue): \(question.text)\(choice)\(quote)") {
          $0 == "-" ? nil : HandoutImport.mistake(in: $0, for: question.field)
        }
        if let said { handout.answer(question.field, said == "-" ? nil : said, of: index) }
      }
    }
    return handout
  }

  /// The answer that nothing is wrong with; `nil` where it stays open.
  private static func answer(_ question: String, mistake: (String) -> String?) throws -> String? {
    while true {
      Console.show("\(question)\n> ")
      guard let line = readLine(), !line.isEmpty else { return nil }
      if line == "q" { throw CancellationError() }
      guard let mistake = mistake(line) else { return line }
      Console.error(mistake)
    }
  }
}
