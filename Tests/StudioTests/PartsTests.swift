import Guide
import TestSupport
import Testing

@testable import Studio

struct PartsTests {
  /// Two holds, of which the first can be done more easily and grows, on the affected side.
  private let session: Session = {
    let hold = { (seconds: Int) in Work.hold(.time(.seconds(seconds) ... .seconds(seconds))) }
    var lift = Stretch(name: "Lift", posture: .supine, work: hold(10), sides: ["affected"])
    lift.progress = Stretch.Progress(hold: .seconds(30), weeks: 5)
    lift.options = [
      Stretch.Option(name: "easier", stretch: Stretch(name: "Lift", posture: .supine, work: hold(5))),
      Stretch.Option(name: "shorter", stretch: Stretch(name: "Lift", posture: .supine, work: hold(6))),
    ]
    return Session(
      id: "s", title: "S", stretches: [lift, Stretch(name: "Reach", posture: .standing, work: hold(20))])
  }()

  private func chosen(_ parts: Parts, from session: Session? = nil) throws -> (Session, [StudioWarning]) {
    var warnings: [StudioWarning] = []
    let chosen = try parts.chosen(from: session ?? self.session) { warnings.append($0) }
    return (chosen, warnings)
  }

  @Test func theFirstOfTwoWaysThatAStretchHasIsTaken() throws {
    let (session, warnings) = try chosen(Parts(options: ["Shorter", "easier"]))
    #expect(session.stretches[0].work == .hold(.time(.seconds(6) ... .seconds(6))) && warnings.isEmpty)
    #expect(session.stretches[1] == self.session.stretches[1])
  }

  @Test func aWayThatNoStretchHasIsRefused() {
    #expect(throws: GuideError.self) { try chosen(Parts(options: ["easier", "harder"])) }
  }

  @Test(arguments: [(1, 10), (2, 15), (5, 30), (52, 30)])
  func aWeekSaysHowFarAStretchHasGrown(week: Int, seconds: Int) throws {
    let (session, warnings) = try chosen(Parts(week: week))
    #expect(session.stretches[0].work == .hold(.time(.seconds(seconds) ... .seconds(seconds))))
    #expect(warnings.isEmpty)
  }

  @Test func theAffectedSideGetsItsName() throws {
    #expect(try chosen(Parts(affected: .left)).0.stretches[0].sides == ["left"])
  }

  @Test func whatMakesNoDifferenceIsTold() throws {
    var plain = session
    plain.stretches.removeFirst()
    #expect(
      try chosen(Parts(week: 3, affected: .right), from: plain).1 == [
        .nothingGrows(week: 3), .noAffectedSide,
      ])
  }
}
