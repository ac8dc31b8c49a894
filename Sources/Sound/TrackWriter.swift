public import Guide

/// Writes a mono track as a sound file, silent but for the clips placed on it.
public struct TrackWriter: Sendable {
  /// How many frames are written before the disk is told to begin with them.
  private static let syncFrames = 1 << 21
  private static let channels = 1

  private let frames: Int
  private let sampleRate: Int
  private let gain: Float
  private let encoding: AudioEncoding
  private let tagger: TagWriter?
  private let container: WAVContainer

  /// Creates one for tracks of `frames` frames (0 or more; in formats other than wav, 1 or more) at `sampleRate` per
  /// second, which the format must take, every sample multiplied by `gain` (finite; 1 leaves it as it is) and held at
  /// the loudest where that leaves the range.
  public init(
    frames: Int, sampleRate: Int, gain: Float = 1, encoding: AudioEncoding = AudioEncoding(.wav),
    tags: TrackTags? = nil
  ) {
    precondition(frames >= 0 && sampleRate > 0 && gain.isFinite)
    self.frames = frames
    self.sampleRate = sampleRate
    self.gain = gain
    self.encoding = encoding
    container = WAVContainer(bytes: frames * Self.channels * encoding.bits / 8)
    tagger = tags.map { TagWriter(tags: $0, format: encoding.format, sampleRate: sampleRate) }
  }

  /// Throws the `SoundError` that would stop a file from being put at `path`, so that it is known before the work.
  public static func check(_ path: String, overwrite: Bool) throws(SoundError) {
    try Target(path).check(overwrite: overwrite)
  }

  /// Says in a sentence what of the tags the file has to go without; `nil` if nothing.
  public var shortfall: String? {
    guard let tagger else { return nil }
    return goesUntagged
      ? "a wav file past 4 GiB holds neither tags nor chapters; flac, ogg, opus and mp3 do."
      : tagger.shortfall
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
    try fill(file, path: path, placements: placements, clip: clip)
    if !goesUntagged { try tagger?.write(to: file.descriptor, path: path) }
    if encoding.format == .ogg || encoding.format == .opus {
      try OggSerial.fix(file.descriptor, path: path)
    }
    try file.sync()
    let found = try SoundFile(reading: file.descriptor, path: path).count()
    guard found == frames else { throw SoundError.notWhole(path: path, expected: frames, found: found) }
    try file.publish(overwrite: overwrite)
  }

  /// Whether the tags' library can't open the file.
  private var goesUntagged: Bool { encoding.format == .wav && container == .rf64 }

  private func fill(
    _ file: borrowing PendingFile, path: String, placements: [Placement], clip: (Int) throws -> Clip
  ) throws {
    let sound = try SoundFile(
      writing: encoding, in: container, channels: Self.channels, sampleRate: sampleRate,
      to: file.descriptor, path: path)
    var left = frames
    var unsynced = 0
    try Mixer(frames: frames, sampleRate: sampleRate, gain: gain)
      .mix(placements, clip: clip) { block, isSilent in
        left -= block.count
        if isSilent && left > 0 && encoding.format == .wav {
          try sound.skip(block.count, path: path)
        } else {
          try withUnsafeTemporaryAllocation(of: Float.self, capacity: block.count) { room in
            for index in block.indices { room[index] = Float(block[index]) / 32768 }
            try sound.write(UnsafeBufferPointer(room), path: path)
          }
          unsynced += block.count
          if unsynced >= Self.syncFrames {
            file.beginSync()
            unsynced = 0
          }
        }
      }
  }
}
