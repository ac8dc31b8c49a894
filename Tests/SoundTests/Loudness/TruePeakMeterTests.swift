import CEbur128
import TestSupport
import Testing

@testable import Sound

struct TruePeakMeterTests {
  /// Filtered noise, tones near and far from half the rate, and single samples: all that can have peaks between samples.
  private func samples(_ random: inout SplitMix64, count: Int) -> [Float] {
    let kind = random.int(0...3)
    let (step, keep) = (Float(random.int(1...31)) / 10, Float(random.int(0...95)) / 100)
    var last: Float = 0
    return (0..<count).map { index in
      let white = Float(random.int(-1000...1000)) / 1000
      switch kind {
      case 0: last = last * keep + white * (1 - keep)
      case 1: last = (Float(index) * step).truncatingRemainder(dividingBy: 6.28) / 6.28 - 0.5
      case 2: last = random.chance(1) ? white : 0
      default: last = index / 50 % 2 == 0 ? 0.9 : -0.9
      }
      return last
    }
  }

  @Test(arguments: 0..<24) func noPeakAboveTheThresholdIsMissedAndNoneIsMadeUp(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let channels = random.int(1...2)
    let rate = random.pick([8000, 44100, 96000, 192_000])
    let count = 64 * 40
    let samples = samples(&random, count: count * channels)
    let threshold = Float(random.int(1...12)) / 10

    var state = ebur128_init(UInt32(channels), UInt(rate), Int32(EBUR128_MODE_TRUE_PEAK.rawValue))
    defer { ebur128_destroy(&state) }
    var expected: [Int: Float] = [:]
    for frame in stride(from: 0, to: count, by: 64) {
      ebur128_add_frames_float(state, Array(samples[frame * channels..<(frame + 64) * channels]), 64)
      for channel in 0..<channels {
        var peak = 0.0
        ebur128_prev_true_peak(state, UInt32(channel), &peak)
        if Float(peak) > threshold { expected[frame] = max(expected[frame] ?? 0, Float(peak)) }
      }
    }

    var found: [Int: Float] = [:]
    var meter = try TruePeakMeter(channels: channels, sampleRate: rate)
    try samples.withUnsafeBufferPointer { all in
      var rest = 0
      while rest < count {
        let frames = min(random.int(1...300), count - rest)
        try meter.add(
          UnsafeBufferPointer(rebasing: all[rest * channels..<(rest + frames) * channels]), above: threshold
        ) { peak in
          found[peak.frame] = peak.level
          return threshold
        }
        rest += frames
      }
    }
    #expect(found == expected)
  }
}
