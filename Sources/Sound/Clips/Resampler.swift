internal import CSoxr

/// The way from one sample rate to another, and from samples that may be anything to those of 16 bits.
enum Resampler {
  /// Takes `samples` from rate `from` to rate `to`, at the scale of 16-bit samples but not rounded or clipped.
  ///
  /// - Throws: ``SoundError/cannotResample(from:to:reason:)``.
  static func resample(_ samples: [Int16], from: Int, to: Int) throws(SoundError) -> [Float] {
    if from == to || samples.isEmpty { return samples.map(Float.init) }
    func failure(_ reason: String) -> SoundError { .cannotResample(from: from, to: to, reason: reason) }
    let rates = SoundLimits.resampledRates
    guard rates.contains(from), rates.contains(to) else {
      throw failure("a rate must be from \(rates.lowerBound) to \(rates.upperBound)")
    }

    var scaling = soxr_io_spec(SOXR_INT16_I, SOXR_FLOAT32_I)
    scaling.scale = 32768
    var quality = soxr_quality_spec(UInt(SOXR_20_BITQ), 0)
    var oneThread = soxr_runtime_spec(1)
    let room = samples.count * to / from + 1
    var made = 0
    var error: soxr_error_t?
    let output = [Float](unsafeUninitializedCapacity: room) { buffer, count in
      error = soxr_oneshot(
        Double(from), Double(to), 1, samples, samples.count, nil, buffer.baseAddress, room, &made,
        &scaling, &quality, &oneThread)
      count = error == nil ? made : 0
    }
    if let error { throw failure(String(cString: error)) }
    return output
  }
}

extension Int16 {
  /// The level of a sample that stands for ±1.
  static let fullScale: Float = 32768

  /// Creates the sample nearest to `level` (to the even one of two), held at the loudest where it would leave the
  /// range.
  init(nearest level: Float) {
    // Floats this large have no fraction, so that adding the number rounds, and their last bits count from it: neither
    // a call nor a check for every sample, so that many are done at once.
    let wholesOnly: Float = 12_582_912
    self.init(truncatingIfNeeded: (Swift.min(Swift.max(level, -32768), 32767) + wholesOnly).bitPattern)
  }
}
