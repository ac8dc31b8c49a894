internal import Glibc

extension FileWriter {
  /// Writes what the file at `source` holds to `path`, whole or not at all, in place of a file that is there if
  /// `overwrite`.
  ///
  /// - Throws: ``FileError``.
  public static func copy(_ source: String, to path: String, overwrite: Bool) throws(FileError) {
    let descriptor = open(source, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path: source, reason: SystemCalls.reason()) }
    defer { close(descriptor) }
    let target = OutputPath(path)
    try target.check(overwrite: overwrite)
    let file = try PendingFile(for: target)
    var error: Int32 = 0
    let bytes = SystemCalls.forEachBlock(of: descriptor) { block in
      error = SystemCalls.write(block, to: file.descriptor)
      return error == 0
    }
    guard error == 0 else { throw .cannotWrite(path: path, reason: SystemCalls.reason(error)) }
    guard bytes != nil else { throw .cannotWrite(path: source, reason: SystemCalls.reason()) }
    try file.sync()
    try file.publish(overwrite: overwrite)
  }
}
