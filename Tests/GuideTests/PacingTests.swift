import Guide
import Testing

struct PacingTests {
  @Test(arguments: [(Pacing.Choice.low, 5), (.middle, 6), (.high, 8)])
  func aChoiceTakesAWholeNumberTheMiddleRoundedDown(choice: Pacing.Choice, count: Int) {
    #expect(choice.pick(from: 5...8) == count)
    #expect(choice.pick(from: 3...3) == 3)
  }

  @Test func aChoiceTakesALengthTheMiddleInWholeSeconds() {
    let range = Duration.seconds(15)...(.seconds(30))
    #expect(
      Pacing.Choice.allCases.map { $0.pick(from: range) } == [.seconds(15), .seconds(22), .seconds(30)])
    let odd = Duration.milliseconds(1500)...(.milliseconds(4250))
    #expect(Pacing.Choice.middle.pick(from: odd) == .milliseconds(2500))
  }

  @Test func guidanceIsOrderedFromTheMostToTheLeastSaid() {
    #expect(Pacing.Guidance.allCases.sorted() == [.full, .fading, .names, .bells])
  }

  @Test func effortIsNoneForStayingAndGrowsWithTheClimb() {
    #expect(Posture.supine.effort(from: .supine) == 0)
    #expect(Posture.supine.effort(from: .prone) == 1)
    #expect(Posture.standing.effort(from: .supine) == 4)
    for posture in Posture.allCases {
      for other in Posture.allCases { #expect(posture.effort(from: other) == other.effort(from: posture)) }
    }
  }
}
