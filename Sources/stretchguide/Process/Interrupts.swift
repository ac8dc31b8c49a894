import Files
import Foundation
import Sound
import Synchronization

/// Turns Ctrl-C and its like into a cancellation, so that nothing half-made is left behind.
enum Interrupts {
  private static let caught = Mutex<Int32?>(nil)
  /// The time the work may take to end by itself: more than it needs, unless it waits for another program.
  private static let grace = Duration.seconds(2)

  /// Runs `body` and then ends the program; cancels it at the first SIGINT, SIGTERM or SIGHUP, and at a second one, or
  /// when it doesn't heed the first, ends the program without it.
  ///
  /// A signal that the caller had ignored, as nohup does, stays so. Writing too much or to nobody becomes an error.
  static func watch(_ body: @escaping @Sendable () async -> Void) -> Never {
    for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
    var awaited = sigset_t()
    sigemptyset(&awaited)
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) { sigaddset(&awaited, number) }
    // Every later thread has them blocked too. This one awaits them, and needs no memory to go on: an asynchronous
    // main would leave it to the dispatch library, which lets them kill the program there.
    pthread_sigmask(SIG_BLOCK, &awaited, nil)
    let work = Task {
      await body()
      exitIfCaught()
      exit(EXIT_SUCCESS)
    }
    var number: Int32 = 0
    while sigwait(&awaited, &number) != 0 {}
    caught.withLock { [number] in $0 = number }
    work.cancel()
    // Before the grace, for the next signal may be one that can't be caught; and after it, for the work went on.
    UnfinishedFiles.remove()
    let end = ContinuousClock.now + grace
    var wasInterrupted = true
    while wasInterrupted {
      let left = max(.zero, end - .now)
      var limit = timespec(
        tv_sec: Int(left.components.seconds), tv_nsec: Int(left.components.attoseconds / 1_000_000_000))
      // The end of a program that this one started interrupts the wait.
      wasInterrupted = sigtimedwait(&awaited, nil, &limit) < 0 && errno == EINTR
    }
    UnfinishedFiles.remove()
    _exit(128 + number)
  }

  /// Ends the program with 128 + the signal's number if there was one.
  static func exitIfCaught() {
    if let number = caught.withLock({ $0 }) { exit(128 + number) }
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    return sigaction(number, nil, &action) == 0
      && unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
        == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
