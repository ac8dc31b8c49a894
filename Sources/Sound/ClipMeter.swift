public import Guide

extension Clip {
  /// Returns the clip with its loudness; throws `SoundError.cannotMeasure`.
  public func measured() throws(SoundError) -> Clip {
    var clip = self
    clip.loudness = ClipLoudness(powers: try powers(), truePeak: try truePeak())
    return clip
  }

  private func powers() throws(SoundError) -> [Float] {
    if samples.isEmpty { return [] }
    let grid = loudnessGrid(sampleRate: sampleRate)
    let state = try MeterState(.recent, channels: 1, sampleRate: sampleRate)
    var powers: [Float] = []
    var part = [Float](repeating: 0, count: grid)
    // The filter comes to rest within 100 ms.
    for start in stride(from: 0, to: samples.count + 5 * grid, by: grid) {
      let filled = max(0, min(grid, samples.count - start))
      for index in 0..<filled { part[index] = Float(samples[start + index]) / Int16.fullScale }
      for index in filled..<grid { part[index] = 0 }
      try part.withUnsafeBufferPointer { (part) throws(SoundError) in try state.add(part, channels: 1) }
      powers.append(Float(meanSquare(loudness: try state.recent())))
    }
    return powers
  }

  private func truePeak() throws(SoundError) -> Float {
    var meter = try TruePeakMeter(channels: 1, sampleRate: sampleRate)
    // A true peak is never below the samples' own, so only what may exceed it is interpolated.
    var highest = Float(samples.reduce(0) { max($0, $1.magnitude) }) / Int16.fullScale
    var scaled = [Float](repeating: 0, count: samples.count + TruePeakMeter.window)
    for index in samples.indices { scaled[index] = Float(samples[index]) / Int16.fullScale }
    try scaled.withUnsafeBufferPointer { (scaled) throws(SoundError) in
      try meter.add(scaled, above: highest) { _, peak in
        highest = max(highest, peak)
        return highest
      }
    }
    return highest
  }
}

/// The frames of the 20 ms that a clip's loudness is told by.
func loudnessGrid(sampleRate: Int) -> Int { sampleRate / 50 }
