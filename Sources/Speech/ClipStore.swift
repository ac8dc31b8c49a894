import CXxhash
import Glibc
import Guide

/// One file per clip in one directory; every entry proves itself whole and the one asked for.
///
/// An entry is a head (magic, the rest's checksum, the samples' checksum, sample rate, frames, key), then the samples,
/// all little-endian. It is written aside and renamed, so any number of processes can share the directory.
struct ClipStore: Sendable {
  let directory: String

  private static let magic: UInt64 = 0x3130_7069_6C63_4753  // SGclip01, read as a little-endian number
  private static let fixedLength = 36
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
      let bytes = 2 * head.frames
      var isWhole = false
      let samples = [Int16](unsafeUninitializedCapacity: head.frames) { buffer, count in
        let raw = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[..<bytes])
        isWhole = readAll(descriptor, raw) && XXH3_64bits(raw.baseAddress, bytes) == head.checksum
        count = isWhole ? head.frames : 0
      }
      guard isWhole else { return nil }
      return Clip(samples: samples, sampleRate: head.sampleRate)
    }
  }

  /// How long the clip kept under a key is, in frames, from its head alone; marks it as used.
  func frames(_ key: String) -> Int? {
    withEntry(key) { $1.frames }
  }

  /// Keeps a clip under a key.
  func save(_ clip: Clip, _ key: String) throws(Failure) {
    let checksum = clip.samples.withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) }
    let head = head(key, checksum, UInt32(clip.sampleRate), UInt32(clip.samples.count))
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

  private func head(_ key: String, _ checksum: UInt64, _ rate: UInt32, _ frames: UInt32) -> [UInt8] {
    var rest: [UInt8] = []
    withUnsafeBytes(of: checksum.littleEndian) { rest += $0 }
    withUnsafeBytes(of: rate.littleEndian) { rest += $0 }
    withUnsafeBytes(of: frames.littleEndian) { rest += $0 }
    withUnsafeBytes(of: UInt32(key.utf8.count).littleEndian) { rest += $0 }
    rest += key.utf8
    var head: [UInt8] = []
    withUnsafeBytes(of: Self.magic.littleEndian) { head += $0 }
    withUnsafeBytes(of: XXH3_64bits(rest, rest.count).littleEndian) { head += $0 }
    return head + rest
  }

  /// Opens a key's entry and hands it over, read up to its samples, when head and size are as they must be.
  private func withEntry<T>(
    _ key: String, _ body: (Int32, (checksum: UInt64, sampleRate: Int, frames: Int)) -> T?
  ) -> T? {
    let descriptor = open(path(key), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    var found = [UInt8](repeating: 0, count: Self.fixedLength + key.utf8.count)
    guard fstat(descriptor, &status) == 0, found.withUnsafeMutableBytes({ readAll(descriptor, $0) }) else {
      return nil
    }
    let (checksum, rate, frames) = found.withUnsafeBytes {
      (
        UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: 16, as: UInt64.self)),
        UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: 24, as: UInt32.self)),
        UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: 28, as: UInt32.self))
      )
    }
    guard found == head(key, checksum, rate, frames), Int(status.st_size) == found.count + 2 * Int(frames)
    else {
      return nil
    }
    if status.st_mtim.tv_sec < time(nil) - Self.markedAgainAfter { futimens(descriptor, nil) }
    return body(descriptor, (checksum, Int(rate), Int(frames)))
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
