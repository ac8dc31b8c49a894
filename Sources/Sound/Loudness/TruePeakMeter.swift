/// A true peak: the first frame of the window it lies in, and its level, 1 being full scale.
struct TruePeak: Equatable {
  var frame: Int
  var level: Float
}

/// Finds true peaks above a threshold, interpolating only where there can be one.
///
/// libebur128 interpolates by a windowed sinc of 49 taps, 4 times below 96 kHz and 2 times below 192 kHz. A value
/// between samples is the straight line between two of them, but for what the curve's bends (second differences) add:
/// summing each phase's taps twice gives at most 0.302 (4 times) or 0.417 (2 times) of the sharpest bend under them,
/// and the taps' own error is 0.0010 of the highest sample. So a window whose samples and bends are too small for the
/// threshold need not be interpolated, which leaves about 1 in 10 000.
struct TruePeakMeter: ~Copyable {
  private static let bendFactor: Float = 0.42
  private static let levelFactor: Float = 1.002
  /// No true peak is higher than this times the highest sample under its taps, for no bend is sharper than four times
  /// it.
  static let highestRatio = levelFactor + 4 * bendFactor
  /// Frames looked at as one.
  static let window = 64
  /// Frames before a window that can be heard in it: 24 taps behind the newest, and two samples to the first bend.
  static let context = 28

  private let state: MeterState
  private let channels: Int
  /// The context, and what does not yet fill a window.
  private var samples: [Float]
  /// The frame the first of `samples` belongs to.
  private var first = -Self.context

  init(channels: Int, sampleRate: Int) throws(SoundError) {
    state = try MeterState(.truePeak, channels: channels, sampleRate: sampleRate)
    self.channels = channels
    samples = [Float](repeating: 0, count: Self.context * channels)
  }

  /// Goes on with `block`, whole frames, and hands every true peak above `threshold` to `found`, its frame counted from
  /// 0; `found` returns the threshold from then on.
  mutating func add(
    _ block: UnsafeBufferPointer<Float>, above threshold: Float, found: (TruePeak) -> Float
  ) throws(SoundError) {
    samples.append(contentsOf: block)
    let (window, context) = (Self.window * channels, Self.context * channels)
    var threshold = threshold
    var start = context
    try samples.withUnsafeBufferPointer { (all) throws(SoundError) in
      while start + window <= all.count {
        let heard = UnsafeBufferPointer(rebasing: all[start - context..<start + window])
        if let peak = try peak(in: heard, above: threshold) {
          threshold = found(TruePeak(frame: first + start / channels, level: peak))
        }
        start += window
      }
    }
    samples.removeFirst(start - context)
    first += (start - context) / channels
  }

  /// The true peak in the last of `heard`, a window after its context, if it is above `threshold`.
  func peak(in heard: UnsafeBufferPointer<Float>, above threshold: Float) throws(SoundError) -> Float? {
    guard mayExceed(threshold, heard) else { return nil }
    let context = Self.context * channels
    try state.add(UnsafeBufferPointer(rebasing: heard[..<context]), channels: channels)
    try state.add(UnsafeBufferPointer(rebasing: heard[context...]), channels: channels)
    let peak = Float(try state.lastTruePeak(channels: channels))
    return peak > threshold ? peak : nil
  }

  /// True where any value between `samples` may exceed `threshold`.
  private func mayExceed(_ threshold: Float, _ samples: UnsafeBufferPointer<Float>) -> Bool {
    // As bit patterns, in which magnitudes have the same order, because a loop over whole numbers is vectorised.
    var highest: UInt32 = 0
    for index in samples.indices { highest = max(highest, samples[index].magnitude.bitPattern) }
    let level = Float(bitPattern: highest)
    guard level * Self.highestRatio > threshold else { return false }
    var sharpest: UInt32 = 0
    for index in 2 * channels..<samples.count {
      let (now, before, earlier) = (samples[index], samples[index - channels], samples[index - 2 * channels])
      sharpest = max(sharpest, (now - 2 * before + earlier).magnitude.bitPattern)
    }
    return level * Self.levelFactor + Float(bitPattern: sharpest) * Self.bendFactor > threshold
  }
}
