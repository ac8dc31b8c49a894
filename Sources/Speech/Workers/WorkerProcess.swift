import Files
import FoundationEssentials
import Glibc
import Guide
import Synchronization

/// One running worker program, asked one thing at a time over a socket that is its stdin and its stdout.
final class WorkerProcess: Sendable {
  /// The result of an exchange.
  enum Outcome {
    case hello([String: String])
    case clip(Clip)
    case error([String: String])
    case malformed
    case died
    case timedOut
    case noThread
  }

  private let socket: Int32
  private let identifier: Mutex<pid_t?>

  /// Starts a program in a process group of its own, with what `environment` adds to this one's.
  ///
  /// - Throws: ``SpeechError/engineUnavailable(program:reason:)`` when it can't be started.
  init(program: String, environment: [String: String]) throws {
    var ends: [Int32] = [-1, -1]
    let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    guard socketpair(AF_UNIX, type, 0, &ends) == 0 else {
      throw SpeechError.engineUnavailable(program: program, reason: SystemCalls.reason())
    }
    // The worker reads and writes as programs do: only our end is without blocking.
    _ = fcntl(ends[1], F_SETFL, 0)
    var child: pid_t = 0
    let error = SystemCalls.start(
      [program], on: [(ends[1], STDIN_FILENO), (ends[1], STDOUT_FILENO)], with: environment, as: &child)
    close(ends[1])
    guard error == 0 else {
      close(ends[0])
      throw SpeechError.engineUnavailable(program: program, reason: SystemCalls.reason(error))
    }
    socket = ends[0]
    identifier = Mutex(child)
  }

  deinit {
    end()
    close(socket)
  }

  /// True while it can be asked: it lives and has said nothing unasked.
  var isReady: Bool {
    var watched = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    return identifier.withLock { $0 != nil } && poll(&watched, 1, 0) == 0
  }

  /// Kills it with whatever it started, and reaps it; ends an exchange under way with `died`.
  func end() {
    identifier.withLock { identifier in
      guard let process = identifier else { return }
      identifier = nil
      SystemCalls.end(process)
    }
  }

  /// Sends a request (none: awaits the hello) and awaits the answer; a cancelled task ends the worker.
  func exchange(_ request: [UInt8] = [], within limit: Duration) async -> Outcome {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        // Blocking there holds none of the threads that run tasks.
        let starts = OwnThread.start(stackBytes: 256 << 10) {
          continuation.resume(returning: self.exchangeBlocking(request, within: limit))
        }
        if !starts { continuation.resume(returning: .noThread) }
      }
    } onCancel: {
      end()
    }
  }

  private func exchangeBlocking(_ request: [UInt8], within limit: Duration) -> Outcome {
    let deadline = ContinuousClock.now + limit
    do {
      try request.withUnsafeBytes { bytes in
        try move(Int16(POLLOUT), bytes.count, until: deadline) {
          send(socket, bytes.baseAddress?.advanced(by: $0), $1, Int32(MSG_NOSIGNAL))
        }
      }
      guard let header = WorkerMessage.header(try read(WorkerMessage.headerLength, until: deadline)) else {
        return .malformed
      }
      return outcome(header.kind, try read(header.length, until: deadline))
    } catch Interruption.timedOut {
      return .timedOut
    } catch {
      return .died
    }
  }

  private func outcome(_ kind: WorkerMessage.Kind, _ payload: [UInt8]) -> Outcome {
    switch kind {
    case .hello: return WorkerMessage.fields(payload).map(Outcome.hello) ?? .malformed
    case .error: return WorkerMessage.fields(payload).map(Outcome.error) ?? .malformed
    case .clip:
      guard payload.count >= 8 else { return .malformed }
      var cursor = ByteCursor(payload)
      let rate = Int(cursor.next(UInt32.self))
      guard payload.count == 8 + 2 * Int(cursor.next(UInt32.self)) else { return .malformed }
      let samples = [Int16](unsafeUninitializedCapacity: (payload.count - 8) / 2) { buffer, count in
        count = buffer.count
        UnsafeMutableRawBufferPointer(buffer).copyBytes(from: payload[8...])
      }
      return .clip(Clip(samples: samples, sampleRate: rate))
    }
  }

  private enum Interruption: Error { case died, timedOut }

  private func read(_ count: Int, until deadline: ContinuousClock.Instant) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    try bytes.withUnsafeMutableBytes { buffer in
      try move(Int16(POLLIN), count, until: deadline) {
        let read = recv(socket, buffer.baseAddress?.advanced(by: $0), $1, 0)
        return read == 0 ? -2 : read
      }
    }
    return bytes
  }

  /// Calls `step` with an offset and a rest until all bytes are moved.
  private func move(
    _ event: Int16, _ count: Int, until deadline: ContinuousClock.Instant, step: (Int, Int) -> Int
  ) throws {
    var done = 0
    while done < count {
      let moved = step(done, count - done)
      if moved > 0 {
        done += moved
      } else if moved == -1 && errno == EAGAIN {
        let left = (deadline - ContinuousClock.now) / .milliseconds(1)
        guard left > 0 else { throw Interruption.timedOut }
        var watched = pollfd(fd: socket, events: event, revents: 0)
        _ = poll(&watched, 1, Int32(min(left + 1, 1e9)))
      } else if moved != -1 || errno != EINTR {
        throw Interruption.died
      }
    }
  }
}

/// The place of a worker program: `$STRETCHGUIDE_WORKERS`, the folder of the running program, or its `libexec`.
enum WorkerLocation {
  /// Finds the path of the worker called `name`.
  ///
  /// - Throws: ``SpeechError/workerNotFound(name:searched:)``.
  static func path(
    of name: String, environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(SpeechError) -> String {
    var folders: [String] = []
    if let given = environment["STRETCHGUIDE_WORKERS"], !given.isEmpty {
      folders = ["\(given)/"]
    } else if let program = realpath("/proc/self/exe", nil) {
      defer { free(program) }
      let folder = PathName(String(cString: program)).folder
      folders = [folder, "\(PathName(String(folder.dropLast())).folder)libexec/stretchguide/"]
    }
    for folder in folders where access(folder + name, X_OK) == 0 { return folder + name }
    throw .workerNotFound(name: name, searched: folders.map { String($0.dropLast()) })
  }
}
