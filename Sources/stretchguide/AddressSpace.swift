import ArgumentParser
import Foundation

/// How much memory the program may reserve, of which it uses a small part.
enum AddressSpace {
  /// MiB; measured: with less, libraries wait for threads that can't start, or abort.
  private static let least = 512

  /// Ends the program where a limit (`ulimit -v`) is lower than it can work with.
  static func check() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0, limit.rlim_cur >> 20 < least else {
      return
    }
    Console.error(
      "error: address space is limited to \(limit.rlim_cur >> 20) MiB; allow \(least) (ulimit -v \(least << 10))."
    )
    _exit(Exit.engineFailed.rawValue)
  }
}
