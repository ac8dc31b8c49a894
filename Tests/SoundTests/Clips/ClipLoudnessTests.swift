import Guide
import TestSupport
import Testing

@testable import Sound

struct ClipLoudnessTests {
  @Test func aSineHasThePowerThatBS1770Says() throws {
    let clip = Clip(samples: sine(997, peak: 3276.8, seconds: 1, rate: 48000).samples, sampleRate: 48000)
    let powers = try #require(try clip.measured().loudness).powers
    #expect(powers.count >= 50 + 5)
    for power in powers[10..<50] {
      #expect(abs(Sound.loudness(meanSquare: Double(power)) + 23) < 0.06)
    }
    #expect(try #require(powers.last) < 1e-8)
  }

  @Test func aPeakBetweenSamplesIsFoundAtTheEndToo() throws {
    // A sine at a quarter of the rate, sampled at 45°: its peaks lie √2 above its samples.
    let samples = (0..<400).map { [Int16(10_000), 10_000, -10_000, -10_000][$0 % 4] }
    let peak = try #require(try Clip(samples: samples, sampleRate: 48000).measured().loudness).truePeak
    #expect(abs(peak * 32768 - 14_142) < 600)
  }

  @Test(arguments: 0..<12) func aClipsPeaksAreThoseOfItsSamplesAfterSilence(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let loudest = random.int(100...32768)
    let samples = (0..<random.int(0...3000)).map { _ in
      random.chance(3) ? Int16(clamping: random.int(-loudest...loudest)) : Int16(random.int(-50...50))
    }
    let threshold = Float(random.int(1...1000)) / 1000
    var expected: [TruePeak] = []
    var meter = try TruePeakMeter(channels: 1, sampleRate: 44100)
    let padded = samples.map { Float($0) / 32768 } + [Float](repeating: 0, count: 128)
    try padded.withUnsafeBufferPointer { all in
      try meter.add(all, above: threshold) { peak in
        expected.append(peak)
        return threshold
      }
    }
    #expect(try Clip(samples: samples, sampleRate: 44100).truePeaks(above: threshold) == expected)
  }

  @Test func anEmptyClipHasNoPowerAndNoPeak() throws {
    let loudness = try Clip(samples: [], sampleRate: 44100).measured().loudness
    #expect(loudness == ClipLoudness(powers: [], truePeak: 0))
  }
}
