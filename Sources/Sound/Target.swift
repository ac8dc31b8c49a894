internal import Glibc

/// Where a file is to be, and the names it goes by until it is whole.
struct Target {
  /// The path as it was given, for messages.
  let path: String
  /// The directory's path, with the slash at its end.
  let directory: String
  private let name: String

  init(_ path: String) {
    self.path = path
    let slash = path.lastIndex(of: "/")
    name = String(slash.map { path[path.index(after: $0)...] } ?? path[...])
    directory = slash.map { String(path[...$0]) } ?? "./"
  }

  /// Throws what would stop a file from being put here: a directory or device in its place, a directory that is missing
  /// or read-only, or, unless `overwrite`, a file.
  func check(overwrite: Bool) throws(SoundError) {
    var status = stat()
    if stat(path, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { throw .targetIsDirectory(path: path) }
      if status.st_mode & S_IFMT != S_IFREG { throw .targetIsNotAFile(path: path) }
      if !overwrite { throw .targetExists(path: path) }
    } else if errno != ENOENT {
      throw .cannotCreate(path: path, reason: systemError())
    }
    if name.isEmpty || access(directory, W_OK | X_OK) != 0 {
      throw .cannotCreate(path: path, reason: name.isEmpty ? "it names no file" : systemError())
    }
  }

  /// Returns a new path in the same directory, hidden from those who list it.
  func temporaryPath() -> String {
    let mark = String(UInt32.random(in: .min ... .max), radix: 36)
    return directory + temporaryPrefix + mark + Self.temporarySuffix
  }

  /// Says whether the file called `name` in the directory is a temporary of this target's.
  func isTemporary(_ name: String) -> Bool {
    name.hasPrefix(temporaryPrefix) && name.hasSuffix(Self.temporarySuffix)
      && !name.dropFirst(temporaryPrefix.count).dropLast(Self.temporarySuffix.count).contains(".")
  }

  private var temporaryPrefix: String {
    // A name may have 255 bytes, and the temporary one needs some for itself.
    var stem = name
    while stem.utf8.count > 200 { stem.removeLast() }
    return ".\(stem)."
  }

  private static let temporarySuffix = ".tmp"
}

/// The system's words for the last call that failed.
func systemError() -> String {
  String(cString: strerror(errno))
}
