import Guide
import Testing

@testable import Sound

struct NoiseFloorTests {
  /// A silent track with a floor, at a full scale of ±1.
  private func track(_ level: Double, rate: Int, channels: Int = 1) throws -> [Float] {
    var track: [Float] = []
    let none = PlacedClips([]) { _ in Clip(samples: [], sampleRate: rate) }
    try Mixer(frames: 20 * rate, sampleRate: rate, channels: channels, floor: level)
      .mix(none, with: Master(limiter: Limiter(sampleRate: rate))) { block, isSilent in
        #expect(!isSilent)
        track += block
      }
    return track
  }

  @Test(arguments: [-90.0, -75, -50], [8000, 44100, 192_000])
  func aFloorIsAsLoudAsStatedAllAlong(level: Double, rate: Int) throws {
    let track = try track(level, rate: rate)
    for second in stride(from: 0, to: 20, by: 5) {
      let part = track[second * rate..<(second + 5) * rate]
      let power = part.reduce(0.0) { $0 + Double($1) * Double($1) } / Double(part.count)
      #expect(abs(decibels(factor: power.squareRoot()) - level) < 1)
    }
  }

  @Test func noTenthOfASecondOfItIsDigitalZero() throws {
    let samples = try track(-75, rate: 44100).map { Int16(nearest: $0 * 32768) }
    for start in stride(from: 0, to: samples.count - 4410, by: 4410) {
      #expect(samples[start..<start + 4410].contains { $0 != 0 })
    }
  }

  @Test func itIsTheSameEachTimeAndInEachChannel() throws {
    let mono = try track(-60, rate: 8000)
    #expect(try track(-60, rate: 8000) == mono)
    let stereo = try track(-60, rate: 8000, channels: 2)
    #expect(stride(from: 0, to: stereo.count, by: 2).map { stereo[$0] } == mono)
    #expect(stride(from: 1, to: stereo.count, by: 2).map { stereo[$0] } == mono)
  }
}
