import Guide
import Testing

struct IntWordsTests {
  @Test(arguments: [
    (0, "breath", "0 breaths"), (1, "stretch", "1 stretch"), (7, "stretch", "7 stretches"),
    (2, "place", "2 places"), (3, "box", "3 boxes"),
  ])
  func countsThings(number: Int, noun: String, text: String) {
    #expect(number.counted(noun) == text)
  }

  @Test(arguments: [
    (1.5, 2, "1.50"), (0, 1, "0.0"), (2.345, 1, "2.3"), (0.9996, 3, "1.000"), (12.05, 2, "12.05"),
  ])
  func writesAsManyDecimalsAsAsked(number: Double, decimals: Int, text: String) {
    #expect(number.formatted(decimals) == text)
  }

  @Test(arguments: [(2.0, "2"), (0.25, "0.25"), (0, "0"), (1.1, "1.1")])
  func writesNoMoreDigitsThanNeeded(number: Double, text: String) {
    #expect(number.shortest == text)
  }
}
