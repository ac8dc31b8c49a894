internal import Glibc

/// Threads of their own, for what blocks or runs long; a dispatch queue would wait for one without end.
public enum OwnThread {
  /// A thread that somebody waits for.
  public struct Awaited: ~Copyable {
    fileprivate let thread: pthread_t

    /// Waits until it has ended and let go of all it held.
    public consuming func join() { pthread_join(thread, nil) }
  }

  /// Runs `body` on a new thread with `stackBytes` of stack: false, and it never runs, where the system has none left.
  public static func start(stackBytes: Int, _ body: @escaping @Sendable () -> Void) -> Bool {
    guard let thread = create(stackBytes: stackBytes, body) else { return false }
    pthread_detach(thread)
    return true
  }

  /// Runs `body` on a new thread to be waited for, with as much stack as a program's first one: `nil`, and it never runs,
  /// where the system has none left.
  public static func awaited(_ body: @escaping @Sendable () -> Void) -> Awaited? {
    create(stackBytes: nil, body).map { Awaited(thread: $0) }
  }

  private static func create(stackBytes: Int?, _ body: @escaping @Sendable () -> Void) -> pthread_t? {
    final class Body: Sendable {
      let run: @Sendable () -> Void
      init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
    let handle = Unmanaged.passRetained(Body(body))
    var thread = pthread_t()
    let error = withUnsafeTemporaryAllocation(of: pthread_attr_t.self, capacity: 1) { room in
      guard let attributes = room.baseAddress, pthread_attr_init(attributes) == 0 else { return ENOMEM }
      defer { pthread_attr_destroy(attributes) }
      if let stackBytes { pthread_attr_setstacksize(attributes, stackBytes) }
      return pthread_create(
        &thread, attributes,
        { argument in
          if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
          return nil
        }, handle.toOpaque())
    }
    guard error == 0 else {
      handle.release()
      return nil
    }
    return thread
  }
}
