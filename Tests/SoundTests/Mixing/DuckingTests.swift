import Testing

@testable import Sound

struct DuckingTests {
  private let rate = 1000

  private func levels(_ curve: LevelCurve, frames: Int, block: Int = 100_000, channels: Int = 1) -> [Float] {
    SoundTests.levels(frames: frames, block: block, channels: channels) {
      curve.apply(to: $0, channels: channels, from: $1)
    }
  }

  @Test func itIsDownUnderTheVoiceAndUpAgainInLongPauses() {
    let curve = Ducking.curve(under: [2000..<3000, 10_000..<10_500], sampleRate: rate)
    let levels = levels(curve, frames: 15_000)
    #expect(levels[..<1400].allSatisfy { $0 == 1 })
    #expect(levels[2000..<3400].allSatisfy { $0 == Ducking.depth })
    #expect(levels[4800..<9400].allSatisfy { $0 == 1 })
    #expect(levels[10_000..<10_900].allSatisfy { $0 == Ducking.depth })
    #expect(levels[12_300...].allSatisfy { $0 == 1 })
  }

  @Test func itStaysDownInShortPausesSoThatItDoesNotPump() {
    let curve = Ducking.curve(under: [2000..<3000, 5399..<6000, 6001..<6002], sampleRate: rate)
    #expect(levels(curve, frames: 15_000)[2000..<6002].allSatisfy { $0 == Ducking.depth })
  }

  @Test func aVoiceFromTheFirstFrameOnFindsItDown() {
    let levels = levels(Ducking.curve(under: [0..<500], sampleRate: rate), frames: 15_000)
    #expect(levels[..<900].allSatisfy { $0 == Ducking.depth })
  }

  @Test(arguments: [20, 1000, 60_000])
  func itRisesFromNothingAtTheHeadAndSinksToNothingAtTheTail(frames: Int) {
    let levels = levels(Ducking.fades(frames: frames, sampleRate: rate), frames: frames)
    #expect(levels[0] == 0 && levels[frames - 1] < 0.11)
    #expect(levels[frames / 2] == 1)
    #expect(zip(levels.prefix(frames / 2), levels.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(zip(levels.suffix(frames / 2), levels.suffix(frames / 2 - 1)).allSatisfy { $0 >= $1 })
  }

  @Test
  func itsStepsAreTooSmallToClickAndTheSameInBlocksOfAnySize() {
    let curve = Ducking.curve(under: [2000..<3000, 7000..<7100], sampleRate: rate)
    let whole = levels(curve, frames: 12_000)
    #expect(zip(whole, whole.dropFirst()).allSatisfy { abs($0 - $1) < 0.002 })
    for block in [1, 63, 4096] {
      #expect(levels(curve, frames: 12_000, block: block) == whole)
      #expect(levels(curve, frames: 12_000, block: block, channels: 2) == whole.flatMap { [$0, $0] })
    }
  }
}
