extension Int16 {
  /// Creates the sample nearest to `level` (to the even one of two), held at the loudest where it would leave the range.
  init(nearest level: Float) {
    // Floats this large have no fraction, so that adding the number rounds: rounded() is a call for every sample.
    let wholesOnly: Float = 12_582_912
    self = Int16(Swift.min(Swift.max(level, -32768), 32767) + wholesOnly - wholesOnly)
  }
}
