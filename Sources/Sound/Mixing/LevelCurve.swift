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

  /// Begins at `start` and follows `ramps`, which are in order and apart from each other.
  init(from start: Float, _ ramps: [Ramp] = []) {
    self.start = start
    self.ramps = ramps
  }

  /// Multiplies `block`, interleaved samples of `channels` channels from frame `first` of the track, by the curve.
  func apply(to block: UnsafeMutableBufferPointer<Float>, channels: Int, from first: Int) {
    let range = first..<first + block.count / channels
    var index = ramps.bisect { $0.frames.upperBound > first }
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
        let level = before + (ramp.end - before) * Float(ExactMath.smoothRise(way))
        for channel in 0..<channels { block[(frame - first) * channels + channel] *= level }
        frame += 1
      }
      index += 1
    }
  }
}

extension Array {
  /// The index of the first element that `isFound` holds for, when it holds for all after it too; the end where there
  /// is none.
  func bisect(_ isFound: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isFound(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
