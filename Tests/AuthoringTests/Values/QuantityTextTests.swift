import Guide
import Testing

@testable import Authoring

struct QuantityTextTests {
  @Test(arguments: [("0", 0), ("7", 7), ("1000", 1000), ("99999999999999999999", Int.max)])
  func readsPlainDigits(_ text: String, value: Int) {
    #expect(QuantityText.digits(text) == value)
  }

  @Test(arguments: [
    "", "010", "00", "+5", "-5", "5.0", "0x5", "1_000", "٥", "５", "5 ", ".inf", "1e3", "5\u{301}",
  ])
  func readsNothingElse(_ text: String) {
    #expect(QuantityText.digits(text) == nil)
  }

  @Test(arguments: [
    ("15s-30s", 15.0, 30.0), ("15-30s", 15, 30), ("15s–30s", 15, 30), ("15 - 30s", 15, 30), ("1-2m", 60, 120),
    ("1:30-2:00", 90, 120), ("1m-1m30s", 60, 90), ("2.5-3.5s", 2.5, 3.5), ("10s", 10, 10),
  ])
  func readsRangesOfLengths(_ text: String, lower: Double, upper: Double) throws {
    let range = try QuantityText.lengthRange(text, in: AuthoringLimits.Session.hold, forms: "")
    #expect(range == .seconds(lower)...(.seconds(upper)))
  }

  @Test(arguments: ["1-1m30s", "90-2:00", "-30s", "15s-", "15—30s", "s-30s", "1m-", "15s30s"])
  func refusesRangesThatCouldMeanTwoThings(_ text: String) {
    #expect(throws: Problem.self) {
      try QuantityText.lengthRange(text, in: AuthoringLimits.Session.hold, forms: "")
    }
  }
}
