internal import Glibc

/// A track's way to standard output: by a file that is sent when it is whole.
enum StandardOutput {
  private static let blockBytes = 1 << 16

  /// The directory of what is not whole yet: not /tmp, which is often memory.
  static var directory: String {
    let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    return named.isEmpty ? "/var/tmp" : named
  }

  /// Creates a file without a name, so that nothing is left of it however the program ends.
  ///
  /// A header's sizes are known only at the end, and a pipe can't go back to them: in a file they can be put right
  /// first.
  ///
  /// - Throws: ``FileError/noTemporary(directory:reason:)``.
  static func temporary() throws(FileError) -> Int32 {
    var template = Array("\(directory)/stretchguide-XXXXXX".utf8CString)
    let descriptor = template.withUnsafeMutableBufferPointer { template in
      let descriptor = template.baseAddress.map { mkstemp($0) } ?? -1
      if descriptor >= 0, let path = template.baseAddress { unlink(path) }
      return descriptor
    }
    guard descriptor >= 0 else { throw .noTemporary(directory: directory, reason: SystemCalls.reason()) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }

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
