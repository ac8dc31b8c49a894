/// A level that changes over a track in smooth ramps.
struct LevelCurve: Sendable, Equatable {
  /// The frames of a ramp and the level at its end.
  struct Ramp: Equatable {
    var frames: Range<Int>
    var end: Float
  }

  /// The level before the first ramp.
  private(set) var start: Float
  /// In order, apart from each other.
  private(set) var ramps: [Ramp]

  /// Creates a curve that begins at `start`.
  init(from start: Float, _ ramps: [Ramp] = []) {
    self.start = start
    self.ramps = ramps
  }

  /// Multiplies `block`, interleaved samples of `channels` channels from frame `first` of the track, by the curve.
  func apply(to block: UnsafeMutableBufferPointer<Float>, channels: Int, from first: Int) {
    let range = first..<first + block.count / channels
    var index = firstRamp(after: first)
    var frame = first
    while frame < range.upperBound {
      let before = index > 0 ? ramps[index - 1].end : start
      let ramp = index < ramps.count ? ramps[index] : nil
      let flat = min(ramp?.frames.lowerBound ?? range.upperBound, range.upperBound)
      while frame < flat {
        for channel in 0..<channels { block[(frame - first) * channels + channel] *= before }
        frame += 1
      }
      guard let ramp else { continue }
      while frame < min(ramp.frames.upperBound, range.upperBound) {
        let way = Double(frame - ramp.frames.lowerBound) / Double(ramp.frames.count)
        let level = before + (ramp.end - before) * Float(smoothRise(way))
        for channel in 0..<channels { block[(frame - first) * channels + channel] *= level }
        frame += 1
      }
      index += 1
    }
  }

  /// The first ramp that ends after `frame`.
  private func firstRamp(after frame: Int) -> Int {
    var (low, high) = (0, ramps.count)
    while low < high {
      let middle = (low + high) / 2
      if ramps[middle].frames.upperBound <= frame { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
