import Dispatch
import Foundation
import Synchronization

/// Turns Ctrl-C and its like into a cancellation, so that nothing half-made is left behind.
enum Interrupts {
  private static let caught = Mutex<Int32?>(nil)

  /// Calls `cancel` at the first SIGINT, SIGTERM or SIGHUP; a second one ends the program at once.
  static func watch(cancel: @escaping @Sendable () -> Void) {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        _ = source  // The handler keeps its source alive.
        let isFirst = caught.withLock { caught in
          defer { caught = caught ?? number }
          return caught == nil
        }
        if !isFirst { _exit(128 + number) }
        cancel()
      }
      source.activate()
    }
  }

  /// Ends the program with 128 + the signal's number if there was one.
  static func exitIfCaught() {
    if let number = caught.withLock({ $0 }) { exit(128 + number) }
  }
}
