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
    let block = UnsafeMutableBufferPointer<Float>.allocate(
      capacity: min(Self.blockFrames, frames) * channels)
    defer { block.deallocate() }
    block.initialize(repeating: 0)
    var blockIsSilent = true
    var waiting = clips.placements[...]
    var sounding: [(start: Int, samples: [Int16])] = []
    let gain = Float(factor(decibels: master.gain))
    let bed = try ambience?.reader(sampleRate: sampleRate)
    var rush = floor.map { NoiseFloor(level: $0, sampleRate: sampleRate) }

    for blockStart in stride(from: 0, to: frames, by: Self.blockFrames) {
      try Task.checkCancellation()
      let range = blockStart..<min(blockStart + Self.blockFrames, frames)
      while let next = waiting.first, next.start < range.upperBound {
        sounding.append((next.start, try samples(at: next, of: clips)))
        waiting.removeFirst()
      }
      let mixed = UnsafeMutableBufferPointer(rebasing: block[..<(range.count * channels)])
      if let bed {
        try bed.read(into: mixed)
        let level = master.ambienceLevel * gain
        for index in mixed.indices { mixed[index] *= level }
        for curve in master.ambienceCurves { curve.apply(to: mixed, channels: channels, from: blockStart) }
        blockIsSilent = false
      } else if !blockIsSilent {
        mixed.update(repeating: 0)
        blockIsSilent = true
      }
      for (start, clip) in sounding {
        let shared = range.clamped(to: start..<start + clip.count)
        if shared.isEmpty { continue }
        let part = (shared.lowerBound - blockStart) * channels..<(shared.upperBound - blockStart) * channels
        clip[shared.lowerBound - start..<shared.upperBound - start].withUnsafeBufferPointer {
          add($0, times: gain / Int16.fullScale, to: UnsafeMutableBufferPointer(rebasing: block[part]))
        }
        blockIsSilent = false
      }
      if !blockIsSilent { master.limiter.apply(to: mixed, channels: channels, from: blockStart) }
      if rush != nil {
        rush?.add(to: mixed, channels: channels)
        blockIsSilent = false
      }
      sounding.removeAll { $0.start + $0.samples.count <= range.upperBound }
      try consume(UnsafeBufferPointer(mixed), blockIsSilent)
    }
    if let outside = waiting.first { _ = try samples(at: outside, of: clips) }
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

  private func samples(at placement: Placement, of clips: PlacedClips) throws -> [Int16] {
    let found = try clips.clip(at: placement)
    guard found.sampleRate == sampleRate else {
      throw SoundError.clipRateDiffers(clip: placement.clip, found: found.sampleRate, expected: sampleRate)
    }
    guard placement.start >= 0, placement.start <= frames - found.samples.count else {
      throw SoundError.clipOutsideTrack(
        clip: placement.clip, start: placement.start, length: found.samples.count, frames: frames)
    }
    return found.samples
  }

  private func add(
    _ samples: UnsafeBufferPointer<Int16>, times scale: Float, to block: UnsafeMutableBufferPointer<Float>
  ) {
    if channels == 1 {
      for index in 0..<samples.count {
        block[index] += Float(samples[index]) * scale
      }
    } else {
      for index in 0..<samples.count {
        let level = Float(samples[index]) * scale
        block[2 * index] += level
        block[2 * index + 1] += level
      }
    }
  }
}
