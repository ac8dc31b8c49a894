import CXxhash
import Files
import Glibc

/// Marks that change when a file does: reading its content would take as long as loading it.
enum FileStamp {
  /// The mark of the file at `path`, by its number, size and times; a change in place can't keep the last of these.
  static func file(_ path: String) -> String {
    var status = stat()
    return stat(path, &status) == 0 ? mark(status) : missing
  }

  private static let missing = "missing"

  private static func mark(_ status: stat) -> String {
    [
      Int(status.st_ino), Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
      status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
    ].map { String($0, radix: 36) }.joined(separator: ".")
  }

  /// The mark of all files in the folder at `path` and below it.
  static func folder(_ path: String) -> String {
    var marks: [String] = []
    var folders = [path]
    while let folder = folders.popLast() {
      for name in SystemCalls.names(in: folder) where !name.hasPrefix(".") {
        let item = "\(folder)/\(name)"
        var status = stat()
        let isThere = stat(item, &status) == 0
        if isThere, status.st_mode & S_IFMT == S_IFDIR {
          folders.append(item)
        } else {
          marks.append("\(item) \(isThere ? mark(status) : missing)")
        }
      }
    }
    var all = marks.sorted().joined(separator: "\n")
    return all.withUTF8 { String(XXH3_64bits($0.baseAddress, $0.count), radix: 36) }
  }
}
