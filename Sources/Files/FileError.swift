internal import Foundation
internal import Glibc

/// A reason why a file could not be put where it was to be.
public enum FileError: Error, Equatable {
  /// `path` names a directory.
  case targetIsDirectory(path: String)
  /// `path` names a device, a pipe or a socket.
  case targetIsNotAFile(path: String)
  /// `path` exists and may not be replaced.
  case targetExists(path: String)
  /// Nothing can be made at `path`; `reason` is the system's or the library's.
  case cannotCreate(path: String, reason: String)
  /// Writing `path` stopped half-way; `reason` is the system's or the library's.
  case cannotWrite(path: String, reason: String)
  /// What is at `path` can't be removed; `reason` is the system's.
  case cannotRemove(path: String, reason: String)
  /// The file written for `path`, read again, holds `found` frames and not `expected`.
  case notWhole(path: String, expected: Int, found: Int)
  /// `path` names the same file as another output.
  case targetTwice(path: String)
  /// `path` names a file that is read.
  case targetIsSource(path: String)
  /// No temporary file can be made in `directory` for what goes to standard output; `reason` is the system's.
  case noTemporary(directory: String, reason: String)
  /// Nobody reads standard output any more.
  case readerLeft
}

extension FileError: CustomStringConvertible {
  /// One line that says what is wrong, where, and after a semicolon what would be right.
  public var description: String {
    switch self {
    case .targetIsDirectory(let path):
      "\(path) is a directory; name a file in it instead"
    case .targetIsNotAFile(let path):
      "\(path) is a device, pipe or socket; name an ordinary file, or write - for standard output"
    case .targetExists(let path):
      "\(path) already exists; choose another name"
    case .cannotCreate(let path, let reason):
      "\(path.isEmpty ? "\"\"" : path) can't be created (\(reason)); choose a directory that exists and can be written to"
    case .cannotWrite(let path, let reason):
      "\(path) can't be written to the end (\(reason)); make room or choose another disk, and try again"
    case .cannotRemove(let path, let reason):
      "\(path) can't be removed (\(reason)); allow writing to the directory that holds it, and try again"
    case .notWhole(let path, let expected, let found):
      "\(path) was not kept, because reading it back gave \(found) frames where \(expected) were written; "
        + "try again on another disk"
    case .targetTwice(let path):
      "\(path) would be written twice; give each output a name of its own"
    case .targetIsSource(let path):
      "\(path == "-" ? "the file behind standard output" : path) is read for this track; choose another name for the output"
    case .noTemporary(let directory, let reason):
      "no temporary file can be kept in \(directory) (\(reason)); name a directory with room in TMPDIR"
    case .readerLeft:
      "nobody reads standard output any more; let the reader take all of it"
    }
  }
}

extension FileError {
  /// Tells what the system says of what can't be made or written at `path`.
  public init(system error: any Error, path: String) {
    let code = ((error as? CocoaError)?.userInfo[NSUnderlyingErrorKey] ?? error) as? POSIXError
    let reason = code.map { SystemCalls.reason($0.code.rawValue) } ?? "the system doesn't say why"
    switch code?.code {
    case .ENOSPC, .EDQUOT, .EFBIG, .EIO: self = .cannotWrite(path: path, reason: reason)
    default: self = .cannotCreate(path: path, reason: reason)
    }
  }
}
