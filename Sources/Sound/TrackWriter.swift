public import Guide

/// Writes a track as a WAV file of 16 bits: clips on silence or ambience, in as many channels as the ambience has.
public struct TrackWriter: Sendable {
  private let mixer: Mixer
  private let mastering: Mastering

  /// Creates one for tracks of `frames` frames (0 or more) at `sampleRate` per second (1 or more).
  public init(frames: Int, sampleRate: Int, ambience: Ambience? = nil, mastering: Mastering = .off) {
    precondition(frames >= 0 && sampleRate > 0)
    mixer = Mixer(
      frames: frames, sampleRate: sampleRate, channels: ambience?.channels ?? 1, ambience: ambience)
    self.mastering = mastering
  }

  /// Throws the `SoundError` that would stop a file from being put at `path`, so that it is known before the work.
  public static func check(_ path: String, overwrite: Bool) throws(SoundError) {
    try Target(path).check(overwrite: overwrite)
  }

  /// Writes the track to `path`, which holds the whole file or what it held before, never a part, and returns what was
  /// done to its loudness.
  ///
  /// `clip` is asked for each placement's clip in the order of their starts, once or more; where clips overlap they are
  /// added, and held at the loudest where that leaves the range.
  /// Throws `SoundError`, `CancellationError` when the task is cancelled, and what `clip` throws.
  @discardableResult public func write(
    _ placements: [Placement], to path: String, overwrite: Bool, clip: (Int) throws -> Clip
  ) throws -> Master {
    let target = Target(path)
    try target.check(overwrite: overwrite)
    let master = try mastering.master(mixer, placements, clip: clip)
    let file = try PendingFile(for: target)
    try fill(file.descriptor, path: path, placements: placements, master: master, clip: clip)
    try file.sync()
    let found = try SoundFile(reading: file.descriptor, path: path).frames
    guard found == mixer.frames else {
      throw SoundError.notWhole(path: path, expected: mixer.frames, found: found)
    }
    try file.publish(overwrite: overwrite)
    return master
  }

  private func fill(
    _ descriptor: Int32, path: String, placements: [Placement], master: Master, clip: (Int) throws -> Clip
  ) throws {
    let channels = mixer.channels
    let sound = try SoundFile(
      writing: WAVContainer(frames: mixer.frames, channels: channels), channels: channels,
      sampleRate: mixer.sampleRate, to: descriptor, path: path)
    var left = mixer.frames
    var rounded = [Int16](repeating: 0, count: Mixer.blockFrames * channels)
    try mixer.mix(placements, with: master, clip: clip) { block, isSilent in
      left -= block.count / channels
      if isSilent && left > 0 {
        try sound.skip(block.count / channels, path: path)
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
