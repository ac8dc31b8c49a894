import Dispatch
import Foundation
import Sound
import Synchronization

/// Turns Ctrl-C and its like into a cancellation, so that nothing half-made is left behind.
enum Interrupts {
  private static let caught = Mutex<Int32?>(nil)
  /// How long the work may take to end by itself: more than it needs, unless it waits for another program.
  private static let grace = DispatchTimeInterval.seconds(2)

  /// Calls `cancel` at the first SIGINT, SIGTERM or SIGHUP; a second one, or work that doesn't heed it, ends the program.
  ///
  /// A signal that the caller had ignored, as nohup does, stays so. Writing too much or to nobody becomes an error.
  static func watch(cancel: @escaping @Sendable () -> Void) {
    for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let earlier = unsafeBitCast(signal(number, SIG_IGN), to: Int.self)
      if earlier == unsafeBitCast(SIG_IGN, to: Int.self) { continue }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        _ = source  // The handler keeps its source alive.
        let isFirst = caught.withLock { caught in
          defer { caught = caught ?? number }
          return caught == nil
        }
        if !isFirst { end(number) }
        cancel()
        DispatchQueue.global().asyncAfter(deadline: .now() + grace) { end(number) }
      }
      source.activate()
    }
  }

  /// Ends the program with 128 + the signal's number if there was one.
  static func exitIfCaught() {
    if let number = caught.withLock({ $0 }) { exit(128 + number) }
  }

  private static func end(_ number: Int32) {
    UnfinishedFiles.remove()
    _exit(128 + number)
  }
}
