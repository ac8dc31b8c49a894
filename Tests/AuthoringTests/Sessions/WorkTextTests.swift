import Guide
import Testing

@testable import Authoring

struct WorkTextTests {
  @Test(
    arguments: [
      ("10s", .time(.seconds(10)...(.seconds(10)))), ("3m", .time(.seconds(180)...(.seconds(180)))),
      ("1:30", .time(.seconds(90)...(.seconds(90)))),
      ("2.5s", .time(.milliseconds(2500)...(.milliseconds(2500)))),
      ("15–30s", .time(.seconds(15)...(.seconds(30)))), ("1 breath", .breaths(1...1)),
      ("5 - 10 breaths", .breaths(5...10)), ("6 counts", .counts(6)), ("1 count", .counts(1)),
      ("count of 60", .counts(60)),
    ] as [(String, Hold)])
  func readsHolds(_ text: String, hold: Hold) throws {
    #expect(try WorkText.hold(text) == hold)
  }

  @Test(
    arguments: [
      ("4s", .time(.seconds(4))), ("4 counts", .counts(4)), ("count of 4", .counts(4)),
      ("breath in", .breathIn),
      ("breath out", .breathOut), ("breath held", .breathHeld),
    ] as [(String, Phase.Length)])
  func readsLengthsOfPhases(_ text: String, length: Phase.Length) throws {
    #expect(try WorkText.phaseLength(text) == length)
  }

  @Test(arguments: ["breath", "breath  in", "Breath in", "breaths", "count of", "count of  4", "counts"])
  func readsNothingElse(_ text: String) {
    #expect(throws: Problem.self) { try WorkText.phaseLength(text) }
    #expect(throws: Problem.self) { try WorkText.hold(text) }
  }
}
