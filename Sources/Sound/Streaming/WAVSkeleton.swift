internal import Files
internal import Glibc

/// All of a WAV file but its samples, found by writing one in which they are a hole.
struct WAVSkeleton {
  /// The bytes before the samples.
  private(set) var head: [UInt8] = []
  /// The bytes after the samples, in which the seal's digits are at `digits`, if it is sealed.
  private var end: [UInt8] = []
  private var digits: Range<Int>?

  /// Finds what lies around the samples of `mixer`, as long as they are, in a file to be at `path`.
  ///
  /// - Throws: ``SoundError`` or ``FileError``.
  init(
    of mixer: Mixer, _ encoding: AudioEncoding, in container: WAVContainer, _ tagger: TagWriter?, path: String
  ) throws {
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

  /// The bytes after the last sample, which seal all before them, of which `sum` is.
  func tail(after sum: borrowing Checksum) -> [UInt8] {
    guard let digits else { return end }
    var tail = end
    // As a seal's own sum takes them.
    tail.replaceSubrange(digits, with: repeatElement(0, count: digits.count))
    tail.withUnsafeBytes { sum.add($0) }
    tail.replaceSubrange(digits, with: sum.value.hexadecimal.utf8)
    return tail
  }
}

extension [UInt8] {
  /// Appends samples at a full scale of ±1 as little-endian numbers of `bits` bits, 16 or 24.
  mutating func append(_ samples: UnsafeBufferPointer<Float>, bits: Int) {
    let width = bits / 8
    let start = count
    append(contentsOf: repeatElement(0, count: width * samples.count))
    withUnsafeMutableBytes { bytes in
      let room = UnsafeMutableRawBufferPointer(rebasing: bytes[start...])
      if bits == 16 {
        room.withMemoryRebound(to: Int16.self) { room in
          for index in samples.indices {
            room[index] = Int16(nearest: samples[index] * 32768).littleEndian
          }
        }
      } else {
        for index in samples.indices {
          let sample = Int32(nearest24: samples[index] * 8_388_608)
          for byte in 0..<width {
            room[width * index + byte] = UInt8(truncatingIfNeeded: sample >> (8 * byte))
          }
        }
      }
    }
  }
}
