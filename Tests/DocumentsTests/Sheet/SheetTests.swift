import Guide
import TestSupport
import Testing

@testable import Documents

struct SheetTests {
  @Test(arguments: 1...3) func everyStretchHasItsTimeInEveryRound(rounds: Int) throws {
    let timeline = try Tellings.told(.back, rounds: rounds)
    let sheet = Sheet(.back, timeline, voice: "Willow", pace: "standard")
    #expect(sheet.rows.map(\.name) == Session.back.stretches.map(\.name))
    for (index, row) in sheet.rows.enumerated() {
      let starts = (0..<rounds).map { timeline.chapters[1 + index + 7 * $0].start }
      #expect(row.times == starts.map { Duration.frames($0, at: 44100).clock })
    }
  }

  @Test func whatTheSessionSaysOfSafetyAndEquipmentIsOnTheSheet() throws {
    let session = Tellings.awkward
    let sheet = Sheet(session, try Tellings.told(session), voice: "Willow", pace: "standard")
    #expect(sheet.caution == session.caution)
    #expect(sheet.equipment == session.equipment)
    #expect(sheet.rows[0].notes == ["Never --> force it."])
    #expect(sheet.rows[0].cues == ["left or right arm up & over."])
    #expect(sheet.rows[1].cues == ["In.", "Out."])
    #expect(sheet.rows.map(\.posture) == ["sitting", "on hands and knees"])
  }
}
