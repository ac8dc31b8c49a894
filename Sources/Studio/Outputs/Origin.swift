internal import Files
import Foundation
public import Guide
internal import Sound

/// The session that files are made of, marked in each of them, by which they may be made anew without being asked.
///
/// A track has the mark and a sum of itself among its tags; a text ends in blanks, which no reader shows: the sum of the
/// mark and of all before them. So what somebody changed is nobody's but theirs.
public struct Origin: Sendable {
  /// No text is longer: in base64 a track inside a page grows by a third.
  private static let mostTextBytes = TrackLimits.embedded * 3 / 2
  private static let sumBits = 64
  private static let blanks = [UInt8(ascii: " "), UInt8(ascii: "\t")]

  /// The words that mark a track.
  let mark: String

  /// The origin of all that is made of `session`, which is known by its name and title.
  public init(of session: Session) {
    mark = "StretchGuide \(Self.sum(Data("\(session.id)\n\(session.title)".utf8)).hexadecimal)"
  }

  /// The origin of the pages of a site that are no session's.
  static let site = Origin(mark: "StretchGuide site")

  private init(mark: String) { self.mark = mark }

  /// A text with its sum at the end of its last line.
  func sealed(_ text: Data) -> Data {
    var text = text
    while text.last == UInt8(ascii: "\n") { text.removeLast() }
    let sum = Self.sum(Data(mark.utf8), text)
    let seal = (0..<Self.sumBits).map { Self.blanks[Int(sum >> UInt64($0) & 1)] }
    return text + seal + "\n".utf8
  }

  /// Says whether the file at `path` was made of this session, and is a track or a text that nobody changed.
  public func isOrigin(ofFileAt path: String) -> Bool {
    isSealed(path) || TrackSeal.isUnbroken(path, maker: mark)
  }

  private func isSealed(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= Self.mostTextBytes
    else { return false }
    let size = Int(status.st_size)
    let seal = Self.bytes(of: descriptor, from: max(0, size - Self.sumBits - 1), to: size)
    guard seal.dropLast().allSatisfy(Self.blanks.contains) else { return false }
    let bytes = Self.bytes(of: descriptor, from: 0, to: size)
    return sealed(bytes.dropLast(seal.count)) == bytes
  }

  private static func bytes(of descriptor: Int32, from start: Int, to end: Int) -> Data {
    var bytes = Data(count: end - start)
    let count = bytes.withUnsafeMutableBytes { SystemCalls.read(into: $0, from: descriptor, at: start) }
    return bytes.prefix(max(0, count))
  }

  private static func sum(_ texts: Data...) -> UInt64 {
    let sum = Checksum()
    for text in texts { text.withUnsafeBytes { sum.add($0) } }
    return sum.value
  }
}
