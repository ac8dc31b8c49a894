internal import Files
import Foundation
internal import Glibc
public import Guide

/// The session that files are made of, marked in each of them, by which they may be made anew without being asked.
///
/// A track has the mark among its tags. A text ends in blanks, which no reader shows: the sum of the mark and of all
/// before them, so that a text that somebody changed is nobody's but theirs.
public struct Origin: Sendable {
  /// No tags or texts are longer.
  private static let mostBytes = 1 << 25
  private static let sumBits = 64
  private static let blanks = [UInt8(ascii: " "), UInt8(ascii: "\t")]

  /// The words that mark a track.
  let mark: String

  /// The origin of all that is made of `session`, which is known by its name and title.
  public init(of session: Session) {
    let sum = Self.sum("\(session.id)\n\(session.title)".utf8)
    mark = "StretchGuide \(String(sum | 1 << 63, radix: 16))"
  }

  /// A text with its sum at the end of its last line.
  func sealed(_ text: Data) -> Data {
    var text = text
    while text.last == UInt8(ascii: "\n") { text.removeLast() }
    let sum = Self.sum(text, from: Self.sum(mark.utf8))
    let seal = (0..<Self.sumBits).map { Self.blanks[Int(sum >> UInt64($0) & 1)] }
    return text + seal + "\n".utf8
  }

  /// Says whether the file at `path` was made of this session, and is a track or a text that nobody changed.
  public func isOrigin(ofFileAt path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    let size = Int(status.st_size)
    let start = Self.bytes(of: descriptor, from: 0)
    if size <= Self.mostBytes {
      let seal = start.suffix(Self.sumBits + 1)
      if seal.dropLast().allSatisfy(Self.blanks.contains) {
        return sealed(start.dropLast(seal.count)) == start
      }
      return isMarked(start)
    }
    return isMarked(start) || isMarked(Self.bytes(of: descriptor, from: size - Self.mostBytes))
  }

  private func isMarked(_ bytes: Data) -> Bool { bytes.range(of: Data(mark.utf8)) != nil }

  private static func bytes(of descriptor: Int32, from offset: Int) -> Data {
    var bytes = Data(count: mostBytes)
    let count = bytes.withUnsafeMutableBytes { SystemCalls.read(into: $0, from: descriptor, at: offset) }
    return bytes.prefix(max(0, count))
  }

  /// The 64-bit FNV-1a sum of `bytes`, going on from another.
  private static func sum(_ bytes: some Sequence<UInt8>, from start: UInt64 = 0xcbf2_9ce4_8422_2325) -> UInt64
  {
    bytes.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
