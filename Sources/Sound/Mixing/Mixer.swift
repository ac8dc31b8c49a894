internal import Guide

/// Lays clips on silence, block by block, so that the memory used does not depend on the track's length.
struct Mixer {
  /// Small enough that most silence fills whole blocks, which a file need not hold.
  static let blockFrames = 1 << 13

  /// The track's length in frames.
  let frames: Int
  /// Samples per second, the clips' and the track's.
  let sampleRate: Int
  /// The samples of a frame, 1 or 2; clips lie in all of them alike.
  let channels: Int
  /// The sound that lies under the clips, with as many channels.
  var ambience: Ambience?
  /// The level of the noise floor under all of it, in dBFS (``SoundLimits/floors``); `nil` for none.
  var floor: Double?

  /// Hands the whole track to `consume` as interleaved samples in which ±1 is full scale and more may occur, asking
  /// for each clip once, in the order of their starts, when its turn comes.
  ///
  /// Where clips overlap they are added. A master of gain 0 leaves samples as they are.
  ///
  /// - Throws: ``SoundError``, `CancellationError` when the task is cancelled, or what reading a clip or `consume`
  /// throws.
  func mix(
    _ clips: PlacedClips, with master: Master,
    into consume: (_ block: UnsafeBufferPointer<Float>, _ isSilent: Bool) throws -> Void
  ) throws {
    var mix = try Mix(self)
    try mix.advance(to: frames, through: clips, with: master, into: consume)
    try mix.checkEnd(of: clips)
  }

  /// The track's loudness with `master`.
  ///
  /// - Throws: What mixing throws, or ``SoundError/cannotMeasure(reason:)``.
  func measure(_ clips: PlacedClips, with master: Master) throws -> Loudness {
    var meter = try LoudnessMeter(channels: channels, sampleRate: sampleRate)
    try mix(clips, with: master) { meter.add($0, isSilent: $1) }
    return try meter.finish()
  }

  /// The true peaks above `threshold` of the track with `master`, in their order.
  ///
  /// - Throws: What mixing throws, or ``SoundError/cannotMeasure(reason:)``.
  func peaks(_ clips: PlacedClips, with master: Master, above threshold: Float) throws -> [TruePeak] {
    var peaks: [TruePeak] = []
    var meter = try TruePeakMeter(channels: channels, sampleRate: sampleRate)
    try mix(clips, with: master) { block, _ in
      try meter.add(block, above: threshold) { peak in
        peaks.append(peak)
        return threshold
      }
    }
    return peaks
  }
}
