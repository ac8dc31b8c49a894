extension Int16 {
  /// Creates the sample nearest to `level`, held at the loudest where it would leave the range.
  init(nearest level: Float) {
    self = Int16(Swift.min(Swift.max(level.rounded(), -32768), 32767))
  }
}
