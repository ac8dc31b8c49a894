internal import Glibc

/// A file of lines that any number of processes add to: a line is there to stay once it was added, and one that was torn
/// spoils no other.
///
/// Each line begins with its line feed, so that it stands alone whatever was torn before it.
public final class LineLog: Sendable {
  private let path: String
  private let descriptor: Int32

  /// Opens the file at `path`, which is made where there is none.
  ///
  /// - Throws: ``FileError/cannotCreate(path:reason:)``.
  public init(at path: String) throws(FileError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .cannotCreate(path: path, reason: SystemCalls.reason()) }
    let folder = PathName(path).folder
    let error = SystemCalls.sync(folder.isEmpty ? "." : folder)
    guard error == 0 else { throw .cannotCreate(path: path, reason: SystemCalls.reason(error)) }
  }

  deinit { close(descriptor) }

  /// Adds a line, which must hold no line feed, and waits until it is on the disk.
  ///
  /// - Throws: ``FileError/cannotWrite(path:reason:)``.
  public func add(_ line: some Collection<UInt8>) throws(FileError) {
    let bytes = [UInt8(ascii: "\n")] + line
    // Network file systems append in one step only under a lock; where there are no locks, others' lines may be lost.
    let isLocked = flock(descriptor, LOCK_EX) == 0
    defer { if isLocked { flock(descriptor, LOCK_UN) } }
    let error = bytes.withUnsafeBytes { SystemCalls.write($0, to: descriptor) }
    guard error == 0 else { throw .cannotWrite(path: path, reason: SystemCalls.reason(error)) }
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw .cannotWrite(path: path, reason: SystemCalls.reason())
    }
  }

  /// Hands over the lines of the file at `path`, empty and torn ones too, in their order; none where it can't be read.
  public static func forEachLine(of path: String, _ body: (ArraySlice<UInt8>) -> Void) {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var rest: [UInt8] = []
    _ = SystemCalls.forEachBlock(of: descriptor) { block in
      rest += block
      var start = rest.startIndex
      while let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
        body(rest[start..<end])
        start = end + 1
      }
      rest.removeSubrange(..<start)
      return true
    }
    body(rest[...])
  }
}
