import Foundation
import Testing

@testable import Sound

struct LimiterTests {
  private let rate = 44100

  /// The factor by which the limiter multiplies each of `frames` frames, asked in blocks of `block`.
  private func levels(_ limiter: Limiter, frames: Int, block: Int, channels: Int = 1) -> [Float] {
    SoundTests.levels(frames: frames, block: block, channels: channels) {
      limiter.apply(to: $0, channels: channels, from: $1)
    }
  }

  private var limiter: Limiter {
    var limiter = Limiter(sampleRate: rate)
    limiter.limit(1000..<1064, to: 0.5)
    limiter.limit(1064..<1128, to: 0.7)
    limiter.limit(3000..<3064, to: 0.25)
    return limiter
  }

  @Test func aPeakIsTurnedDownAsFarAsItNeedsAndDistantFramesNotAtAll() {
    let levels = levels(limiter, frames: 20_000, block: 512)
    #expect(levels[1000..<1128].allSatisfy { $0 == 0.5 })
    #expect(levels[3000..<3064].allSatisfy { $0 == 0.25 })
    #expect(levels[..<700].allSatisfy { $0 == 1 } && levels[8000...].allSatisfy { $0 == 1 })
    #expect(limiter.count == 2 && limiter.lowest == 0.25)
  }

  @Test func theLevelMovesInStepsTooSmallToClick() {
    let levels = levels(limiter, frames: 20_000, block: 20_000)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { abs($0 - $1) < 0.006 })
  }

  @Test(arguments: [1, 63, 4096]) func blocksOfAnySizeAndBothChannelsGetTheSame(size: Int) {
    let whole = levels(limiter, frames: 9000, block: 9000)
    #expect(levels(limiter, frames: 9000, block: size) == whole)
    #expect(levels(limiter, frames: 9000, block: size, channels: 2) == whole.flatMap { [$0, $0] })
  }
}
