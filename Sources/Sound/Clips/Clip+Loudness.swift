public import Guide

extension Clip {
  /// Returns the clip with its loudness; its mean squares are those of `original` if there is one: the same sound at a lower
  /// rate, which takes less time to measure and differs by less than 0.01 LU.
  ///
  /// - Throws: ``SoundError/cannotMeasure(reason:)``.
  public func measured(by original: Clip? = nil) throws(SoundError) -> Clip {
    var clip = self
    var powers = try (original ?? self).powers()
    if let original {
      let excess = Float(weightingExcess(at: original.sampleRate) / weightingExcess(at: sampleRate))
      for index in powers.indices { powers[index] /= excess }
    }
    clip.loudness = ClipLoudness(powers: powers, truePeak: try truePeak())
    return clip
  }

  /// The true peaks above `threshold`, 1 being full scale, in their order.
  ///
  /// - Throws: ``SoundError/cannotMeasure(reason:)``.
  func truePeaks(above threshold: Float) throws(SoundError) -> [TruePeak] {
    var peaks: [TruePeak] = []
    try findTruePeaks(above: threshold) { peak in
      peaks.append(peak)
      return threshold
    }
    return peaks
  }

  private func powers() throws(SoundError) -> [Float] {
    if samples.isEmpty { return [] }
    let grid = loudnessGrid(sampleRate: sampleRate)
    let state = try MeterState(.recent, channels: 1, sampleRate: sampleRate)
    // The filter comes to rest within 100 ms.
    let parts = (samples.count + 6 * grid - 1) / grid
    let scaled = [Float](unsafeUninitializedCapacity: parts * grid) { scaled, count in
      samples.withUnsafeBufferPointer { samples in
        for index in samples.indices { scaled[index] = Float(samples[index]) / Int16.fullScale }
      }
      scaled[samples.count...].update(repeating: 0)
      count = scaled.count
    }
    var powers: [Float] = []
    powers.reserveCapacity(parts)
    try scaled.withUnsafeBufferPointer { (scaled) throws(SoundError) in
      for part in 0..<parts {
        try state.add(UnsafeBufferPointer(rebasing: scaled[part * grid..<(part + 1) * grid]), channels: 1)
        powers.append(Float(meanSquare(loudness: try state.recent())))
      }
    }
    return powers
  }

  private func truePeak() throws(SoundError) -> Float {
    // A true peak is never below the samples' own, so only what may exceed it is interpolated.
    var highest = Float(samples.reduce(0) { max($0, $1.magnitude) }) / Int16.fullScale
    try findTruePeaks(above: highest) { peak in
      highest = peak.level
      return highest
    }
    return highest
  }

  /// Hands every true peak above `threshold` to `found`, which returns the threshold from then on.
  private func findTruePeaks(above threshold: Float, found: (TruePeak) -> Float) throws(SoundError) {
    typealias Meter = TruePeakMeter
    let meter = try Meter(channels: 1, sampleRate: sampleRate)
    var threshold = threshold
    try samples.withUnsafeBufferPointer { (samples) throws(SoundError) in
      var before: Int16 = 0
      for start in stride(from: 0, to: samples.count + Meter.context, by: Meter.window) {
        let here = highest(samples[min(start, samples.count)..<min(start + Meter.window, samples.count)])
        let level = Float(max(before, here)) / Int16.fullScale
        before = here
        guard level * Meter.highestRatio > threshold else { continue }
        let heard = start - Meter.context..<start + Meter.window
        var scaled = [Float](repeating: 0, count: heard.count)
        for index in heard.clamped(to: samples.indices) {
          scaled[index - heard.lowerBound] = Float(samples[index]) / Int16.fullScale
        }
        let peak = try scaled.withUnsafeBufferPointer { (scaled) throws(SoundError) in
          try meter.peak(in: scaled, above: threshold)
        }
        if let peak { threshold = found(TruePeak(frame: start, level: peak)) }
      }
    }
  }

  /// The highest magnitude, a full negative one taken for a full positive one.
  private func highest(_ samples: Slice<UnsafeBufferPointer<Int16>>) -> Int16 {
    var (highest, lowest): (Int16, Int16) = (0, 0)
    for sample in UnsafeBufferPointer(rebasing: samples) {
      highest = max(highest, sample)
      lowest = min(lowest, sample)
    }
    return max(highest, Int16(clamping: -Int(lowest)))
  }
}

/// The factor by which K-weighted mean squares are too high at `rate`: the high-pass filter of ITU-R BS.1770-4, table 2, is
/// not brought to 1 at its highest frequency, which libebur128 takes over to other rates, with its 38.135 Hz and Q of 0.50033.
private func weightingExcess(at rate: Int) -> Double {
  // The tangent of an angle as small as these.
  let angle = Double.pi * 38.13547087602444 / Double(rate)
  let tangent = angle + angle * angle * angle / 3
  let excess = 1 + tangent / 0.5003270373238773 + tangent * tangent
  return excess * excess
}

/// The frames of the 20 ms that a clip's loudness is told by.
func loudnessGrid(sampleRate: Int) -> Int { sampleRate / 50 }
