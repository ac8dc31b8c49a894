extension Int16 {
  /// The level of a sample that stands for ±1.
  static let fullScale: Float = 32768

  /// Creates the sample nearest to `level` (to the even one of two), held at the loudest where it would leave the range.
  init(nearest level: Float) {
    // Floats this large have no fraction, so that adding the number rounds, and their last bits count from it: neither
    // a call nor a check for every sample, so that many are done at once.
    let wholesOnly: Float = 12_582_912
    self.init(truncatingIfNeeded: (Swift.min(Swift.max(level, -32768), 32767) + wholesOnly).bitPattern)
  }
}
