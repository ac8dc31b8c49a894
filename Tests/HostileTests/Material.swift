import Foundation

/// Something made in a trial's folder before the program runs.
enum Material: Sendable {
  case text(String, String)
  case bytes(String, [UInt8])
  case folder(String)
  case pipe(String)
  /// A file of so many zeros that take no room on the disk.
  case sparse(String, Int)
  case link(String, to: String)
  case unreadable(String)

  func make(in folder: URL) throws {
    switch self {
    case .text(let name, let text): try Data(text.utf8).write(to: folder.appending(path: name))
    case .bytes(let name, let bytes): try Data(bytes).write(to: folder.appending(path: name))
    case .folder(let name):
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: false)
    case .pipe(let name): try check(mkfifo(folder.appending(path: name).path, 0o600))
    case .sparse(let name, let size):
      try Data().write(to: folder.appending(path: name))
      try check(truncate(folder.appending(path: name).path, size))
    case .link(let name, let target): try check(symlink(target, folder.appending(path: name).path))
    case .unreadable(let name):
      try Data("title: T\n".utf8).write(to: folder.appending(path: name))
      try check(chmod(folder.appending(path: name).path, 0))
    }
  }

  private func check(_ result: Int32) throws {
    guard result == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EINVAL) }
  }
}
