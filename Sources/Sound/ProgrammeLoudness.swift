internal import Guide

extension Loudness {
  /// ITU-R BS.1770-4, annex 1: what is softer doesn't count.
  private static let absoluteGate = meanSquare(loudness: -70)
  /// Likewise, beside the mean of what passes the absolute gate: −10 LU.
  private static let relativeGate = 0.1

  /// Adds up how loud a track of clips alone is from how loud each of them is; `nil` when that isn't known, or when clips
  /// overlap.
  ///
  /// Off by less than 0.05 LU from measuring the track, for a clip's 20 ms lie up to 10 ms off the track's.
  init?(of placements: [Placement], frames: Int, channels: Int, sampleRate: Int) {
    let grid = loudnessGrid(sampleRate: sampleRate)
    var powers = [Float](repeating: 0, count: frames / grid)
    var peak: Float = 0
    var free = 0
    for placement in placements.sorted(by: { $0.start < $1.start }) {
      guard let outline = placement.outline, let loudness = outline.loudness, placement.start >= free else {
        return nil
      }
      free = placement.start + outline.frames
      peak = max(peak, loudness.truePeak)
      let first = (placement.start + grid / 2) / grid
      for (index, power) in loudness.powers.enumerated() where first + index < powers.count {
        powers[first + index] += power * Float(channels)
      }
    }
    // Windows of 400 ms, one every 100 ms.
    let windows = stride(from: 0, through: powers.count - 20, by: 5)
      .map { Double(powers[$0..<$0 + 20].reduce(0, +)) / 20 }
      .filter { $0 > Self.absoluteGate }
    let gate = windows.mean * Self.relativeGate
    let integrated = Sound.loudness(meanSquare: windows.filter { $0 > gate }.mean)
    self.init(integrated: integrated, truePeak: decibels(factor: Double(peak)))
  }
}

extension [Double] {
  /// The mean, 0 for none.
  fileprivate var mean: Double { isEmpty ? 0 : reduce(0, +) / Double(count) }
}
