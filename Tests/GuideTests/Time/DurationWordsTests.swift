import Testing

@testable import Documents

struct DurationWordsTests {
  @Test(arguments: [
    (Duration.zero, "0 seconds"), (.seconds(1), "1 second"), (.milliseconds(2500), "2.5 seconds"),
    (.milliseconds(59_960), "1 minute"), (.seconds(90), "1 minute 30 seconds"), (.seconds(7200), "2 hours"),
    (.seconds(3661), "1 hour 1 minute 1 second"),
  ])
  func aLengthIsWrittenAsItIsRead(length: Duration, text: String) {
    #expect(length.inWords == text)
  }
}
