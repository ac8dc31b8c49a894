import Guide
import TestSupport
import Testing

struct SessionChoosingTests {
  private let session = Session(
    id: "s", title: "T",
    stretches: [
      pose(hold(10)) {
        $0.options = [Stretch.Option(name: "easier", stretch: pose(hold(5)))]
        $0.progress = Stretch.Progress(hold: .seconds(30), repetitions: 5, sets: 3, weeks: 5)
      },
      pose(hold(7), sides: ["affected", "unaffected"]) { $0.sideRepetitions = ["affected": 3...3] },
    ])

  @Test func anOptionReplacesTheStretchesThatHaveItWhateverItsCase() throws {
    #expect(session.optionNames == ["easier"])
    #expect(try session.choosing(option: "Easier").stretches.map(\.work) == [hold(5), hold(7)])
  }

  @Test func anUnknownOptionListsTheKnown() {
    #expect(throws: GuideError.unknownOption("harder", known: ["easier"])) {
      try session.choosing(option: "harder")
    }
  }

  @Test(arguments: [(-1, 10, 1, 1), (1, 10, 1, 1), (3, 20, 3, 2), (5, 30, 5, 3), (99, 30, 5, 3)])
  func aStretchGrowsEvenlyOverItsWeeks(week: Int, seconds: Int, repetitions: Int, sets: Int) {
    let grown = session.inWeek(week).stretches[0]
    #expect(grown.work == hold(seconds))
    #expect(grown.repetitions == repetitions...repetitions)
    #expect(grown.sets == sets...sets)
    #expect(session.inWeek(week).stretches[1] == session.stretches[1])
    #expect(session.weeks == 5)
  }

  @Test func theAffectedSideIsTheListeners() {
    #expect(session.asksForAffectedSide)
    let named = session.naming(affected: "right").stretches[1]
    #expect(named.sides == ["right", "left"])
    #expect(named.sideRepetitions == ["right": 3...3])
    #expect(!session.naming(affected: "right").asksForAffectedSide)
  }
}
