import Guide
import Testing

@Suite struct ClockTests {
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
}
