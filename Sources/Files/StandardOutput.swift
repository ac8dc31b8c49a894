internal import Glibc

/// A track's way to standard output: in order while it is made, or, where a header's sizes are known only at the end, by
/// a file that is sent when it is whole, for a pipe can't go back to them.
package enum StandardOutput {
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
    if let reason { throw failure(reason) }
  }

  /// Writes `bytes` to standard output.
  ///
  /// - Throws: ``FileError/readerLeft`` or ``FileError/cannotWrite(path:reason:)``.
  package static func write(_ bytes: [UInt8]) throws(FileError) {
    let error = bytes.withUnsafeBytes { SystemCalls.write($0, to: STDOUT_FILENO) }
    if error != 0 { throw failure(error) }
  }

  private static func failure(_ error: Int32) -> FileError {
    error == EPIPE
      ? .readerLeft : .cannotWrite(path: "standard output", reason: SystemCalls.reason(error))
  }
}
