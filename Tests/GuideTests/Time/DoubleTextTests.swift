import Guide
import Testing

struct DoubleTextTests {
  @Test(arguments: [
    (1.5, 2, "1.50"), (0, 1, "0.0"), (2.345, 1, "2.3"), (0.9996, 3, "1.000"), (12.05, 2, "12.05"),
  ])
  func hasAsManyDecimalsAsAsked(number: Double, decimals: Int, text: String) {
    #expect(number.formatted(decimals) == text)
  }

  @Test(arguments: [(2.0, "2"), (0.25, "0.25"), (0, "0"), (1.1, "1.1")])
  func hasNoMoreDigitsThanItNeeds(number: Double, text: String) {
    #expect(number.shortest == text)
  }
}
