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
    let placements = placements.sorted { $0.start < $1.start }
    var peak: Float = 0
    var free = 0
    for placement in placements {
      guard let outline = placement.outline, let loudness = outline.loudness, placement.start >= free else {
        return nil
      }
      free = placement.start + outline.frames
      peak = max(peak, loudness.truePeak)
    }
    let grid = loudnessGrid(sampleRate: sampleRate)
    func mean(above gate: Double) -> Double {
      var windows = LoudnessWindows(slots: frames / grid, above: gate)
      for placement in placements {
        let powers = placement.outline?.loudness?.powers ?? []
        windows.add(powers, times: Float(channels), from: (placement.start + grid / 2) / grid)
      }
      return windows.mean()
    }
    let gate = max(Self.absoluteGate, mean(above: Self.absoluteGate) * Self.relativeGate)
    self.init(
      integrated: Sound.loudness(meanSquare: mean(above: gate)), truePeak: decibels(factor: Double(peak)))
  }
}
