internal import CSoxr

/// Returns `samples` taken from rate `from` to rate `to`, at the scale of 16-bit samples but not rounded or clipped.
func resample(_ samples: [Int16], from: Int, to: Int) throws(SoundError) -> [Float] {
  if from == to || samples.isEmpty { return samples.map(Float.init) }
  func failure(_ reason: String) -> SoundError { .cannotResample(from: from, to: to, reason: reason) }
  let rates = 1...768_000
  guard rates.contains(from), rates.contains(to) else { throw failure("a rate must be from 1 to 768000") }

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
