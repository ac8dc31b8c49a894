import Guide
import TestSupport
import Testing

struct SessionSelectingTests {
  private let session: Session = {
    let items: [(String, [String])] = [
      ("Child's pose", []), ("Sitting rotation", ["a chair"]), ("Cat", ["a mat"]), ("Cat and cow", ["a mat"]),
      ("7", []),
    ]
    return Session(
      id: "s", title: "T", equipment: ["a chair", "a mat", "water"],
      stretches: items.map { Stretch(name: $0.0, posture: .allFours, equipment: $0.1, work: hold(3)) })
  }()

  private func names(only: [String] = [], skip: [String] = [], startingAt start: String? = nil) throws
    -> [String]
  {
    try session.selecting(only: only, skip: skip, startingAt: start).stretches.map(\.name)
  }

  @Test func nothingAskedForKeepsEverything() throws {
    #expect(try session.selecting() == session)
  }

  @Test func namesMatchWhateverTheirCaseInTheSessionsOrder() throws {
    #expect(try names(only: ["CAT", "child's POSE"]) == ["Child's pose", "Cat"])
  }

  @Test func numbersCountFromOneUnlessTheyAreANameThemselves() throws {
    #expect(try names(only: ["2"]) == ["Sitting rotation"])
    #expect(try names(only: ["7"]) == ["7"])
    for number in ["0", "6", "-1"] {
      #expect(throws: GuideError.self, "\(number)") { try names(only: [number]) }
    }
  }

  @Test(arguments: ["childs pose", "Child’s Pose", "childspose", "CHILD'S  POSE"])
  func namesMatchWithoutWhatPeopleLeaveOut(name: String) throws {
    #expect(try names(only: [name]) == ["Child's pose"])
  }

  @Test func aRangeOfNumbersIsAllOfThem() throws {
    #expect(try names(only: ["2-4"]) == ["Sitting rotation", "Cat", "Cat and cow"])
    #expect(throws: GuideError.noStretch("8", of: 5)) { try names(only: ["4-8"]) }
    #expect(throws: GuideError.noStretch("0", of: 5)) { try names(skip: ["0-2"]) }
    #expect(throws: GuideError.self) { try names(only: ["4-2"]) }
  }

  @Test func whatIsNamedTwiceIsKnown() throws {
    #expect(try session.namedTwice(by: ["1-2", "cat", "Sit", "3"]) == ["Sitting rotation", "Cat"])
    #expect(try session.namedTwice(by: ["1", "cat"]) == [])
  }

  @Test func anUnambiguousBeginningIsEnough() throws {
    #expect(try names(only: ["sit"]) == ["Sitting rotation"])
    #expect(try names(only: ["cat a"]) == ["Cat and cow"])
    #expect(throws: GuideError.self) { try names(only: ["c"]) }
    #expect(throws: GuideError.self) { try names(only: [""]) }
  }

  @Test func skippingAndStartingNarrowWhatIsKept() throws {
    #expect(try names(skip: ["1", "cat"]) == ["Sitting rotation", "Cat and cow", "7"])
    #expect(try names(startingAt: "cat and cow") == ["Cat and cow", "7"])
    #expect(try names(only: ["1", "4"], startingAt: "3") == ["Cat and cow"])
  }

  @Test func equipmentFollowsWhatIsLeft() throws {
    #expect(try session.selecting(only: ["1"]).equipment == ["water"])
    #expect(try session.selecting(skip: ["2"]).equipment == ["a mat", "water"])
  }

  @Test func circuitsKeepWhatIsLeftOfThem() throws {
    var circling = session
    circling.circuits = [
      Session.Circuit(stretches: 0..<2, times: 3),
      Session.Circuit(stretches: 2..<5, times: 2, rest: .seconds(9)),
    ]
    #expect(
      try circling.selecting(only: ["3", "5"]).circuits
        == [Session.Circuit(stretches: 0..<2, times: 2, rest: .seconds(9))])
    #expect(try circling.selecting(skip: ["1", "4"]).circuits.map(\.stretches) == [0..<1, 1..<3])
  }

  @Test func anUnknownNameListsTheNearest() throws {
    let error = #expect(throws: GuideError.self) { try names(skip: ["Kat"]) }
    #expect(error == .unknownStretch("Kat", nearest: ["Cat", "7", "Cat and cow"]))
  }

  @Test func aSessionWithoutStretchesIsRefused() {
    #expect(throws: GuideError.nothingLeft) { try names(skip: ["1", "2", "3", "4", "5"]) }
    #expect(throws: GuideError.nothingLeft) { try names(only: ["1"], startingAt: "2") }
  }
}
