import Guide
import Testing

struct DurationWordsTests {
  @Test(arguments: [
    (Duration.zero, "0 seconds"), (.seconds(1), "1 second"), (.milliseconds(2500), "2.5 seconds"),
    (.milliseconds(59_960), "1 minute"), (.seconds(90), "1 minute 30 seconds"), (.seconds(7200), "2 hours"),
    (.seconds(3661), "1 hour 1 minute 1 second"),
  ])
  func writesALengthAsItIsRead(length: Duration, text: String) {
    #expect(length.inWords == text)
  }

  @Test(arguments: [
    (0, "breath", "0 breaths"), (1, "stretch", "1 stretch"), (7, "stretch", "7 stretches"),
    (2, "place", "2 places"), (3, "box", "3 boxes"),
  ])
  func countsThings(number: Int, noun: String, text: String) {
    #expect(number.counted(noun) == text)
  }
}
