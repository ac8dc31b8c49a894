import Guide
import Testing

struct DurationClockTests {
  @Test(arguments: [(0, 0), (22, 0), (23, 1), (44_100, 1000), (44_122, 1000), (44_123, 1001)])
  func millisecondsAreTheNearestWholeOnes(frames: Int, milliseconds: Int) {
    #expect(Duration.frames(frames, at: 44100).milliseconds == milliseconds)
  }

  @Test(arguments: [8000, 11_025, 44_100, 192_000])
  func millisecondsNeverRunBackwardsNorAway(rate: Int) {
    let all = (0..<20_000).map { Duration.frames($0, at: rate).milliseconds }
    #expect(zip(all, all.dropFirst()).allSatisfy { $0 <= $1 })
    for frame in stride(from: 0, to: all.count, by: 7) {
      #expect(abs(all[frame] * rate - frame * 1000) * 2 <= rate)
    }
  }

  @Test(arguments: [
    (Duration.zero, "0:00.0"), (.milliseconds(59_999), "0:59.9"), (.seconds(3723), "62:03.0"),
    (.milliseconds(360_061_500), "6001:01.5"),
  ])
  func countsMinutesBeyondAnHour(length: Duration, text: String) {
    #expect(length.timecode(decimals: 1, minuteDigits: 1) == text)
  }

  @Test(arguments: [
    (Duration.milliseconds(7), "00:00:00,007"), (.milliseconds(3_723_456), "01:02:03,456"),
    (.seconds(360_061), "100:01:01,000"),
  ])
  func hasHoursWhereTheyAreAskedFor(length: Duration, text: String) {
    #expect(length.timecode(decimals: 3, mark: ",", hasHours: true) == text)
  }

  @Test func isCutOffAndNotRounded() {
    #expect(Duration.milliseconds(3_723_459).timecode(decimals: 2) == "62:03.45")
  }
}
