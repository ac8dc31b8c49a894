import Foundation

/// A text file the author wrote, read no further than the size a file may have.
public enum SourceFile {
  /// The bytes of the file at `path`: all of them, or one more than `SessionLimits.fileBytes` of a larger file.
  ///
  /// Throws `StudioError.notFound` or `StudioError.unreadable`.
  public static func bytes(at path: String) throws(StudioError) -> [UInt8] {
    guard let stream = fopen(path, "rb") else {
      throw errno == ENOENT ? .notFound(path) : .unreadable(path: path, reason: reason(errno))
    }
    defer { fclose(stream) }
    let most = SessionLimits.fileBytes + 1
    let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      count = fread(buffer.baseAddress, 1, most, stream)
    }
    guard ferror(stream) == 0 else { throw .unreadable(path: path, reason: reason(errno)) }
    return bytes
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

  /// The name of the file at `path` without its folder and extension.
  static func baseName(of file: String) -> String {
    let name = file.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
    return String(name[..<dot])
  }
}
