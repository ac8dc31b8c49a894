import Dispatch
import Foundation
import Synchronization

/// Turns Ctrl-C and its like into a cancellation, so that nothing half-made is left behind.
final class Interrupts: Sendable {
  private let caught = Mutex<Int32?>(nil)
  private let sources: [any DispatchSourceSignal]

  /// Calls `cancel` at the first SIGINT, SIGTERM or SIGHUP; a second one ends the program at once.
  init(cancel: @escaping @Sendable () -> Void) {
    let signals = [SIGINT, SIGTERM, SIGHUP]
    sources = signals.map { signal(of: $0) }
    for (number, source) in zip(signals, sources) {
      source.setEventHandler { [weak self] in
        let isFirst = self?.caught.withLock { caught in
          defer { caught = caught ?? number }
          return caught == nil
        }
        if isFirst != true { _exit(128 + number) }
        cancel()
      }
      source.activate()
    }
  }

  /// Ends the program with 128 + the signal's number if there was one.
  func exitIfInterrupted() {
    if let number = caught.withLock({ $0 }) { exit(128 + number) }
  }
}

private func signal(of number: Int32) -> any DispatchSourceSignal {
  signal(number, SIG_IGN)
  return DispatchSource.makeSignalSource(signal: number, queue: .global())
}
