public import Guide

/// Writes a track as a WAV file, mono and 16-bit, silent but for the clips placed on it.
public struct TrackWriter: Sendable {
  private let frames: Int
  private let sampleRate: Int
  private let gain: Float

  /// Creates one for tracks of `frames` frames (0 or more) at `sampleRate` per second (1 or more), every sample
  /// multiplied by `gain` (finite; 1 leaves it as it is) and held at the loudest where that leaves the range.
  public init(frames: Int, sampleRate: Int, gain: Float = 1) {
    precondition(frames >= 0 && sampleRate > 0 && gain.isFinite)
    self.frames = frames
    self.sampleRate = sampleRate
    self.gain = gain
  }

  /// Throws the `SoundError` that would stop a file from being put at `path`, so that it is known before the work.
  public static func check(_ path: String, overwrite: Bool) throws(SoundError) {
    try Target(path).check(overwrite: overwrite)
  }

  /// Writes the track to `path`, which holds the whole file or what it held before, never a part.
  ///
  /// `clip` is asked for each placement's clip in the order of their starts; where clips overlap they are added.
  /// Throws `SoundError`, `CancellationError` when the task is cancelled, and what `clip` throws.
  public func write(
    _ placements: [Placement], to path: String, overwrite: Bool, clip: (Int) throws -> Clip
  ) throws {
    let target = Target(path)
    try target.check(overwrite: overwrite)
    let file = try PendingFile(for: target)
    try fill(file.descriptor, path: path, placements: placements, clip: clip)
    try file.sync()
    let found = try SoundFile(reading: file.descriptor, path: path).frames
    guard found == frames else { throw SoundError.notWhole(path: path, expected: frames, found: found) }
    try file.publish(overwrite: overwrite)
  }

  private func fill(
    _ descriptor: Int32, path: String, placements: [Placement], clip: (Int) throws -> Clip
  ) throws {
    let sound = try SoundFile(
      writing: WAVContainer(frames: frames), sampleRate: sampleRate, to: descriptor, path: path)
    var left = frames
    var rounded = [Int16](repeating: 0, count: Mixer.blockFrames)
    try Mixer(frames: frames, sampleRate: sampleRate, channels: 1, gain: gain)
      .mix(placements, clip: clip) { block, isSilent in
        left -= block.count
        if isSilent && left > 0 {
          try sound.skip(block.count, path: path)
        } else {
          try rounded.withUnsafeMutableBufferPointer { rounded throws(SoundError) in
            for index in 0..<block.count {
              rounded[index] = Int16(nearest: block[index] * Int16.fullScale)
            }
            try sound.write(UnsafeBufferPointer(rebasing: rounded[..<block.count]), path: path)
          }
        }
      }
  }
}
