import ArgumentParser
import Files
import Foundation
import Guide
import Studio

/// The words to the person at the terminal.
enum Console {
  /// The code a shell reports of a program whose reader left: 128 + SIGPIPE.
  static let readerLeft = ExitCode(141)

  /// Opens what the caller closed of the three standard descriptors, or a file of ours would get one of these numbers.
  static func claimDescriptors() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number; open the other way round, so that using it is the error that it was.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Writes a line to standard output.
  static func line(_ text: String) {
    write("\(text)\n".utf8)
  }

  /// Writes bytes to standard output; ends the program when they can't be, but not when it is closed.
  static func write(_ bytes: some Collection<UInt8>) {
    let error = send(bytes, to: STDOUT_FILENO)
    if error == EPIPE { StretchGuide.exit(withError: readerLeft) }
    if error != 0 && error != EBADF {
      let reason = SystemCalls.reason(error)
      self.error("error: standard output could not be written (\(reason)); make room, or send it elsewhere")
      StretchGuide.exit(withError: Exit.code(.cannotWrite))
    }
  }

  /// Writes a line to standard error, where that is possible.
  static func error(_ text: String) {
    show("\(text)\n")
  }

  /// Says what is odd, and what would put it right, on standard error.
  static func warning(_ warning: StudioWarning) {
    error("warning: \(Advice.sentence(on: warning))")
  }

  /// Writes text to standard error as it is, where that is possible.
  static func show(_ text: String) {
    _ = send(text.utf8, to: STDERR_FILENO)
  }

  /// Returns 0, or the `errno` of what stopped it.
  private static func send(_ bytes: some Collection<UInt8>, to descriptor: Int32) -> Int32 {
    Array(bytes).withUnsafeBytes { SystemCalls.write($0, to: descriptor) }
  }
}
