internal import Guide

/// A mix under way, from the first frame on: it goes on where it stopped, also where reading a clip failed.
struct Mix {
  private let mixer: Mixer
  /// The frame that comes next.
  private(set) var frame = 0
  /// The number of placements whose clips were read.
  private var read = 0
  /// The clips that were read and are not over.
  private var sounding: [(start: Int, samples: [Int16])] = []
  private let bed: (any AmbienceReader)?
  private var rush: NoiseFloor?

  /// Begins a mix.
  ///
  /// - Throws: ``SoundError`` for an ambience that can't be read.
  init(_ mixer: Mixer) throws(SoundError) {
    self.mixer = mixer
    bed = try mixer.ambience?.reader(sampleRate: mixer.sampleRate)
    rush = mixer.floor.map { NoiseFloor(level: $0, sampleRate: mixer.sampleRate) }
  }

  /// Hands what comes before frame `end` to `consume`, as ``Mixer/mix(_:with:into:)`` does.
  ///
  /// From one call to the next, `clips` may change where nothing was mixed yet, and `master` where nothing sounds.
  ///
  /// - Throws: As ``Mixer/mix(_:with:into:)``.
  mutating func advance(
    to end: Int, through clips: PlacedClips, with master: Master,
    into consume: (_ block: UnsafeBufferPointer<Float>, _ isSilent: Bool) throws -> Void
  ) throws {
    let channels = mixer.channels
    let block = UnsafeMutableBufferPointer<Float>.allocate(
      capacity: max(0, min(Mixer.blockFrames, end - frame)) * channels)
    defer { block.deallocate() }
    block.initialize(repeating: 0)
    var blockIsSilent = true
    let gain = Float(factor(decibels: master.gain))

    while frame < end {
      try Task.checkCancellation()
      let range = frame..<min(frame + Mixer.blockFrames, end)
      while read < clips.placements.count, clips.placements[read].start < range.upperBound {
        sounding.append((clips.placements[read].start, try samples(at: clips.placements[read], of: clips)))
        read += 1
      }
      let mixed = UnsafeMutableBufferPointer(rebasing: block[..<(range.count * channels)])
      if let bed {
        try bed.read(into: mixed)
        let level = master.ambienceLevel * gain
        for index in mixed.indices { mixed[index] *= level }
        for curve in master.ambienceCurves {
          curve.apply(to: mixed, channels: channels, from: range.lowerBound)
        }
        blockIsSilent = false
      } else if !blockIsSilent {
        mixed.update(repeating: 0)
        blockIsSilent = true
      }
      for (start, clip) in sounding {
        let shared = range.clamped(to: start..<start + clip.count)
        if shared.isEmpty { continue }
        let part =
          (shared.lowerBound - range.lowerBound) * channels..<(shared.upperBound - range.lowerBound)
          * channels
        clip[shared.lowerBound - start..<shared.upperBound - start].withUnsafeBufferPointer {
          add($0, times: gain / Int16.fullScale, to: UnsafeMutableBufferPointer(rebasing: block[part]))
        }
        blockIsSilent = false
      }
      if !blockIsSilent { master.limiter.apply(to: mixed, channels: channels, from: range.lowerBound) }
      if rush != nil {
        rush?.add(to: mixed, channels: channels)
        blockIsSilent = false
      }
      sounding.removeAll { $0.start + $0.samples.count <= range.upperBound }
      frame = range.upperBound
      try consume(UnsafeBufferPointer(mixed), blockIsSilent)
    }
  }

  /// Makes sure that no clip begins after the track's end.
  ///
  /// - Throws: ``SoundError/clipOutsideTrack(clip:start:length:frames:)``, or what reading a clip throws.
  func checkEnd(of clips: PlacedClips) throws {
    if read < clips.placements.count { _ = try samples(at: clips.placements[read], of: clips) }
  }

  private func samples(at placement: Placement, of clips: PlacedClips) throws -> [Int16] {
    let found = try clips.clip(at: placement)
    guard found.sampleRate == mixer.sampleRate else {
      throw SoundError.clipRateDiffers(
        clip: placement.clip, found: found.sampleRate, expected: mixer.sampleRate)
    }
    guard placement.start >= 0, placement.start <= mixer.frames - found.samples.count else {
      throw SoundError.clipOutsideTrack(
        clip: placement.clip, start: placement.start, length: found.samples.count, frames: mixer.frames)
    }
    return found.samples
  }

  private func add(
    _ samples: UnsafeBufferPointer<Int16>, times scale: Float, to block: UnsafeMutableBufferPointer<Float>
  ) {
    if mixer.channels == 1 {
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
