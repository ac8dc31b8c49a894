import ArgumentParser
import Foundation

/// The memory and files the program may use, as far as a limit on them can keep it from saying what went wrong.
enum ResourceLimits {
  /// The least address space in MiB, of which a small part is used; measured: with less, libraries wait for threads that
  /// can't start, or abort.
  private static let leastAddressSpace = 512
  /// The least number of files open at once; measured: with less than half of it, libraries abort.
  private static let leastFiles = 16

  /// Ends the program where a limit (`ulimit -v`, `ulimit -n`) is lower than it can work with.
  static func check() {
    if let limit = limit(__rlimit_resource_t(RLIMIT_AS.rawValue)), limit >> 20 < leastAddressSpace {
      refuse(
        "address space is limited to \(limit >> 20) MiB; allow \(leastAddressSpace) "
          + "(ulimit -v \(leastAddressSpace << 10))")
    }
    if let limit = limit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue)), limit < leastFiles {
      refuse("open files are limited to \(limit); allow \(leastFiles) (ulimit -n \(leastFiles))")
    }
  }

  private static func limit(_ resource: __rlimit_resource_t) -> rlim_t? {
    var limit = rlimit()
    return getrlimit(resource, &limit) == 0 ? limit.rlim_cur : nil
  }

  private static func refuse(_ reason: String) {
    Console.error("error: \(reason)")
    _exit(Exit.engineFailed.rawValue)
  }
}
