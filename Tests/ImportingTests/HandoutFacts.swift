import Foundation

@testable import Importing

/// What a person reads in one of the handouts beside this file.
struct HandoutFacts: Sendable {
  struct Exercise: Sendable {
    let name: String
    /// What is sure, such as `hold 10s` or `sides`.
    let sure: Set<String>
    /// The fields that a careful person asks of.
    let asked: Set<String>
  }

  let file: String
  /// True for one that the rules were not made with.
  let isHeld: Bool
  var exercises: [Exercise] = []

  static let all: [HandoutFacts] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Handouts")
    let text = (try? String(contentsOf: folder.appending(path: "facts.txt"), encoding: .utf8)) ?? ""
    var all: [HandoutFacts] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("== ") {
        let words = line.split(separator: " ").dropFirst()
        all.append(HandoutFacts(file: String(words.last ?? ""), isHeld: words.count > 1))
      } else {
        let parts = line.components(separatedBy: " | ")
        let facts = parts[1].components(separatedBy: ", ")
        all[all.count - 1].exercises.append(
          Exercise(
            name: parts[0], sure: Set(facts.filter { !$0.hasPrefix("?") }),
            asked: Set(facts.filter { $0.hasPrefix("?") }.map { String($0.dropFirst()) })))
      }
    }
    return all
  }()

  func handout() throws -> Handout {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Handouts/\(file)")
    let bytes = Array(try Data(contentsOf: file))
    return self.file.hasSuffix(".html")
      ? try Handout(html: bytes, file: self.file) : try Handout(text: bytes, file: self.file)
  }

  /// Compares what was read of each exercise, by its name, with what a person reads.
  func score(_ imported: HandoutImport?) -> Score {
    var score = Score()
    var read = imported?.exercises ?? []
    for expected in exercises {
      score.expected += expected.sure.count
      guard let index = read.firstIndex(where: { $0.name == expected.name }) else {
        score.wrong.append("\(file): \(expected.name) is not found")
        continue
      }
      let dose = read.remove(at: index).dose
      for fact in dose.sure {
        if expected.sure.contains(fact) {
          score.right += 1
        } else {
          score.wrong.append("\(file): \(expected.name): \(fact)")
          score.wrongDoses += 1
        }
      }
      let asked = Set(dose.questions.map(\.field.rawValue))
      for field in expected.asked where !asked.contains(field) {
        score.wrong.append("\(file): \(expected.name): nothing is asked of \(field)")
      }
      let missed = expected.sure.subtracting(dose.sure)
      score.askedInstead += missed.count {
        asked.contains($0.split(separator: " ").first.map { String($0) } ?? "")
      }
      score.missed += missed.map {
        "\(file): \(expected.name): \($0) \(dose.questions.map { "\($0.field): \($0.text) \($0.quote)" })"
      }
    }
    for extra in read {
      score.wrong.append("\(file): \(extra.name) is no exercise: \(extra.dose.sure.sorted())")
      score.wrongDoses += extra.dose.sure.count
    }
    return score
  }

  struct Score {
    var expected = 0, right = 0, wrongDoses = 0, askedInstead = 0
    var wrong: [String] = []
    var missed: [String] = []
    var recall: Double { Double(right) / Double(max(1, expected)) }
    var precision: Double { Double(right) / Double(max(1, right + wrongDoses)) }

    static func + (left: Score, right: Score) -> Score {
      Score(
        expected: left.expected + right.expected, right: left.right + right.right,
        wrongDoses: left.wrongDoses + right.wrongDoses, askedInstead: left.askedInstead + right.askedInstead,
        wrong: left.wrong + right.wrong, missed: left.missed + right.missed)
    }
  }
}

extension Dose {
  /// Its facts but how often a day.
  var sure: Set<String> {
    Set(
      facts.filter { $0.key != .practice }.map {
        $0.key == .sides ? "sides" : "\($0.key.rawValue) \($0.value)"
      })
  }
}
