import Guide
import Testing

@testable import Sound

struct MixerTests {
  private let ramp = Clip(
    samples: (0..<100_000).map { Int16(truncatingIfNeeded: $0 * 7 - 3) }, sampleRate: 44100)

  /// The track in steps of 1/32768.
  private func mix(
    _ frames: Int, channels: Int = 1, gain: Double = 0, _ placements: [Placement], _ clips: Clip...
  ) throws -> [Float] {
    var track: [Float] = []
    var master = Master(limiter: Limiter(sampleRate: 44100))
    master.gain = gain
    try Mixer(frames: frames, sampleRate: 44100, channels: channels)
      .mix(PlacedClips(placements) { clips[$0] }, with: master) { block, isSilent in
        if isSilent { #expect(block.allSatisfy { $0 == 0 }) }
        track += block.map { $0 * 32768 }
      }
    return track
  }

  @Test(arguments: [0, 1, 65535, 65536, 65537, 150_000])
  func clipsLieOnTheirFramesBitByBitWithZerosEverywhereElse(start: Int) throws {
    let track = try mix(250_000, [Placement(start: start, clip: 0)], ramp)
    let end = start + ramp.samples.count
    #expect(track.count == 250_000)
    #expect(track[start..<end].map { Int16($0) } == ramp.samples)
    #expect(track[..<start].allSatisfy { $0 == 0 } && track[end...].allSatisfy { $0 == 0 })
  }

  @Test func manyClipsInOneBlockInAnyOrderStayApart() throws {
    let one = Clip(samples: [1, 2, 3], sampleRate: 44100)
    let two = Clip(samples: [-9], sampleRate: 44100)
    let placements = [
      Placement(start: 7, clip: 1), Placement(start: 4, clip: 0), Placement(start: 0, clip: 1),
    ]
    #expect(try mix(9, placements, one, two) == [-9, 0, 0, 0, 1, 2, 3, -9, 0])
  }

  @Test func overlappingClipsAreAddedEvenBeyondFullScale() throws {
    let loud = Clip(samples: [30000, -30000, 100], sampleRate: 44100)
    let placements = [
      Placement(start: 0, clip: 0), Placement(start: 0, clip: 0), Placement(start: 2, clip: 0),
    ]
    #expect(try mix(5, placements, loud) == [60000, -60000, 30200, -30000, 100])
  }

  @Test func theGainMultiplies() throws {
    let clip = Clip(samples: [100, -101, 20000, -20000, 0], sampleRate: 44100)
    #expect(
      try mix(5, gain: 20, [Placement(start: 0, clip: 0)], clip) == [1000, -1010, 200_000, -200_000, 0])
    #expect(
      try mix(5, gain: -20, [Placement(start: 0, clip: 0)], clip).map { $0.rounded() } == [
        10, -10, 2000, -2000, 0,
      ])
  }

  @Test(arguments: [0, 8191, 8192]) func inStereoAClipIsInBothChannelsAlike(start: Int) throws {
    let placement = [Placement(start: start, clip: 0)]
    let mono = try mix(150_000, placement, ramp)
    #expect(try mix(150_000, channels: 2, placement, ramp) == mono.flatMap { [$0, $0] })
  }

  @Test func eachClipIsAskedForOnceWhenItsTurnComes() throws {
    var asked: [Int] = []
    var blocks = 0
    let placements = [
      Placement(start: 140_000, clip: 2), Placement(start: 0, clip: 1), Placement(start: 70_000, clip: 1),
    ]
    let clips = PlacedClips(placements) { number in
      asked.append(number * 10 + blocks)
      return Clip(samples: [1], sampleRate: 44100)
    }
    try Mixer(frames: 200_000, sampleRate: 44100, channels: 1)
      .mix(clips, with: Master(limiter: Limiter(sampleRate: 44100))) { _, _ in blocks += 1 }
    #expect(asked == [10, 18, 37])
  }

  @Test func anEmptyClipMayStandAnywhereEvenAtTheEnd() throws {
    let empty = Clip(samples: [], sampleRate: 44100)
    #expect(try mix(2, [Placement(start: 0, clip: 0), Placement(start: 2, clip: 0)], empty) == [0, 0])
    #expect(try mix(0, [Placement(start: 0, clip: 0)], empty) == [])
  }

  @Test func aClipAtAnotherRateIsAnError() {
    #expect(throws: SoundError.clipRateDiffers(clip: 0, found: 22050, expected: 44100)) {
      try mix(5, [Placement(start: 0, clip: 0)], Clip(samples: [1], sampleRate: 22050))
    }
  }

  @Test(arguments: [-1, 8, 10, 11, Int.max])
  func aClipThatLeavesTheTrackIsAnError(start: Int) {
    #expect(throws: SoundError.clipOutsideTrack(clip: 0, start: start, length: 3, frames: 10)) {
      try mix(10, [Placement(start: start, clip: 0)], Clip(samples: [1, 2, 3], sampleRate: 44100))
    }
  }
}
