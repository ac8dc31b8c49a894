import Authoring
import Foundation
import Testing

@testable import Importing

struct DoseReaderTests {
  /// One line of `sentences.txt`: what a handout says, what is sure of it, and whether a question must be asked.
  struct Case: Sendable, CustomTestStringConvertible {
    let says: String
    let sure: Set<String>
    let isAsked: Bool
    var testDescription: String { says }

    init(_ line: Substring) {
      let parts = line.components(separatedBy: " | ")
      says = parts[0]
      let facts = Set(parts[1].components(separatedBy: ", "))
      sure = facts.subtracting(["?"])
      isAsked = facts.contains("?")
    }
  }

  static let cases: [Case] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "sentences.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { Case($0) }
  }()

  private let reader = DoseReader()

  private func read(_ says: String) -> Dose {
    reader.read(["Sit on a chair.", "Lean forward."] + Handout.sentences(says)).dose
  }

  private func facts(_ dose: Dose) -> Set<String> {
    Set(
      dose.facts.map { field, value in
        field == .practice || field == .sides ? field.rawValue : "\(field.rawValue) \(value)"
      })
  }

  @Test func noSentenceGivesAWrongDoseWithoutAQuestion() {
    #expect(Self.cases.count > 300)
    var exact = 0
    for one in Self.cases {
      let dose = read(one.says)
      let sure = facts(dose)
      let isAsked = !dose.questions.isEmpty
      #expect(sure.isSubset(of: one.sure), "\(one.says): \(sure.sorted())")
      #expect(
        isAsked || !one.isAsked && sure == one.sure, "\(one.says): \(sure.sorted()), and nothing is asked")
      exact += sure == one.sure ? 1 : 0
    }
    // Where it is unsure of what a person would be sure of, it asks; that must stay rare.
    #expect(exact * 100 >= Self.cases.count * 96, "\(exact) of \(Self.cases.count)")
  }

  @Test func everySureDoseIsOneThatASessionMayHave() throws {
    for one in Self.cases {
      for (field, value) in read(one.says).facts where field != .practice {
        let text =
          "title: A\nstretches:\n  - name: A\n    posture: seated\n    \(field == .hold ? "" : "hold: 10s\n    ")\(field.rawValue): \(value)\n"
        #expect(throws: Never.self, "\(one.says): \(text)") {
          try SessionDecoder.decode(Array(text.utf8), file: "a.yaml")
        }
      }
    }
  }

  @Test func aSentenceIsUnderstoodWholeOrGivesNothing() {
    let dose = read("Hold for 10 seconds, 4.")
    #expect(dose.facts.isEmpty)
    #expect(dose.questions.map(\.answers) == [["10s"]])
  }

  @Test func twoDosesThatDisagreeAreAQuestionWithBothAnswers() {
    let dose = read("Hold for 10 seconds. Turn back. Hold for 30 seconds.")
    #expect(dose.facts[.hold] == nil)
    #expect(dose.questions.first?.answers == ["10s", "30s"])
  }

  @Test func everySmallNumberIsReadInEachCommonForm() {
    let forms = [
      "Hold # secs.": "hold #s", "Hold # sec": "hold #s", "Hold for # seconds.": "hold #s",
      "Hold #s": "hold #s",
      "Hold # breaths.": "hold # breaths", "Stay for # breaths.": "hold # breaths",
      "Hold it # seconds": "hold #s",
      "Hold for a count of #.": "hold # counts", "# reps": "repetitions #", "Do # reps.": "repetitions #",
      "# times": "repetitions #", "Do # sets.": "sets #", "Hold (seconds): # seconds": "hold #s",
    ]
    for number in 1...30 {
      for (form, fact) in forms {
        let dose = read(form.replacing("#", with: "\(number)"))
        let isAsked = dose.questions.contains { !$0.quote.isEmpty }
        #expect(
          isAsked || dose.sure == [fact.replacing("#", with: "\(number)")], "\(form) \(number): \(dose.sure)")
      }
    }
  }

  @Test func numbersInWordsAndFiguresAreRead() {
    for number in 2...20 {
      let formatter = NumberFormatter()
      formatter.numberStyle = .spellOut
      formatter.locale = Locale(identifier: "en")
      let word = formatter.string(from: number as NSNumber) ?? ""
      #expect(read("Hold for \(word) seconds.").facts[.hold] == "\(number)s")
      #expect(read("Hold for \(number) seconds.").facts[.hold] == "\(number)s")
    }
  }

  /// Whatever number and word are added to a dose that is understood, what was sure stays right or is asked.
  @Test func whatIsAddedToADoseIsNeverPassedOver() {
    let added = [
      "7", "or 7", "not 7", "(7)", "7 if you can", "for week 7", "up to 7", "then 7", "/7", "7 more",
      "minus 7", "+7",
      "unless it hurts", "at most", "or longer", "at least", "every 7th", "seven", "half", "a dozen",
    ]
    for base in ["Hold for 20 seconds", "Repeat 10 times", "Do 3 sets of 10"] {
      for more in added {
        let dose = read("\(base) \(more).")
        #expect(!dose.questions.isEmpty, "\(base) \(more): \(dose.facts)")
      }
    }
  }
}
