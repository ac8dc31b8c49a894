internal import Glibc

/// Writes what stands beside a track, with the same care.
public enum DocumentWriter {
  /// Writes `bytes` to `path`, which holds the whole file or what it held before, never a part.
  ///
  /// Throws `SoundError`.
  public static func write(_ bytes: some Collection<UInt8>, to path: String, overwrite: Bool)
    throws(SoundError)
  {
    let target = Target(path)
    try target.check(overwrite: overwrite)
    let file = try PendingFile(for: target)
    var rest = ArraySlice(bytes)
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(file.descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written >= 0 else { throw .cannotWrite(path: path, reason: systemError()) }
      rest = rest.dropFirst(written)
    }
    try file.sync()
    try file.publish(overwrite: overwrite)
  }
}
