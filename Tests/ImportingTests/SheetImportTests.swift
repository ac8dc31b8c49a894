import Authoring
import Documents
import Guide
import TestSupport
import Testing

@testable import Importing

/// A session printed as a sheet and imported again.
struct SheetImportTests {
  private func imported(_ session: Session, as format: SheetFormat) throws -> HandoutImport {
    let sheet = Sheet(session, try Tellings.told(session), voice: "Willow", pace: "standard")
    return try HandoutImport(
      HandoutCut(Handout(Array(format.text(sheet).utf8), file: "sheet.\(format.rawValue)")))
  }

  private func prescribed(_ stretch: Stretch) -> Set<String> {
    var facts: Set<String> = []
    func seconds(_ length: Duration) -> String { "\(Int(length / .seconds(1)))s" }
    func range(_ range: ClosedRange<Int>) -> String {
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
    }
    switch stretch.work {
    case .hold(.time(let time)) where time.lowerBound == time.upperBound:
      facts.insert("hold \(seconds(time.lowerBound))")
    case .hold(.time(let time)): facts.insert("hold \(seconds(time.lowerBound))-\(seconds(time.upperBound))")
    case .hold(.breaths(let count)): facts.insert("hold \(range(count)) breaths")
    case .hold(.counts(let count)): facts.insert("hold \(count) counts")
    case .hold(.buildUp), .movement, .activity: break
    }
    if stretch.repetitions != 1...1 { facts.insert("repetitions \(range(stretch.repetitions))") }
    if stretch.sets != 1...1 { facts.insert("sets \(range(stretch.sets))") }
    if stretch.sides.count == 2 { facts.insert("sides") }
    return facts
  }

  @Test(arguments: SheetFormat.allCases)
  func theSheetsOfEnglishSessionsGiveTheirDosesBackAndAskNothing(format: SheetFormat) throws {
    for name in Bundled.sessionNames {
      let bytes = try #require(Bundled.sessions["\(name).yaml"])
      let session = try SessionDecoder.decode(bytes, file: "\(name).yaml").session
      guard session.language.tag.hasPrefix("en") else { continue }
      let exercises = try imported(session, as: format).exercises
      #expect(exercises.map(\.name) == session.stretches.map(\.name))
      #expect(exercises.map(\.dose.sure) == session.stretches.map(prescribed))
      #expect(exercises.flatMap(\.dose.questions).isEmpty)
    }
  }

  @Test(arguments: SheetFormat.allCases)
  func theSheetsOfOtherLanguagesGiveNoDoseAndAskForEach(format: SheetFormat) throws {
    for name in Bundled.sessionNames {
      let bytes = try #require(Bundled.sessions["\(name).yaml"])
      let session = try SessionDecoder.decode(bytes, file: "\(name).yaml").session
      guard !session.language.tag.hasPrefix("en") else { continue }
      let read = try imported(session, as: format)
      #expect(read.language.tag == session.language.tag)
      #expect(read.exercises.map(\.name) == session.stretches.map(\.name), "\(name)")
      #expect(read.exercises.allSatisfy { $0.dose.facts.isEmpty && !$0.dose.questions.isEmpty })
    }
  }

  @Test func theSheetsOfDrawnSessionsGiveNoWrongDoseWithoutAQuestion() throws {
    var right = 0
    for seed in 1...40 as ClosedRange<UInt64> {
      var generator = SessionGenerator(seed: seed)
      let session = generator.session()
      guard let read = try? imported(session, as: .md) else { continue }
      for exercise in read.exercises {
        let stretches = session.stretches.filter { $0.name == exercise.name }
        guard stretches.count == 1, let stretch = stretches.first else { continue }
        let wrong = exercise.dose.sure.subtracting(prescribed(stretch)).filter { !$0.hasPrefix("rest") }
        let isAsked = !exercise.dose.questions.isEmpty
        #expect(
          wrong.isEmpty || isAsked,
          "\(seed): \(exercise.name): \(wrong) of \(prescribed(stretch)), \(stretch.work) \(stretch.sides)")
        right += exercise.dose.sure.count - wrong.count
      }
    }
    #expect(right > 30)
  }
}
