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
      for index in 0..<grid {
        part[index] =
          start + index < samples.count ? Float(samples[start + index]) / Int16.fullScale : 0
      }
      try part.withUnsafeBufferPointer { (part) throws(SoundError) in try state.add(part, channels: 1) }
      powers.append(Float(meanSquare(loudness: try state.recent())))
    }
    return powers
  }

  private func truePeak() throws(SoundError) -> Float {
    var meter = try TruePeakMeter(channels: 1, sampleRate: sampleRate)
    var highest: Float = 0
    let scaled =
      samples.map { Float($0) / Int16.fullScale } + [Float](repeating: 0, count: TruePeakMeter.window)
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
