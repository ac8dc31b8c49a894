internal import Files
internal import Glibc
internal import Guide

/// A WAV track handed over in order while it is mixed.
///
/// Of a track whose length is known, these are the bytes that ``TrackWriter`` writes into a file: its head, its samples
/// up to the last frame, and its tail.
public struct TrackStream: ~Copyable {
  /// The most frames that are handed over at once.
  private static let most = 4 * Mixer.blockFrames
  /// What errors call it.
  private static let path = "standard output"

  /// The bytes before the samples.
  public let head: [UInt8]
  /// What lies around the samples of a track whose length is known.
  private let skeleton: WAVSkeleton?
  private let bits: Int
  private let sum: Checksum
  private var mix: Mix
  /// What was mixed and not handed over, because reading a clip failed after it.
  private var mixed: [UInt8] = []

  /// The frame that comes next.
  public var frame: Int { mix.frame }

  /// Begins a mono track of 16 bits whose length isn't known yet, at `sampleRate` frames per second and with a noise floor
  /// of `floor` dBFS (``SoundLimits/floors``) if there is one; it has no tail.
  ///
  /// - Throws: ``SoundError`` or ``FileError``.
  public init(sampleRate: Int, floor: Double? = nil) throws {
    let empty = Mixer(frames: 0, sampleRate: sampleRate, channels: 1)
    let unsized = try WAVSkeleton(of: empty, AudioEncoding(.wav), in: .riff, nil, path: Self.path)
    // Players take the largest size for one that isn't known, and read to the end.
    var head = unsized.head
    for sizes in [4..<8, head.count - 4..<head.count] {
      head.replaceSubrange(sizes, with: repeatElement(UInt8.max, count: 4))
    }
    mix = try Mix(Mixer(frames: .max, sampleRate: sampleRate, channels: 1, floor: floor))
    self.head = head
    (skeleton, bits) = (nil, 16)
    sum = Checksum()
  }

  /// Begins what `mixer` mixes, in the WAV encoding `encoding`.
  init(
    of mixer: Mixer, as encoding: AudioEncoding, in container: WAVContainer, tagger: TagWriter?
  ) throws {
    let skeleton = try WAVSkeleton(of: mixer, encoding, in: container, tagger, path: Self.path)
    mix = try Mix(mixer)
    (head, bits) = (skeleton.head, encoding.bits)
    self.skeleton = skeleton
    sum = Checksum()
    head.withUnsafeBytes { sum.add($0) }
  }

  /// The next samples, up to frame `last` at most, of `clips` with `master`.
  ///
  /// From one call to the next, `clips` may change where nothing was handed over yet, and `master` where nothing sounds.
  /// Where reading a clip throws, the same call may be made again.
  ///
  /// - Throws: ``SoundError``, `CancellationError` when the task is cancelled, or what reading a clip throws.
  public mutating func samples(
    upTo last: Int, of clips: PlacedClips, with master: Master
  ) throws -> [UInt8] {
    let bits = bits
    try mix.advance(to: min(last, frame + Self.most), through: clips, with: master) { block, _ in
      mixed.append(block, bits: bits)
    }
    defer { mixed.removeAll(keepingCapacity: true) }
    mixed.withUnsafeBytes { sum.add($0) }
    return mixed
  }

  /// The bytes after the last sample, which seal all before them.
  public func tail() -> [UInt8] { skeleton?.tail(after: sum) ?? [] }
}
