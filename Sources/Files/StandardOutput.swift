internal import Glibc

/// A track's way to standard output: by a file that is sent when it is whole.
///
/// A header's sizes are known only at the end, and a pipe can't go back to them: in a file they can be put right first.
enum StandardOutput {
  private static let blockBytes = 1 << 16

  /// Writes all that `descriptor` holds to standard output.
  ///
  /// - Throws: ``FileError/readerLeft`` or ``FileError/cannotWrite(path:reason:)``.
  static func send(_ descriptor: Int32) throws(FileError) {
    let reason = withUnsafeTemporaryAllocation(byteCount: blockBytes, alignment: 1) { block in
      var offset = 0
      while true {
        let count = SystemCalls.read(into: block, from: descriptor, at: offset)
        if count == 0 { return nil as Int32? }
        guard count > 0 else { return errno }
        let error = SystemCalls.write(UnsafeRawBufferPointer(rebasing: block[..<count]), to: STDOUT_FILENO)
        if error != 0 { return error }
        offset += count
      }
    }
    guard let reason else { return }
    if reason == EPIPE { throw .readerLeft }
    throw .cannotWrite(path: "standard output", reason: SystemCalls.reason(reason))
  }
}
