import Guide
import TestSupport
import Testing

@testable import Authoring

/// The bundled session is the same in all languages but for its words.
struct TranslatedSessionTests {
  static let tags = Languages.bundled.tags.filter { $0 != "en" }

  private func session(_ tag: String) throws -> (decoded: DecodedSession, bytes: [UInt8]) {
    let file = tag == "en" ? "upper-middle-back.yaml" : "upper-middle-back.\(tag).yaml"
    let bytes = try #require(Bundled.sessions[file])
    return (try SessionDecoder.decode(bytes, file: file), bytes)
  }

  /// What of a stretch is not words.
  private func bones(_ stretch: Stretch) -> [String] {
    let work: String
    switch stretch.work {
    case .hold(let hold): work = "\(hold)"
    case .movement(let phases, let time): work = "\(phases.map(\.length)) \(time.map { "\($0)" } ?? "")"
    case .activity(let range): work = "\(range)"
    }
    return [
      stretch.posture.rawValue, "\(stretch.takePosture == nil)", "\(stretch.equipment.count)",
      "\(stretch.setup.count) \(stretch.enter.count) \(stretch.leave.count) \(stretch.notes.count)",
      "\(stretch.holdNotes.count) \(stretch.go == nil) \(stretch.again == nil) \(stretch.short == nil)",
      "\(stretch.start == nil) \(stretch.release == nil) \(stretch.isPassive)", work,
      "\(stretch.repetitions) \(stretch.sets) \(stretch.sides) \(stretch.directions)",
    ]
  }

  @Test(arguments: tags) func posturesDosesAndSidesAreThoseOfTheEnglishOne(_ tag: String) throws {
    let (own, english) = (try session(tag).decoded.session, try session("en").decoded.session)
    #expect(own.language.tag == tag)
    #expect(own.stretches.count == english.stretches.count)
    for (stretch, other) in zip(own.stretches, english.stretches) {
      #expect(bones(stretch) == bones(other), "\(stretch.name)")
    }
    #expect(own.caution.count == english.caution.count)
    #expect(own.equipment.count == english.equipment.count)
    #expect(own.closing.count == english.closing.count)
    #expect(own.source == english.source)
    #expect((own.practice == nil) == (english.practice == nil))
  }

  @Test(arguments: tags) func anEarStumblesOverNothingInIt(_ tag: String) throws {
    let (decoded, bytes) = try session(tag)
    let findings = Linter.findings(in: decoded, bytes: bytes, file: "upper-middle-back.\(tag).yaml")
    #expect(findings.map(\.description) == [])
  }
}
