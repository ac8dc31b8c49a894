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

  /// The bytes before the samples.
  public let head: [UInt8]
  /// The bytes after the samples, and the place among them of the digits that seal them all, if they are sealed.
  private let end: [UInt8]
  private let digits: Range<Int>?
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
    let skeleton = try Skeleton(of: empty, AudioEncoding(.wav), .riff, nil)
    // Players take the largest size for one that isn't known, and read to the end.
    var head = skeleton.head
    for sizes in [4..<8, head.count - 4..<head.count] {
      head.replaceSubrange(sizes, with: repeatElement(UInt8.max, count: 4))
    }
    mix = try Mix(Mixer(frames: .max, sampleRate: sampleRate, channels: 1, floor: floor))
    self.head = head
    (end, digits, bits) = ([], nil, 16)
    sum = Checksum()
  }

  /// Begins what `mixer` mixes, in the WAV encoding `encoding`.
  init(
    of mixer: Mixer, as encoding: AudioEncoding, in container: WAVContainer, tagger: TagWriter?
  ) throws {
    let skeleton = try Skeleton(of: mixer, encoding, container, tagger)
    mix = try Mix(mixer)
    (head, end, digits) = (skeleton.head, skeleton.end, skeleton.digits)
    bits = encoding.bits
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
  public func tail() -> [UInt8] {
    guard let digits else { return end }
    var tail = end
    // As a seal's own sum takes them.
    tail.replaceSubrange(digits, with: repeatElement(0, count: digits.count))
    tail.withUnsafeBytes { sum.add($0) }
    tail.replaceSubrange(digits, with: sum.value.hexadecimal.utf8)
    return tail
  }

  /// All of a WAV file but its samples, found by writing one in which they are a hole.
  private struct Skeleton {
    var head: [UInt8] = []
    var end: [UInt8] = []
    var digits: Range<Int>?

    init(
      of mixer: Mixer, _ encoding: AudioEncoding, _ container: WAVContainer, _ tagger: TagWriter?
    ) throws {
      let path = "standard output"
      func failure() -> FileError { .cannotWrite(path: path, reason: SystemCalls.reason()) }
      let descriptor = SystemCalls.memoryFile([])
      guard descriptor >= 0 else { throw failure() }
      defer { close(descriptor) }
      let bytes = mixer.frames * mixer.channels * encoding.bits / 8
      var start = 0
      do {
        let sound = try SoundFile(
          writing: encoding, in: container, channels: mixer.channels, sampleRate: mixer.sampleRate,
          to: descriptor, path: path)
        if mixer.frames > 1 { try sound.skip(mixer.frames - 1, path: path) }
        let frame = [Float](repeating: 0, count: mixer.frames > 0 ? mixer.channels : 0)
        try frame.withUnsafeBufferPointer { try sound.write($0, path: path) }
        // The library may add to a file when it closes it.
        start = Int(lseek(descriptor, 0, SEEK_CUR)) - bytes
      }
      if mixer.frames == 0 { start = Int(lseek(descriptor, 0, SEEK_END)) }
      if let tagger {
        try tagger.write(to: descriptor, path: path)
        digits = TrackSeal.digits(in: descriptor, after: tagger.tags.maker).map {
          $0.lowerBound - start - bytes..<$0.upperBound - start - bytes
        }
      }
      let size = Int(lseek(descriptor, 0, SEEK_END))
      func read(_ range: Range<Int>) throws(FileError) -> [UInt8] {
        var part = [UInt8](repeating: 0, count: range.count)
        let count = part.withUnsafeMutableBytes {
          SystemCalls.read(into: $0, from: descriptor, at: range.lowerBound)
        }
        guard count == part.count else { throw failure() }
        return part
      }
      guard start > 0, size >= start + bytes else { throw failure() }
      head = try read(0..<start)
      end = try read(start + bytes..<size)
    }
  }
}

extension [UInt8] {
  /// Appends samples at a full scale of ±1 as little-endian numbers of `bits` bits, 16 or 24.
  fileprivate mutating func append(_ samples: UnsafeBufferPointer<Float>, bits: Int) {
    let width = bits / 8
    let start = count
    append(contentsOf: repeatElement(0, count: width * samples.count))
    withUnsafeMutableBytes { bytes in
      for index in samples.indices {
        let place = start + width * index
        if bits == 16 {
          bytes.storeBytes(
            of: Int16(nearest: samples[index] * 32768).littleEndian, toByteOffset: place, as: Int16.self)
        } else {
          let sample = Int32(nearest24: samples[index] * 8_388_608)
          for byte in 0..<width { bytes[place + byte] = UInt8(truncatingIfNeeded: sample >> (8 * byte)) }
        }
      }
    }
  }
}
