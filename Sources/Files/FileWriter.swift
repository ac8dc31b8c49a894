internal import Glibc

/// Writes small files with the care that tracks get.
public enum FileWriter {
  /// Writes `bytes` to `path` (`-` is standard output), which holds the whole file or what it held before, never a
  /// part.
  ///
  /// - Throws: ``FileError``.
  public static func write(
    _ bytes: some Collection<UInt8>, to path: String, overwrite: Bool
  ) throws(FileError) {
    let target = OutputPath(path)
    try target.check(overwrite: overwrite)
    let file = try PendingFile(for: target)
    let error = Array(bytes).withUnsafeBytes { SystemCalls.write($0, to: file.descriptor) }
    guard error == 0 else { throw .cannotWrite(path: path, reason: SystemCalls.reason(error)) }
    try file.sync()
    try file.publish(overwrite: overwrite)
  }
}
