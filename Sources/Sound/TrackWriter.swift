public import Guide

/// Writes a track as a WAV file, mono and 16-bit, silent but for the clips placed on it.
public struct TrackWriter: Sendable {
  /// How many frames are written before the disk is told to begin with them.
  private static let syncFrames = 1 << 21

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

  /// Throws the `SoundError` that would stop a file from being put at one of `paths`, so that it is known before the
  /// work: among others, that two of them are one file or one of `sources`.
  public static func check(_ paths: [String], sources: [String] = [], overwrite: Bool) throws(SoundError) {
    let targets = paths.map(Target.init)
    for (index, target) in targets.enumerated() {
      if targets[..<index].contains(where: target.isSame) { throw .targetTwice(path: target.path) }
      if sources.contains(where: { target.isSame(as: Target($0)) }) {
        throw .targetIsSource(path: target.path)
      }
      try target.check(overwrite: overwrite)
    }
  }

  /// Writes the track to `path` (`-` is standard output), which holds the whole file or what it held before, never a
  /// part.
  ///
  /// `clip` is asked for each placement's clip in the order of their starts; where clips overlap they are added.
  /// Throws `SoundError`, `CancellationError` when the task is cancelled, and what `clip` throws.
  public func write(
    _ placements: [Placement], to path: String, overwrite: Bool, clip: (Int) throws -> Clip
  ) throws {
    let target = Target(path)
    try target.check(overwrite: overwrite)
    let file = try PendingFile(for: target)
    try fill(file, path: path, placements: placements, clip: clip)
    try file.sync()
    let found = try SoundFile(reading: file.descriptor, path: path).frames
    guard found == frames else { throw SoundError.notWhole(path: path, expected: frames, found: found) }
    try file.publish(overwrite: overwrite)
  }

  private func fill(
    _ file: borrowing PendingFile, path: String, placements: [Placement], clip: (Int) throws -> Clip
  ) throws {
    let sound = try SoundFile(
      writing: WAVContainer(frames: frames), sampleRate: sampleRate, to: file.descriptor, path: path)
    var left = frames
    var unsynced = 0
    try Mixer(frames: frames, sampleRate: sampleRate, gain: gain)
      .mix(placements, clip: clip) { block, isSilent in
        left -= block.count
        if isSilent && left > 0 {
          try sound.skip(block.count, path: path)
        } else {
          try sound.write(block, path: path)
          unsynced += block.count
          if unsynced >= Self.syncFrames {
            file.beginSync()
            unsynced = 0
          }
        }
      }
  }
}
