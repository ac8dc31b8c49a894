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

  @Test func aSheetSpeaksOfTheSessionsOwnKindAndSaysHowOftenToPractise() throws {
    var session = Tellings.awkward
    session.noun = "exercise"
    session.practice = "3 times a day"
    session.advice = ["Rest. [pause 5s] Drink."]
    let sheet = Sheet(session, try Tellings.told(session), voice: "Willow", pace: "standard")
    #expect(sheet.summary.contains("2 exercises"))
    #expect(sheet.advice == ["Rest. Drink.", "3 times a day."])
    for format in SheetFormat.allCases {
      #expect(
        format.text(sheet).contains("Exercises") && !format.text(sheet).lowercased().contains("stretch"))
    }
  }

  @Test func wholeInstructionsAreOnTheSheetAndNothingTwice() throws {
    let sheet = Sheet(.back, try Tellings.told(.back), voice: "Willow", pace: "standard")
    for (row, stretch) in zip(sheet.rows, Session.back.stretches) {
      #expect(row.instructions.count >= stretch.enter.count && row.instructions != row.cues)
      for format in SheetFormat.allCases {
        #expect(format.text(sheet).contains(row.name.prefix(4)))
      }
    }
  }

  @Test func aLinkIsDrawnInTheMiddleOfItsQuietEdgeAndEscaped() throws {
    let link = SheetLink(address: "https://a/?b&c", modules: [[true, false], [false, true]])
    #expect(
      link.svg(called: "a").contains("viewBox=\"0 0 10 10\"")
        && link.svg(called: "a").contains("d=\"M4 4h1v1h-1zM5 5h1v1h-1z\""))
    let sheet = Sheet(.back, try Tellings.told(.back), voice: "Willow", pace: "standard", link: link)
    #expect(SheetFormat.html.text(sheet).contains("href=\"https://a/?b&amp;c\">https://a/?b&amp;c<"))
    #expect(SheetFormat.md.text(sheet).contains("To listen: <https://a/?b&c>\n"))
  }

  @Test func aCircuitsStretchesHaveTheTimesOfAllItsRounds() throws {
    var session = Session.back
    session.circuits = [Session.Circuit(stretches: 1..<3, times: 3)]
    let timeline = try Tellings.told(session)
    let sheet = Sheet(session, timeline, voice: "Willow", pace: "standard")
    #expect(sheet.rows.map(\.times.count) == [1, 3, 3, 1, 1, 1, 1])
    #expect(sheet.rows[1].times[2] == Duration.frames(timeline.chapters[6].start, at: 44100).clock)
  }

  @Test func whatTheSessionSaysOfSafetyAndEquipmentIsOnTheSheet() throws {
    let session = Tellings.awkward
    let sheet = Sheet(session, try Tellings.told(session), voice: "Willow", pace: "standard")
    #expect(sheet.caution == session.caution)
    #expect(sheet.equipment == session.equipment)
    #expect(sheet.rows[0].notes == ["Never --> force it."])
    #expect(sheet.rows[0].cues == ["Left or right arm up & over."])
    #expect(sheet.rows[1].cues == ["In.", "Out."])
    #expect(sheet.rows[1].instructions == ["Breathe in, and arch.", "Breathe out, and round."])
    #expect(sheet.rows.map(\.posture) == ["sitting", "on hands and knees"])
  }
}
