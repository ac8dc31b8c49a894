import Foundation
import Sound
import Synchronization

/// Turns Ctrl-C and its like into a cancellation, so that nothing half-made is left behind.
enum Interrupts {
  private static let caught = Mutex<Int32?>(nil)
  /// Seconds the work may take to end by itself: more than it needs, unless it waits for another program.
  private static let grace = 2

  /// Runs `body` and cancels it at the first SIGINT, SIGTERM or SIGHUP; a second one, or work that doesn't heed it, ends
  /// the program.
  ///
  /// A signal that the caller had ignored, as nohup does, stays so. Writing too much or to nobody becomes an error.
  static func watch(_ body: @escaping @Sendable () async -> Void) async {
    for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
    var awaited = sigset_t()
    sigemptyset(&awaited)
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) { sigaddset(&awaited, number) }
    // Every later thread has them blocked too, so they wait for this one, which needs no memory to go on.
    pthread_sigmask(SIG_BLOCK, &awaited, nil)
    let work = Task(operation: body)
    Thread { [awaited] in end(work, at: awaited) }.start()
    await work.value
  }

  /// Ends the program with 128 + the signal's number if there was one.
  static func exitIfCaught() {
    if let number = caught.withLock({ $0 }) { exit(128 + number) }
  }

  private static func end(_ work: Task<Void, Never>, at awaited: sigset_t) {
    var awaited = awaited
    var number: Int32 = 0
    guard sigwait(&awaited, &number) == 0 else { return }
    caught.withLock { [number] in $0 = number }
    work.cancel()
    var limit = timespec(tv_sec: grace, tv_nsec: 0)
    _ = sigtimedwait(&awaited, nil, &limit)
    UnfinishedFiles.remove()
    _exit(128 + number)
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    return sigaction(number, nil, &action) == 0
      && unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
        == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
