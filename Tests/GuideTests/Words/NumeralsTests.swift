import Testing

@testable import Guide

struct NumeralsTests {
  @Test(arguments: [
    (0, "zero"), (13, "thirteen"), (25, "twenty-five"), (100, "one hundred"), (1000, "one thousand"),
  ])
  func wholeNumbersAreSpelledOut(number: Int, words: String) {
    #expect(Numerals.words(number) == words)
  }

  @Test(arguments: [
    ("7", "seven"), ("2.5", "two point five"), ("0.25", "zero point two five"),
    ("12.05", "twelve point zero five"),
    ("x", "x"), ("99999999999999999999", "99999999999999999999"),
  ])
  func digitsAreReadAsWritten(digits: String, words: String) {
    #expect(Numerals.words(digits: digits[...]) == words)
  }

  @Test(arguments: [
    (1000, "one second"), (400, "one second"), (1500, "two seconds"), (60_000, "one minute"),
    (90_000, "one minute thirty seconds"), (3_600_000, "one hour"),
    (3_661_000, "one hour one minute one second"),
    (7_200_000, "two hours"), (59_600, "one minute"),
  ])
  func lengthsAreReadToTheNearestSecond(milliseconds: Int, words: String) {
    #expect(Numerals.words(.milliseconds(milliseconds)) == words)
  }

  @Test func oneThingIsSingular() {
    #expect(Numerals.count(1, "breath") == "one breath")
    #expect(Numerals.count(5, "breath") == "five breaths")
  }

  @Test(arguments: [
    (1, "first"), (2, "second"), (3, "third"), (5, "fifth"), (8, "eighth"), (9, "ninth"), (12, "twelfth"),
    (20, "twentieth"), (21, "twenty-first"), (40, "fortieth"), (100, "one hundredth"),
  ])
  func placesInAnOrderAreSpelledOut(number: Int, words: String) {
    #expect(Numerals.ordinal(number) == words)
  }

  @Test(arguments: [
    (20, "one minute"), (89, "one minute"), (90, "two minutes"), (4200, "one hour ten minutes"),
  ])
  func lengthsAreToldToTheNearestMinute(seconds: Int, words: String) {
    #expect(Numerals.minutes(.seconds(seconds)) == words)
  }
}
