internal import Guide

/// Lays clips on silence, block by block, so that the memory used does not depend on the track's length.
struct Mixer {
  /// Small enough that most silence fills whole blocks, which a file need not hold.
  static let blockFrames = 1 << 13

  /// The track's length in frames.
  let frames: Int
  /// Samples per second, the clips' and the track's.
  let sampleRate: Int
  /// How many samples a frame has, 1 or 2; clips lie in all of them alike.
  let channels: Int
  /// What every sample is multiplied by; at 1 they stay as they are.
  let gain: Float

  /// Hands the whole track to `consume` as interleaved samples in which ±1 is full scale and more may occur, asking
  /// for each clip once, in the order of their starts, when its turn comes.
  ///
  /// Where clips overlap they are added. Throws `SoundError.clipRateDiffers` and `.clipOutsideTrack`,
  /// `CancellationError`, and what the closures throw.
  func mix(
    _ placements: [Placement], clip: (Int) throws -> Clip,
    into consume: (_ block: UnsafeBufferPointer<Float>, _ isSilent: Bool) throws -> Void
  ) throws {
    let block = UnsafeMutableBufferPointer<Float>.allocate(
      capacity: min(Self.blockFrames, frames) * channels)
    defer { block.deallocate() }
    block.initialize(repeating: 0)
    var blockIsSilent = true
    var waiting = placements.sorted { $0.start < $1.start }[...]
    var sounding: [(start: Int, samples: [Int16])] = []

    for blockStart in stride(from: 0, to: frames, by: Self.blockFrames) {
      try Task.checkCancellation()
      let range = blockStart..<min(blockStart + Self.blockFrames, frames)
      while let next = waiting.first, next.start < range.upperBound {
        sounding.append((next.start, try samples(of: next, from: clip)))
        waiting.removeFirst()
      }
      if !blockIsSilent {
        block.update(repeating: 0)
        blockIsSilent = true
      }
      for (start, samples) in sounding {
        let shared = range.clamped(to: start..<start + samples.count)
        if shared.isEmpty { continue }
        let part = (shared.lowerBound - blockStart) * channels..<(shared.upperBound - blockStart) * channels
        samples[shared.lowerBound - start..<shared.upperBound - start].withUnsafeBufferPointer {
          add($0, to: UnsafeMutableBufferPointer(rebasing: block[part]))
        }
        blockIsSilent = false
      }
      sounding.removeAll { $0.start + $0.samples.count <= range.upperBound }
      try consume(UnsafeBufferPointer(rebasing: block[..<(range.count * channels)]), blockIsSilent)
    }
    if let outside = waiting.first { _ = try samples(of: outside, from: clip) }
  }

  private func samples(of placement: Placement, from clip: (Int) throws -> Clip) throws -> [Int16] {
    let found = try clip(placement.clip)
    guard found.sampleRate == sampleRate else {
      throw SoundError.clipRateDiffers(clip: placement.clip, found: found.sampleRate, expected: sampleRate)
    }
    guard placement.start >= 0, placement.start <= frames - found.samples.count else {
      throw SoundError.clipOutsideTrack(
        clip: placement.clip, start: placement.start, length: found.samples.count, frames: frames)
    }
    return found.samples
  }

  private func add(_ samples: UnsafeBufferPointer<Int16>, to block: UnsafeMutableBufferPointer<Float>) {
    let scale = gain / Int16.fullScale
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
