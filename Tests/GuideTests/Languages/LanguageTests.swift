import TestSupport
import Testing

@testable import Guide

struct LanguageTests {
  private let english = Language.english

  @Test(arguments: [
    (0, "zero"), (13, "thirteen"), (25, "twenty-five"), (100, "one hundred"), (1000, "one thousand"),
  ])
  func wholeNumbersAreSpelledOut(number: Int, words: String) {
    #expect(english.book.numbers.words(number) == words)
  }

  @Test(arguments: [
    (1000, "one second"), (400, "one second"), (1500, "two seconds"), (60_000, "one minute"),
    (90_000, "one minute thirty seconds"), (3_600_000, "one hour"),
    (3_661_000, "one hour one minute one second"),
    (7_200_000, "two hours"), (59_600, "one minute"),
  ])
  func lengthsAreReadToTheNearestSecond(milliseconds: Int, words: String) {
    #expect(english.words(.milliseconds(milliseconds)) == words)
  }

  @Test func oneThingIsSingular() {
    #expect(english.say("dose.breaths", ["n": .init(1)]) == "one breath")
    #expect(english.say("dose.breaths", ["n": .init(5)]) == "five breaths")
  }

  @Test(arguments: [
    (1, "first"), (2, "second"), (3, "third"), (5, "fifth"), (8, "eighth"), (9, "ninth"), (12, "twelfth"),
    (20, "twentieth"), (21, "twenty-first"), (40, "fortieth"), (100, "one hundredth"),
  ])
  func placesInAnOrderAreSpelledOut(number: Int, words: String) {
    #expect(english.book.numbers.words(number, "ord") == words)
  }

  @Test(arguments: [
    (20, "one minute"), (89, "one minute"), (90, "two minutes"), (4200, "one hour ten minutes"),
  ])
  func lengthsAreToldToTheNearestMinute(seconds: Int, words: String) {
    #expect(english.words(Duration.seconds(seconds).toMinute) == words)
  }

  @Test(arguments: [
    (Duration.zero, "0 seconds"), (.seconds(1), "1 second"), (.milliseconds(2500), "2.5 seconds"),
    (.milliseconds(59_960), "1 minute"), (.seconds(90), "1 minute 30 seconds"), (.seconds(7200), "2 hours"),
    (.seconds(3661), "1 hour 1 minute 1 second"),
  ])
  func writesALengthAsItIsRead(length: Duration, text: String) {
    #expect(english.printed(length) == text)
  }
}
