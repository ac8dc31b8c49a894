import Guide
import Testing
import TestSupport

@testable import Sound

struct MeasuredClipsTests {
  /// Syllables of noise: as uneven as speech.
  private func clip(_ random: inout SplitMix64, rate: Int) -> Clip {
    var samples: [Int16] = []
    for _ in 0..<random.int(1...20) {
      let level = random.int(300...9000)
      var last = 0
      for _ in 0..<random.int(rate / 20...rate / 5) {
        last = (last * 7 + random.int(-level...level)) / 8
        samples.append(Int16(last))
      }
    }
    return Clip(samples: samples, sampleRate: rate)
  }

  /// A track of eight clips, each of them sounded a few times.
  private func track(seed: Int) throws -> (mixer: Mixer, clips: PlacedClips) {
    var random = SplitMix64(seed: UInt64(seed))
    let rate = random.pick([8000, 16000, 22050])
    let clips = try (0..<8).map { _ in try clip(&random, rate: rate).measured() }
    var placements: [Placement] = []
    var frame = 0
    for _ in 0..<40 {
      frame += random.int(rate / 20...rate * 3 / 2)
      let number = random.int(0...7)
      placements.append(Placement(start: frame, clip: number, outline: clips[number].outline))
      frame += clips[number].samples.count
    }
    let mixer = Mixer(frames: frame + rate, sampleRate: rate, channels: random.int(1...2))
    return (mixer, PlacedClips(placements) { clips[$0] })
  }

  @Test(arguments: 0..<24) func addingUpClipsComesToWhatMeasuringTheTrackComesTo(seed: Int) throws {
    let (mixer, clips) = try track(seed: seed)
    let untouched = Master(limiter: Limiter(sampleRate: mixer.sampleRate))
    let measured = try mixer.measure(clips, with: untouched)
    let sum = try #require(MeasuredClips(clips, of: mixer)).loudness()
    #expect(abs(sum.integrated - measured.integrated) < 0.05)
    #expect(abs(sum.truePeak - measured.truePeak) < 1e-6)
  }

  @Test(arguments: 0..<24) func whatALimiterDoesToClipsIsWhatItDoesToTheTrack(seed: Int) throws {
    let (mixer, clips) = try track(seed: seed)
    let known = try #require(MeasuredClips(clips, of: mixer))
    let ceiling = known.loudness().truePeak - 4
    let peaks = try known.peaks(above: Float(factor(decibels: ceiling)))
    let limiter = Limiter(peaks, gain: 0, ceiling: ceiling, sampleRate: mixer.sampleRate)
    #expect(limiter.count > 0 && abs(decibels(factor: Double(limiter.lowest)) + 4) < 0.001)
    let measured = try mixer.measure(clips, with: Master(limiter: limiter))
    #expect(abs(known.loudness(with: limiter).integrated - measured.integrated) < 0.05)
    #expect(measured.truePeak < ceiling + 0.05)
  }

  @Test func aTrackOfClipsThatOverlapOrWereNotMeasuredHasNoSum() throws {
    let clip = Clip(samples: sine(440, seconds: 1, rate: 8000).samples, sampleRate: 8000)
    func sum(_ starts: [Int], of clip: Clip) -> Loudness? {
      let placements = starts.map { Placement(start: $0, clip: 0, outline: clip.outline) }
      let mixer = Mixer(frames: 80_000, sampleRate: 8000, channels: 1)
      return MeasuredClips(PlacedClips(placements) { _ in clip }, of: mixer)?.loudness()
    }
    let measured = try clip.measured()
    #expect(sum([0, 8000], of: measured) != nil && sum([0, 7999], of: measured) == nil)
    #expect(sum([0], of: clip) == nil)
    #expect(sum([], of: clip) == Loudness(integrated: -.infinity, truePeak: -.infinity))
  }
}
