internal import Files
internal import Foundation

/// The sum of a whole track behind its maker's name, by which a track is told from one that somebody changed.
public enum TrackSeal {
  /// The digits' place until the sum is known.
  static let unsealed = UInt64(0).hexadecimal
  /// No tags are longer, before the samples or after them.
  private static let mostTagBytes = 1 << 25
  private static let blockBytes = 1 << 20
  /// The most bytes from an Ogg page's start, with the page's own sum, to its end (RFC 3533, section 6).
  private static let pageBytes = 65_307

  /// Says whether the file at `path` is a track that `maker` made and nobody changed.
  public static func isUnbroken(_ path: String, maker: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    guard let digits = digits(in: descriptor, after: maker) else { return false }
    var found = [UInt8](repeating: 0, count: digits.count)
    let count = found.withUnsafeMutableBytes {
      SystemCalls.read(into: $0, from: descriptor, at: digits.lowerBound)
    }
    return count == found.count && found == Array(sum(of: descriptor, but: digits).hexadecimal.utf8)
  }

  /// Seals the track that `descriptor` holds, to be at `path`, whose tags have ``unsealed`` after its maker's name; one in
  /// which they can't be found stays unsealed.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  static func seal(_ descriptor: Int32, maker: String, isOgg: Bool, path: String) throws(FileError) {
    guard let digits = digits(in: descriptor, after: maker) else { return }
    let sum = Array(sum(of: descriptor, but: digits).hexadecimal.utf8)
    if isOgg { return try OggPage.put(sum, at: digits.lowerBound, in: descriptor, path: path) }
    guard pwrite(descriptor, sum, sum.count, off_t(digits.lowerBound)) == sum.count else {
      throw .cannotWrite(path: path, reason: SystemCalls.reason())
    }
  }

  /// The place of the digits in a file.
  static func digits(in descriptor: Int32, after maker: String) -> Range<Int>? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let size = Int(status.st_size)
    let mark = Array("\(maker) ".utf8)
    let tail = mark.count + unsealed.utf8.count
    var block = [UInt8](repeating: 0, count: blockBytes + tail)
    for index in 0..<mostTagBytes / blockBytes where index * blockBytes < size {
      // A WAV file has its tags at its end, of which the last block is looked at first.
      let start = isRIFF(descriptor) ? max(0, size - (index + 1) * blockBytes) : index * blockBytes
      let count = block.withUnsafeMutableBytes { SystemCalls.read(into: $0, from: descriptor, at: start) }
      guard count > 0 else { return nil }
      var at = 0
      while let found = block[at..<count].firstIndex(of: mark[0]), found + tail <= count {
        if block[found...].starts(with: mark) { return start + found + mark.count..<start + found + tail }
        at = found + 1
      }
    }
    return nil
  }

  private static func isRIFF(_ descriptor: Int32) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 4, alignment: 1) { start in
      SystemCalls.read(into: start, from: descriptor, at: 0) == 4 && start.elementsEqual("RIFF".utf8)
    }
  }

  /// The sum of a file but for `digits` and, in Ogg, for what may be in the same page before them.
  private static func sum(of descriptor: Int32, but digits: Range<Int>) -> UInt64 {
    let sum = Checksum()
    withUnsafeTemporaryAllocation(byteCount: blockBytes, alignment: 1) { block in
      var left = digits
      var start = 0
      while true {
        let data = SystemCalls.data(in: descriptor, from: start, atMost: blockBytes)
        // Read, the silence that takes no room would take as much memory as if it did.
        if data.lowerBound > start {
          let zeros = UnsafeMutableRawBufferPointer(rebasing: block.prefix(data.lowerBound - start))
          zeros.initializeMemory(as: UInt8.self, repeating: 0)
          while start < data.lowerBound {
            let count = min(data.lowerBound - start, zeros.count)
            sum.add(UnsafeRawBufferPointer(rebasing: zeros[..<count]))
            start += count
          }
        }
        let part = UnsafeMutableRawBufferPointer(rebasing: block[..<data.count])
        let count = SystemCalls.read(into: part, from: descriptor, at: start)
        guard count > 0 else { break }
        if start == 0 && part.prefix(4).elementsEqual("OggS".utf8) {
          left = max(0, digits.lowerBound - pageBytes)..<digits.upperBound
        }
        for index in left.clamped(to: start..<start + count) { part[index - start] = 0 }
        sum.add(UnsafeRawBufferPointer(rebasing: part[..<count]))
        start += count
      }
    }
    return sum.value
  }
}
