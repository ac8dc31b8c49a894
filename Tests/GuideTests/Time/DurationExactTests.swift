import Testing

@testable import Guide

struct ExactDurationTests {
  @Test(arguments: [
    (305_505, 1.0, 305_505_000), (10_000, 1.05, 10_500_000), (33_333, 1.1, 36_666_300), (7, 0.25, 1750),
    (7_200_000, 3, 21_600_000_000),
  ])
  func aLengthIsScaledWithoutTheErrorOfFloatingPoint(_ milliseconds: Int, factor: Double, microseconds: Int) {
    #expect(Duration.milliseconds(milliseconds).scaled(by: factor) == .microseconds(microseconds))
  }

  @Test func aFactorOfOneChangesNothing() {
    for milliseconds in stride(from: 1, through: 7_200_000, by: 3571) {
      let length = Duration.milliseconds(milliseconds)
      #expect(length.scaled(by: 1) == length)
    }
  }

  @Test(arguments: [(120_000, 16_000, 8), (112_000, 16_000, 7), (112_001, 16_000, 8), (1, 16_000, 1)])
  func lengthsAreCountedInWholesRoundedUp(_ total: Int, each: Int, count: Int) {
    #expect(Duration.milliseconds(total).count(of: .milliseconds(each)) == count)
  }

  @Test func tenTimesAScaledLengthTakesTenOfIt() {
    for hundredths in 25...500 {
      let each = Duration.milliseconds(4321).scaled(by: Double(hundredths) / 100)
      #expect((each * 10).count(of: each) == 10)
    }
  }
}
