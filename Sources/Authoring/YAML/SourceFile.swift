import Foundation

/// A text file the author wrote, read no further than the size a file may have.
public enum SourceFile {
  /// The bytes of the file at `path`: all of them, or of a file that is too large one more than ``AuthoringLimits/File/bytes``.
  ///
  /// - Throws: ``AuthoringError/notFound(_:)`` or ``AuthoringError/unreadable(path:reason:)``.
  public static func bytes(at path: String) throws(AuthoringError) -> [UInt8] {
    // A pipe without a writer would keep the program waiting, already while it is opened.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0, let stream = fdopen(descriptor, "rb") else {
      throw errno == ENOENT ? .notFound(path) : .unreadable(path: path, reason: reason(errno))
    }
    defer { fclose(stream) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, reason: reason(errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .unreadable(path: path, reason: reason(EISDIR))
    default: throw .unreadable(path: path, reason: "it is a pipe or a device")
    }
    let most = AuthoringLimits.File.bytes + 1
    let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      count = fread(buffer.baseAddress, 1, most, stream)
    }
    guard ferror(stream) == 0 else { throw .unreadable(path: path, reason: reason(errno)) }
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
