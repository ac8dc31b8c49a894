extension Int16 {
  /// The level of a sample that stands for ±1.
  static let fullScale: Float = 32768

  /// Creates the sample nearest to `level` (to the even one of two), held at the loudest where it would leave the range.
  init(nearest level: Float) {
    // Floats this large have no fraction, so that adding the number rounds, and the whole number stands in their last
    // bits: rounded() and a checked conversion are too slow for every sample.
    let wholesOnly: Float = 12_582_912
    let held = Swift.min(Swift.max(level, -32768), 32767)
    self.init(truncatingIfNeeded: (held + wholesOnly).bitPattern)
  }
}
