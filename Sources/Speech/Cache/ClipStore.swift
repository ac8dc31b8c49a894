import CXxhash
import Glibc
import Guide

/// One file per clip in one directory; every entry proves itself whole and the one asked for.
///
/// An entry is a head (magic, the rest's checksum, the samples' checksum, sample rate, frames, true peak, how many
/// powers, key, the powers of its loudness), then the samples, all little-endian. It is written aside and renamed, so any
/// number of processes can share the directory.
struct ClipStore: Sendable {
  let directory: String

  private static let magic: UInt64 = 0x3230_7069_6C63_4753  // SGclip02, read as a little-endian number
  private static let fixedLength = 44
  /// A true peak that none can be: the clip was not measured.
  private static let unmeasured: Float = -1
  private static let suffix = ".clip"
  private static let aside = ".aside-"
  /// Seconds: marking every use would cost as much as reading the heads.
  private static let markedAgainAfter = 3600

  /// Why an entry can't be written: the system's error.
  struct Failure: Error {
    let reason: String
    init(_ error: Int32 = errno) { reason = String(cString: strerror(error)) }
  }

  /// The clip kept under a key, or nil when there is none that is whole; marks it as used.
  func load(_ key: String) -> Clip? {
    withEntry(key) { descriptor, head in
      let frames = head.outline.frames
      var isWhole = false
      let samples = [Int16](unsafeUninitializedCapacity: frames) { buffer, count in
        let raw = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[..<(2 * frames)])
        isWhole = readAll(descriptor, raw) && XXH3_64bits(raw.baseAddress, raw.count) == head.checksum
        count = isWhole ? frames : 0
      }
      guard isWhole else { return nil }
      return Clip(samples: samples, sampleRate: head.sampleRate, loudness: head.outline.loudness)
    }
  }

  /// What the head of the clip kept under a key says of it; marks it as used.
  func outline(_ key: String) -> ClipOutline? {
    withEntry(key) { $1.outline }
  }

  /// Keeps a clip under a key.
  func save(_ clip: Clip, _ key: String) throws(Failure) {
    let checksum = clip.samples.withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) }
    let head = bytes(of: Head(checksum: checksum, sampleRate: clip.sampleRate, outline: clip.outline), key)
    try replace(path(key)) { descriptor in
      head.withUnsafeBytes { writeAll(descriptor, $0) }
        && clip.samples.withUnsafeBytes { writeAll(descriptor, $0) }
    }
  }

  /// Writes a file aside and renames it into place.
  func replace(_ path: String, with write: (Int32) -> Bool) throws(Failure) {
    let temporary = "\(directory)/\(Self.aside)\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    var descriptor = open(temporary, flags, 0o600)
    if descriptor < 0 && errno == ENOENT {
      mkdirs()
      descriptor = open(temporary, flags, 0o600)
    }
    guard descriptor >= 0 else { throw Failure() }
    let written = write(descriptor)
    var error = errno
    if written {
      error = close(descriptor) == 0 && rename(temporary, path) == 0 ? 0 : errno
    } else {
      close(descriptor)
    }
    guard error == 0 else {
      unlink(temporary)
      throw Failure(error)
    }
  }

  /// An entry's file.
  struct Entry {
    let path: String
    let bytes: Int
    let used: timespec
  }

  /// Every entry, and what writers have left aside for more than an hour.
  func scan() -> (entries: [Entry], stale: [String]) {
    guard let stream = opendir(directory) else { return ([], []) }
    defer { closedir(stream) }
    var entries: [Entry] = []
    var stale: [String] = []
    while let found = readdir(stream) {
      let name = withUnsafePointer(to: &found.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      var status = stat()
      let path = "\(directory)/\(name)"
      guard name.hasSuffix(Self.suffix) || name.hasPrefix(Self.aside), lstat(path, &status) == 0 else {
        continue
      }
      if name.hasSuffix(Self.suffix) {
        entries.append(Entry(path: path, bytes: Int(status.st_size), used: status.st_mtim))
      } else if status.st_mtim.tv_sec < time(nil) - 3600 {
        stale.append(path)
      }
    }
    return (entries, stale)
  }

  /// Removes what is stale, and the entries unused longest until at most `limit` bytes are left.
  func shrink(to limit: Int) {
    let (entries, stale) = scan()
    for path in stale { unlink(path) }
    var bytes = entries.reduce(0) { $0 + $1.bytes }
    for entry in entries.sorted(by: { ($0.used.tv_sec, $0.used.tv_nsec) < ($1.used.tv_sec, $1.used.tv_nsec) })
    {
      guard bytes > limit else { return }
      unlink(entry.path)
      bytes -= entry.bytes
    }
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

  private func mkdirs() {
    for (index, character) in directory.enumerated() where character == "/" && index > 0 {
      mkdir(String(directory.prefix(index)), 0o700)
    }
    mkdir(directory, 0o700)
  }

  /// What an entry says before its samples.
  private struct Head {
    let checksum: UInt64
    let sampleRate: Int
    let outline: ClipOutline
  }

  private func bytes(of head: Head, _ key: String) -> [UInt8] {
    var rest: [UInt8] = []
    let loudness = head.outline.loudness ?? ClipLoudness(powers: [], truePeak: Self.unmeasured)
    withUnsafeBytes(of: head.checksum.littleEndian) { rest += $0 }
    withUnsafeBytes(of: UInt32(head.sampleRate).littleEndian) { rest += $0 }
    withUnsafeBytes(of: UInt32(head.outline.frames).littleEndian) { rest += $0 }
    withUnsafeBytes(of: loudness.truePeak.bitPattern.littleEndian) { rest += $0 }
    withUnsafeBytes(of: UInt32(loudness.powers.count).littleEndian) { rest += $0 }
    withUnsafeBytes(of: UInt32(key.utf8.count).littleEndian) { rest += $0 }
    rest += key.utf8
    for power in loudness.powers { withUnsafeBytes(of: power.bitPattern.littleEndian) { rest += $0 } }
    var all: [UInt8] = []
    withUnsafeBytes(of: Self.magic.littleEndian) { all += $0 }
    withUnsafeBytes(of: XXH3_64bits(rest, rest.count).littleEndian) { all += $0 }
    return all + rest
  }

  /// Opens a key's entry and hands it over, read up to its samples, when head and size are as they must be.
  private func withEntry<T>(_ key: String, _ body: (Int32, Head) -> T?) -> T? {
    let descriptor = open(path(key), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    var found = [UInt8](repeating: 0, count: Self.fixedLength + key.utf8.count)
    guard fstat(descriptor, &status) == 0, found.withUnsafeMutableBytes({ readAll(descriptor, $0) }) else {
      return nil
    }
    func number(at offset: Int) -> UInt32 {
      found.withUnsafeBytes {
        UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      }
    }
    let checksum = found.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
    }
    let (rate, frames, count) = (Int(number(at: 24)), Int(number(at: 28)), Int(number(at: 36)))
    let peak = Float(bitPattern: number(at: 32))
    let headLength = found.count + 4 * count
    // The size bounds what a damaged count could ask for.
    guard Int(status.st_size) == headLength + 2 * frames else { return nil }
    var words = [UInt32](repeating: 0, count: count)
    guard words.withUnsafeMutableBytes({ readAll(descriptor, $0) }) else { return nil }
    let powers = words.map { Float(bitPattern: UInt32(littleEndian: $0)) }
    let loudness = peak == Self.unmeasured ? nil : ClipLoudness(powers: powers, truePeak: peak)
    let head = Head(
      checksum: checksum, sampleRate: rate, outline: ClipOutline(frames: frames, loudness: loudness))
    words.withUnsafeBytes { found += $0 }
    guard found == bytes(of: head, key) else { return nil }
    if status.st_mtim.tv_sec < time(nil) - Self.markedAgainAfter { futimens(descriptor, nil) }
    return body(descriptor, head)
  }

  private func readAll(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Bool {
    var rest = buffer[...]
    while !rest.isEmpty {
      let count = read(descriptor, UnsafeMutableRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      guard count > 0 || (count < 0 && errno == EINTR) else { return false }
      rest = rest.dropFirst(max(0, count))
    }
    return true
  }

  private func writeAll(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Bool {
    var rest = buffer[...]
    while !rest.isEmpty {
      let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      guard count > 0 || (count < 0 && errno == EINTR) else { return false }
      rest = rest.dropFirst(max(0, count))
    }
    return true
  }
}
