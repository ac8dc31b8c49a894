import CEbur128
import Guide
import Testing
import TestSupport

@testable import Sound

struct LoudnessMeterTests {
  /// The loudness that libebur128 finds in all the samples, with as much silence after them as its interpolation can ring.
  private func judged(_ samples: [Float], channels: Int, rate: Int) -> Loudness {
    let mode = EBUR128_MODE_I.rawValue | EBUR128_MODE_HISTOGRAM.rawValue | EBUR128_MODE_TRUE_PEAK.rawValue
    var state = ebur128_init(UInt32(channels), UInt(rate), Int32(mode))
    defer { ebur128_destroy(&state) }
    ebur128_add_frames_float(state, samples, samples.count / channels)
    var integrated = 0.0
    ebur128_loudness_global(state, &integrated)
    ebur128_add_frames_float(state, [Float](repeating: 0, count: 64 * channels), 64)
    let peaks = (0..<channels).map { channel in
      var peak = 0.0
      ebur128_true_peak(state, UInt32(channel), &peak)
      return peak
    }
    return Loudness(integrated: integrated, truePeak: decibels(factor: peaks.max() ?? 0))
  }

  private func metered(
    _ samples: [Float], channels: Int, rate: Int, block: Int, silence: Float = 0
  ) throws -> Loudness {
    var meter = try LoudnessMeter(channels: channels, sampleRate: rate, silence: silence)
    samples.withUnsafeBufferPointer { all in
      for start in stride(from: 0, to: all.count, by: block * channels) {
        let part = UnsafeBufferPointer(rebasing: all[start..<min(start + block * channels, all.count)])
        meter.add(part, isSilent: part.allSatisfy { $0 == 0 })
      }
    }
    return try meter.finish()
  }

  /// Bursts of tones, squares and noise of any loudness between silences of 0 to 1.5 s.
  private func layout(_ random: inout SplitMix64, channels: Int, rate: Int) -> [Float] {
    var samples: [Float] = []
    for _ in 0..<random.int(1...5) {
      if random.chance(80) {
        samples += [Float](repeating: 0, count: random.int(0...(3 * rate / 2)) * channels)
      }
      let level = Float(random.int(1...1000)) / 1000
      let half = random.int(2...200)
      let kind = random.int(0...2)
      for frame in 0..<random.int(1...(rate / 2)) {
        for _ in 0..<channels {
          let wave: Float =
            switch kind {
            case 0: (frame / half).isMultiple(of: 2) ? 1 : -1
            case 1: Float(random.int(-1000...1000)) / 1000
            default: Float(frame % (2 * half)) / Float(half) - 1
            }
          samples.append(wave * level)
        }
      }
    }
    return samples
  }

  @Test(arguments: 0..<30)
  func leavingSilencesOutChangesNeitherLoudnessNorTruePeak(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let channels = random.int(1...2)
    let rate = random.pick([8000, 11025, 22050, 44100, 48000, 96000, 192_000])
    let samples = layout(&random, channels: channels, rate: rate)
    let expected = judged(samples, channels: channels, rate: rate)
    let found = try metered(
      samples, channels: channels, rate: rate, block: random.pick([64, 1000, 8192]))
    #expect(found.integrated == expected.integrated || abs(found.integrated - expected.integrated) < 1e-6)
    #expect(abs(found.truePeak - expected.truePeak) < 1e-6, "\(found) \(expected)")
  }

  @Test(arguments: 0..<10) func whatALossyFormatLeavesOfSilenceCountsAsSilence(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let samples = layout(&random, channels: 1, rate: 48_000)
    let rests = samples.map { $0 == 0 ? Float(random.int(-9...9)) * 1e-8 : $0 }
    #expect(
      try metered(rests, channels: 1, rate: 48_000, block: 4096, silence: 1e-7)
        == metered(samples, channels: 1, rate: 48_000, block: 4096, silence: 1e-7))
  }

  @Test(arguments: [0, 1, 100_000]) func silenceHasNoLoudnessAndNoPeak(frames: Int) throws {
    let found = try metered([Float](repeating: 0, count: frames), channels: 1, rate: 44100, block: 8192)
    #expect(found == Loudness(integrated: -.infinity, truePeak: -.infinity))
  }

  @Test func aSineHasTheLoudnessThatBS1770Says() throws {
    let samples = sine(997, peak: 3276.8, seconds: 5, rate: 48000).samples.map { Float($0) / 32768 }
    #expect(abs(try metered(samples, channels: 1, rate: 48000, block: 8192).integrated + 23) < 0.06)
  }
}
