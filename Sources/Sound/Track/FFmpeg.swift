internal import Files
internal import Glibc

/// A running ffmpeg: its standard streams are one socket, which the samples go in by and all that it says comes out of.
///
/// It is killed with its owner, and ends by itself when this program is killed, for then its samples end.
final class FFmpeg {
  /// The time in which it takes or says something, or ends.
  static let patience = Duration.seconds(120)
  /// The bytes of its complaints that are kept.
  private static let mostWords = 4096
  /// The longest wait before the task is asked whether it was cancelled, in milliseconds.
  private static let step: Int32 = 50

  private let path: String
  private let patience: Duration
  private let socket: Int32
  private var child: pid_t?
  private var hear: (UnsafeRawBufferPointer) -> Void
  private var words: [UInt8] = []

  /// Starts it on `arguments`, with `descriptors` open for it under their own numbers, about the file at `path`.
  ///
  /// - Parameter hear: Takes what it writes to standard output; unless given, that is a complaint.
  /// - Throws: ``SoundError``.
  init(
    _ arguments: [String], with descriptors: [Int32], format: AudioFormat, path: String,
    patience: Duration = FFmpeg.patience, hear: ((UnsafeRawBufferPointer) -> Void)? = nil
  ) throws(SoundError) {
    try format.checkEncoder()
    self.path = path
    self.patience = patience
    self.hear = { _ in }
    var ends: [Int32] = [-1, -1]
    let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    guard let program = SystemCalls.program(AudioFormat.encoder), socketpair(AF_UNIX, type, 0, &ends) == 0
    else { throw Self.failure(path, "can't be started (\(SystemCalls.reason()))") }
    socket = ends[0]
    defer { close(ends[1]) }
    // It reads and writes as programs do: only this end is without blocking.
    _ = fcntl(ends[1], F_SETFL, 0)
    var identifier: pid_t = 0
    let streams = [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO].map { (own: ends[1], its: $0) }
    let error = SystemCalls.start(
      [program, "-nostdin", "-hide_banner", "-loglevel", hear == nil ? "error" : "quiet"] + arguments,
      on: streams + descriptors.map { (own: $0, its: $0) }, without: ["FF", "AV_"], as: &identifier)
    guard error == 0 else { throw Self.failure(path, "can't be started (\(SystemCalls.reason(error)))") }
    child = identifier
    self.hear = hear ?? { [unowned self] in words = (words + $0).suffix(Self.mostWords) }
  }

  deinit {
    if let child { SystemCalls.end(child) }
    close(socket)
  }

  /// The name by which it opens a descriptor that it was started with.
  static func place(of descriptor: Int32) -> String { "file:/proc/self/fd/\(descriptor)" }

  /// Sends all of `bytes` to its standard input.
  ///
  /// - Throws: ``SoundError/encoderFailed(path:program:reason:)``, or `CancellationError` when the task is cancelled.
  func send(_ bytes: UnsafeRawBufferPointer) throws {
    var sent = 0
    while sent < bytes.count {
      let count = Glibc.send(
        socket, bytes.baseAddress?.advanced(by: sent), bytes.count - sent, Int32(MSG_NOSIGNAL))
      if count > 0 {
        sent += count
      } else if count < 0 && errno == EAGAIN {
        guard try wait(for: Int16(POLLIN | POLLOUT)) else { throw gone() }
      } else if count == 0 || errno != EINTR {
        _ = listen()
        throw gone()
      }
    }
  }

  /// Ends its standard input and waits for its end.
  ///
  /// - Throws: As ``send(_:)``, also where it says that it failed.
  func finish() throws {
    shutdown(socket, Int32(SHUT_WR))
    while try wait(for: Int16(POLLIN)) {}
    guard let child else { return }
    // Its streams may be closed while it lives.
    let end = ContinuousClock.now + patience
    while true {
      var status = siginfo_t()
      guard waitid(P_PID, id_t(child), &status, WEXITED | WNOHANG | WNOWAIT) == 0, status.si_signo == 0 else {
        break
      }
      try pause(until: end)
    }
    self.child = nil
    let status = SystemCalls.reap(child)
    if status != 0 { throw failure(of: status) }
  }

  /// Waits until one of `events` is there and hears what is said; false where all was said.
  private func wait(for events: Int16) throws -> Bool {
    let end = ContinuousClock.now + patience
    while true {
      try Task.checkCancellation()
      var watched = pollfd(fd: socket, events: events, revents: 0)
      if poll(&watched, 1, Self.step) > 0 { return listen() }
      if ContinuousClock.now > end { throw Self.failure(path, "hangs") }
    }
  }

  private func pause(until end: ContinuousClock.Instant) throws {
    try Task.checkCancellation()
    if ContinuousClock.now > end { throw Self.failure(path, "hangs") }
    _ = poll(nil, 0, 1)
  }

  /// Hears all that is said by now; false where nothing more will be.
  private func listen() -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { room in
      while true {
        let count = recv(socket, room.baseAddress, room.count, 0)
        if count > 0 {
          hear(UnsafeRawBufferPointer(rebasing: room[..<count]))
        } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
          return false
        } else if errno == EAGAIN {
          return true
        }
      }
    }
  }

  /// The failure of one that takes no more samples.
  private func gone() -> SoundError {
    guard let child else { return Self.failure(path, "is gone") }
    self.child = nil
    // It may have closed its streams and live on.
    return failure(of: SystemCalls.end(child))
  }

  private func failure(of status: Int32) -> SoundError {
    let said = String(decoding: words, as: UTF8.self).split(separator: "\n").last.map { String($0).onOneLine }
    if let said { return Self.failure(path, "says \"\(said)\"") }
    // The low seven bits are the signal that ended it, and the next byte is its exit code (wait(2)).
    let signal = status & 0x7f
    return Self.failure(
      path, signal == 0 ? "ended with code \(status >> 8 & 0xff)" : "was ended by signal \(signal)")
  }

  private static func failure(_ path: String, _ reason: String) -> SoundError {
    .encoderFailed(path: path, program: AudioFormat.encoder, reason: reason)
  }
}
