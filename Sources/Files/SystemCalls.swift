internal import Glibc

/// The system's calls as the rest of the program wants them: whole, or with the system's reason.
public enum SystemCalls {
  /// The system's words for `code`, or for the last call that failed.
  public static func reason(_ code: Int32? = nil) -> String { String(cString: strerror(code ?? errno)) }

  /// Writes all of `bytes` to `descriptor` and returns 0, or the `errno` of the call that stopped it.
  public static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    var sent = 0
    while sent < bytes.count {
      let written = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
      if written < 0 && errno != EINTR { return errno }
      sent += max(0, written)
    }
    return 0
  }
}
