import Studio
import ArgumentParser
import Foundation

/// The memory and files the program may use, as far as a limit on them can keep it from saying what went wrong.
enum ResourceLimits {
  /// The least address space in MiB, of which a small part is used; measured: with less, libraries wait for threads that
  /// can't start, or abort.
  private static let leastAddressSpace = 512
  /// The least data in MiB, likewise.
  private static let leastData = 256
  /// The least number of files open at once; measured: with less than half of it, libraries abort.
  private static let leastFiles = 16
  /// The least threads and processes beside those there are: the runtime has one for each core, and each worker two or
  /// three.
  private static let leastThreads = ProcessInfo.processInfo.activeProcessorCount + 15

  /// Ends the program where a limit (`ulimit -v`, `ulimit -n`) is lower than it can work with.
  static func check() {
    if let limit = limit(__rlimit_resource_t(RLIMIT_AS.rawValue)), limit >> 20 < leastAddressSpace {
      refuse(
        "address space is limited to \(limit >> 20) MiB; allow \(leastAddressSpace) "
          + "(ulimit -v \(leastAddressSpace << 10))")
    }
    if let limit = limit(__rlimit_resource_t(RLIMIT_DATA.rawValue)), limit >> 20 < leastData {
      refuse("data is limited to \(limit >> 20) MiB; allow \(leastData) (ulimit -d \(leastData << 10))")
    }
    if let limit = limit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue)), limit < leastFiles {
      refuse("open files are limited to \(limit); allow \(leastFiles) (ulimit -n \(leastFiles))")
    }
    if !hasThreads {
      refuse(
        "fewer than \(leastThreads) threads and processes can be started; allow more (ulimit -u, or the container's)"
      )
    }
  }

  /// True where as many threads as a run may need can be started; where they can't, libraries wait for them without end.
  private static var hasThreads: Bool {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, 64 << 10)
    let gate = DispatchSemaphore(value: 0)
    var threads: [pthread_t] = []
    defer {
      for _ in threads { gate.signal() }
      for thread in threads { pthread_join(thread, nil) }
    }
    for _ in 0..<leastThreads {
      var thread = pthread_t()
      let argument = Unmanaged.passUnretained(gate).toOpaque()
      let error = pthread_create(
        &thread, &attributes,
        { argument in
          if let argument { Unmanaged<DispatchSemaphore>.fromOpaque(argument).takeUnretainedValue().wait() }
          return nil
        }, argument)
      guard error == 0 else { return false }
      threads.append(thread)
    }
    return true
  }

  private static func limit(_ resource: __rlimit_resource_t) -> rlim_t? {
    var limit = rlimit()
    return getrlimit(resource, &limit) == 0 ? limit.rlim_cur : nil
  }

  private static func refuse(_ reason: String) {
    Console.error("error: \(reason)")
    _exit(Exit.code(.engineFailed).rawValue)
  }
}
