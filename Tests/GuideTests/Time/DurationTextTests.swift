import Guide
import Testing

struct DurationTextTests {
  @Test(arguments: [
    ("8s", 8000), ("0s", 0), ("1m30s", 90000), ("1:30", 90000), ("0:05", 5000), ("90:00", 5_400_000),
    ("1:30:00", 5_400_000), ("2.5s", 2500), ("0.125s", 125), ("250ms", 250), ("1h", 3_600_000),
    ("1.5h", 5_400_000),
    ("1h2m3s", 3_723_000), ("1h3s", 3_603_000), ("1m0s", 60000), ("90s", 90000), ("1m2.5s", 62500),
  ])
  func readsWhatPeopleWrite(_ text: String, milliseconds: Int) {
    #expect(DurationText.parse(text) == .milliseconds(milliseconds))
  }

  @Test(arguments: [
    "", "8", "s", "8 s", " 8s", "8s ", "-8s", "+8s", "08s", "8S", "8sec", "1m90s", "30s1m", "1s1s", "1m5ms",
    "1.5m30s",
    "2.s", ".5s", "2.1234s", "2,5s", "1.5ms", "1:5", "1:60", "1:", ":30", "01:30", "1:2:3", "1:00:00:00",
    "1:30s",
    "1e3s", "٥s", "５s", "5\u{301}s", "1234567890s", "inf", "0x8s", "8s\u{301}", "8\u{2009}s",
  ])
  func readsNothingElse(_ text: String) {
    #expect(DurationText.parse(text) == nil)
  }

  @Test(arguments: [
    (0, "0s"), (250, "250ms"), (999, "999ms"), (1000, "1s"), (2500, "2.5s"), (1025, "1.025s"), (60000, "1m"),
    (90000, "1m30s"), (62500, "1m2.5s"), (3_600_000, "1h"), (3_603_000, "1h3s"), (7_384_001, "2h3m4.001s"),
    (-90000, "-1m30s"),
  ])
  func writesTheShortestForm(_ milliseconds: Int, text: String) {
    #expect(DurationText.format(.milliseconds(milliseconds)) == text)
    if milliseconds >= 0 { #expect(DurationText.parse(text) == .milliseconds(milliseconds)) }
  }

  @Test(arguments: [(1_499_999, "1ms"), (1_500_000, "2ms"), (400_000, "0s"), (999_600_000, "1s")])
  func roundsToWholeMilliseconds(_ nanoseconds: Int, text: String) {
    #expect(DurationText.format(.nanoseconds(nanoseconds)) == text)
  }
}
