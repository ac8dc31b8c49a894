import CXxhash
import Files
import Glibc
import Guide

/// A directory with one file per clip; every entry proves itself whole and the one asked for.
///
/// An entry is a head (magic, the rest's checksum, the samples' checksum, sample rate, frames, true peak, how many
/// powers, key, the powers of its loudness), then the samples, all little-endian. It is written aside and renamed, so
/// any number of processes can share the directory.
struct ClipStore: Sendable {
  let directory: String

  private static let magic: UInt64 = 0x3230_7069_6C63_4753  // SGclip02, read as a little-endian number
  private static let fixedLength = 44
  /// A true peak that none can be: the clip was not measured.
  private static let unmeasured: Float = -1
  private static let suffix = ".clip"
  /// Letters of an entry's name before the suffix: its key's hash in hexadecimal digits.
  private static let nameLength = 32
  /// Bytes of an entry, at most: those of the longest answer of a worker and its head.
  private static let longest = 65 << 20
  /// Seconds: marking every use would cost as much as reading the heads.
  private static let markedAgainAfter = 3600

  private var aside: Aside { Aside(in: directory) }

  /// The clip kept under a key, or nil when there is none that is whole; marks it as used.
  func load(_ key: String) -> Clip? {
    withEntry(key) { descriptor, head in
      let frames = head.outline.frames
      var isWhole = false
      let samples = [Int16](unsafeUninitializedCapacity: frames) { buffer, count in
        let raw = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[..<(2 * frames)])
        isWhole =
          SystemCalls.read(into: raw, from: descriptor, at: head.length) == raw.count
          && XXH3_64bits(raw.baseAddress, raw.count) == head.checksum
        count = isWhole ? frames : 0
      }
      guard isWhole else { return nil }
      return Clip(samples: samples, sampleRate: head.sampleRate, loudness: head.outline.loudness)
    }
  }

  /// The length and loudness of the clip kept under a key, by its head alone; marks it as used.
  func outline(_ key: String) -> ClipOutline? {
    withEntry(key) { $1.outline }
  }

  /// Keeps a clip under a key.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  func save(_ clip: Clip, _ key: String) throws(FileError) {
    let checksum = clip.samples.withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) }
    let head = bytes(of: Head(checksum: checksum, sampleRate: clip.sampleRate, outline: clip.outline), key)
    try aside.write(to: path(key)) { descriptor in
      let error = head.withUnsafeBytes { SystemCalls.write($0, to: descriptor) }
      guard error == 0 else { return error }
      return clip.samples.withUnsafeBytes { SystemCalls.write($0, to: descriptor) }
    }
  }

  /// Keeps a text in the file at `path`.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  func keep(_ text: String, at path: String) throws(FileError) {
    try aside.write(to: path) { descriptor in
      Array(text.utf8).withUnsafeBytes { SystemCalls.write($0, to: descriptor) }
    }
  }

  /// An entry's file.
  struct Entry {
    let path: String
    let bytes: Int
    let used: timespec
  }

  /// Every entry, told by its name.
  func entries() -> [Entry] {
    SystemCalls.names(in: directory).filter(Self.isEntry).compactMap { name in
      var status = stat()
      let path = "\(directory)/\(name)"
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      return Entry(path: path, bytes: Int(status.st_size), used: status.st_mtim)
    }
  }

  private static func isEntry(_ name: String) -> Bool {
    name.utf8.count == nameLength + suffix.utf8.count && name.hasSuffix(suffix)
      && name.utf8.prefix(nameLength).allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  /// Removes what killed writers left.
  func sweep() { aside.sweep() }

  /// Removes the entries unused longest until at most `limit` bytes are left, and no file of anybody else's.
  func shrink(to limit: Int) {
    let entries = entries()
    var bytes = entries.reduce(0) { $0 + $1.bytes }
    for entry in entries.sorted(by: { ($0.used.tv_sec, $0.used.tv_nsec) < ($1.used.tv_sec, $1.used.tv_nsec) })
    {
      guard bytes > limit else { return }
      if isOurs(entry.path) { unlink(entry.path) }
      bytes -= entry.bytes
    }
  }

  /// True where the file begins as entries of this and earlier versions do.
  private func isOurs(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return read(6, from: descriptor, at: 0) == Array("SGclip".utf8)
  }

  /// The file that a key's clip is in.
  func path(_ key: String) -> String {
    var key = key
    let hash = key.withUTF8 { XXH3_128bits($0.baseAddress, $0.count) }
    return "\(directory)/\(hex(hash.high64))\(hex(hash.low64))\(Self.suffix)"
  }

  private func hex(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// An entry up to its samples.
  private struct Head {
    let checksum: UInt64
    let sampleRate: Int
    let outline: ClipOutline
    /// Bytes before the samples.
    var length = 0
  }

  private func bytes(of head: Head, _ key: String) -> [UInt8] {
    var rest: [UInt8] = []
    let loudness = head.outline.loudness ?? ClipLoudness(powers: [], truePeak: Self.unmeasured)
    rest.append(littleEndian: head.checksum)
    rest.append(littleEndian: UInt32(head.sampleRate))
    rest.append(littleEndian: UInt32(head.outline.frames))
    rest.append(littleEndian: loudness.truePeak.bitPattern)
    rest.append(littleEndian: UInt32(loudness.powers.count))
    rest.append(littleEndian: UInt32(key.utf8.count))
    rest += key.utf8
    for power in loudness.powers { rest.append(littleEndian: power.bitPattern) }
    var all: [UInt8] = []
    all.append(littleEndian: Self.magic)
    all.append(littleEndian: XXH3_64bits(rest, rest.count))
    return all + rest
  }

  /// Opens a key's entry and hands it over with its head, when head and size are as they must be.
  private func withEntry<T>(_ key: String, _ body: (Int32, Head) -> T?) -> T? {
    let descriptor = open(path(key), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    let fixed = Self.fixedLength + key.utf8.count
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= Self.longest,
      let start = read(fixed, from: descriptor, at: 0)
    else { return nil }
    var cursor = ByteCursor(start, at: 16)
    let checksum = cursor.next(UInt64.self)
    let (rate, frames) = (Int(cursor.next(UInt32.self)), Int(cursor.next(UInt32.self)))
    let peak = Float(bitPattern: cursor.next())
    let count = Int(cursor.next(UInt32.self))
    let length = fixed + 4 * count
    // The size bounds what a damaged count could ask for.
    guard Int(status.st_size) == length + 2 * frames,
      let rest = read(4 * count, from: descriptor, at: fixed)
    else { return nil }
    var words = ByteCursor(rest)
    let powers = (0..<count).map { _ in Float(bitPattern: words.next()) }
    let loudness = peak == Self.unmeasured ? nil : ClipLoudness(powers: powers, truePeak: peak)
    let head = Head(
      checksum: checksum, sampleRate: rate, outline: ClipOutline(frames: frames, loudness: loudness),
      length: length)
    guard start + rest == bytes(of: head, key), loudness?.isPossible ?? true else { return nil }
    if status.st_mtim.tv_sec < time(nil) - Self.markedAgainAfter { futimens(descriptor, nil) }
    return body(descriptor, head)
  }

  private func read(_ count: Int, from descriptor: Int32, at offset: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    let found = bytes.withUnsafeMutableBytes { SystemCalls.read(into: $0, from: descriptor, at: offset) }
    return found == count ? bytes : nil
  }
}

extension ClipLoudness {
  /// True where every number of it can be measured.
  fileprivate var isPossible: Bool {
    (powers + [truePeak]).allSatisfy { $0.isFinite && $0 >= 0 }
  }
}
