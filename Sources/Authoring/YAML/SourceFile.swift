import Foundation

/// A text file the author wrote, read no further than the size a file may have.
public enum SourceFile {
  /// Seconds that a pipe may take until something, or something more, comes out of it.
  private static let pipeWait: Int32 = 5

  /// The bytes of the file at `path`, or of what comes out of the pipe there: all of them, or where there are too many one
  /// more than `most`.
  ///
  /// - Throws: ``AuthoringError/notFound(_:)`` or ``AuthoringError/unreadable(path:reason:)``.
  public static func bytes(
    at path: String, atMost most: Int = AuthoringLimits.File.bytes
  ) throws(AuthoringError) -> [UInt8] {
    // A pipe without a writer would keep the program waiting, already while it is opened.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .notFound(path) : .unreadable(path: path, reason: reason(errno))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, reason: reason(errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return try read(descriptor, path, most)
    case S_IFIFO: return try read(descriptor, path, most, within: pipeWait)
    case S_IFDIR: throw .unreadable(path: path, reason: reason(EISDIR))
    default: throw .unreadable(path: path, reason: "it is a device")
    }
  }

  /// The bytes of standard input, bounded likewise.
  ///
  /// - Throws: ``AuthoringError/unreadable(path:reason:)``.
  public static func standardInput(
    atMost most: Int = AuthoringLimits.File.bytes
  ) throws(AuthoringError) -> [UInt8] {
    try read(STDIN_FILENO, "standard input", most)
  }

  /// Reads on for as long as every part comes within `seconds`, if any.
  private static func read(
    _ descriptor: Int32, _ path: String, _ limit: Int, within seconds: Int32? = nil
  ) throws(AuthoringError) -> [UInt8] {
    let most = limit + 1
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < most {
      if let seconds {
        var awaited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&awaited, 1, seconds * 1000) != 0 else {
          throw .unreadable(path: path, reason: "nothing came out of this pipe for \(seconds) seconds")
        }
      }
      let count = Foundation.read(descriptor, &part, min(part.count, most - bytes.count))
      if count == 0 { break }
      if count < 0 && errno != EINTR && errno != EAGAIN {
        throw .unreadable(path: path, reason: reason(errno))
      }
      bytes += part[..<max(0, count)]
    }
    return bytes
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

  /// The name of the file at `path` without its folder and extension.
  public static func baseName(of file: String) -> String {
    let name = file.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
    return String(name[..<dot])
  }
}
