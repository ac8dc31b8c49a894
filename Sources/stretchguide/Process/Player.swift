import Authoring
import CLinux
import Files
import Foundation
import Studio
import Synchronization

/// A program that plays the WAV it gets on its standard input.
final class Player: Sendable {
  /// The programs that do, each with its arguments, those of sound servers first.
  private static let known = [
    ["pw-play", "-"], ["paplay"], ["aplay", "-q", "-"], ["play", "-q", "-t", "wav", "-"],
    ["mpv", "--no-video", "--no-terminal", "-"],
    ["ffplay", "-nodisp", "-autoexit", "-loglevel", "error", "-i", "-"],
  ]
  /// The bytes that a program which plays nothing may have taken, at most: those that a pipe holds, and those that it looks
  /// at first, of which ffplay's are the most, 225 KiB (measured).
  private static let unheard = 1 << 19
  /// The time from one look at a program to the next: short beside what a pipe holds, which is 0.7 s of sound.
  private static let step = Duration.milliseconds(20)
  /// The time that one which takes nothing any more has to end.
  private static let patience = Duration.seconds(2)

  /// Its name.
  let name: String
  private let state: Mutex<State>
  private let complaints: Int32

  private struct State {
    var child: pid_t?
    var input: Int32
    var taken = 0
  }

  /// A reason why nothing is heard.
  enum Failure: Error, CustomStringConvertible {
    /// None of the known programs is there.
    case none
    /// The program that was named isn't there.
    case missing(String)
    /// The program ended by itself, without having played anything if `isUnheard`.
    case failed(String, reason: String, isUnheard: Bool)
    /// The program was ended before the sound was.
    case left

    var kind: FailureKind {
      switch self {
      case .none, .missing: .notFound
      case .failed, .left: .cannotWrite
      }
    }

    var description: String {
      switch self {
      case .none:
        "no program that plays sound is there; install alsa-utils (aplay), or name one with --through"
      case .missing(let name): "there is no program \"\(name)\"; name one that is there with --through"
      case .failed(let name, let reason, _):
        "\(name) can't play: it \(reason); name another program with --through, or render to a file"
      case .left: "the player left"
      }
    }
  }

  /// The command lines to try one after the other: the one that `named` is, or those of all known programs that are there.
  ///
  /// - Throws: ``Failure``.
  static func programs(named: String?) throws(Failure) -> [[String]] {
    if let words = named?.split(separator: " ").map(String.init), let name = words.first {
      guard let path = name.contains("/") ? name : SystemCalls.program(name), access(path, X_OK) == 0 else {
        throw .missing(name)
      }
      return [[path] + words.dropFirst()]
    }
    let found = known.compactMap { words in SystemCalls.program(words[0]).map { [$0] + words.dropFirst() } }
    if found.isEmpty { throw .none }
    return found
  }

  /// Starts the program whose path comes first in `words`.
  ///
  /// - Throws: ``Failure/failed(_:reason:isUnheard:)``.
  init(_ words: [String]) throws(Failure) {
    name = PathName(words[0]).name
    var ends: [Int32] = [-1, -1]
    complaints = SystemCalls.memoryFile([])
    let silence = open("/dev/null", O_WRONLY | O_CLOEXEC)
    var child: pid_t = 0
    var error = EMFILE
    if complaints >= 0, silence >= 0, pipe2(&ends, O_CLOEXEC) == 0 {
      // It reads as programs do: only this end is without blocking.
      _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
      error = SystemCalls.start(
        words, on: [(ends[0], STDIN_FILENO), (silence, STDOUT_FILENO), (complaints, STDERR_FILENO)],
        as: &child)
    }
    for descriptor in [ends[0], silence] where descriptor >= 0 { close(descriptor) }
    state = Mutex(State(child: error == 0 ? child : nil, input: ends[1]))
    if error != 0 {
      throw .failed(name, reason: "can't be started (\(SystemCalls.reason(error)))", isUnheard: true)
    }
  }

  deinit {
    stop()
    close(complaints)
  }

  /// Hands it `bytes`, and returns when it has taken them.
  ///
  /// - Throws: ``Failure``, or `CancellationError` when the task is cancelled.
  func play(_ bytes: [UInt8]) async throws {
    var sent = 0
    while sent < bytes.count {
      let error = state.withLock { state in
        let count = bytes.withUnsafeBytes {
          write(state.input, $0.baseAddress?.advanced(by: sent), $0.count - sent)
        }
        if count < 0 { return errno }
        sent += count
        state.taken += count
        return 0
      }
      switch error {
      case 0, EINTR: continue
      case EAGAIN: try await Task.sleep(for: Self.step)
      default:
        try await awaitEnd(within: Self.patience)
        // ffplay finds no sound card, and calls it no failure.
        if isUnheard, let complaint = lastComplaint { throw failed("says \"\(complaint)\"") }
        throw Failure.left
      }
    }
  }

  /// Tells it that there is no more, and returns when it has played all.
  ///
  /// - Throws: As ``play(_:)``.
  func finish() async throws {
    closeInput()
    try await awaitEnd(within: nil)
  }

  /// Ends it at once.
  func stop() {
    closeInput()
    state.withLock { state in
      guard let child = state.child else { return }
      state.child = nil
      SystemCalls.end(child)
    }
  }

  private func closeInput() {
    state.withLock { state in
      if state.input >= 0 { close(state.input) }
      state.input = -1
    }
  }

  /// Waits for its end, by itself or after `limit`.
  private func awaitEnd(within limit: Duration?) async throws {
    let end = limit.map { ContinuousClock.now + $0 }
    var status: Int32 = 0
    while true {
      let isOver = state.withLock { state in
        guard let child = state.child else { return true }
        let found = waitpid(child, &status, WNOHANG)
        guard found == child || (found < 0 && errno != EINTR) else { return false }
        state.child = nil
        return true
      }
      if isOver { break }
      if let end, .now > end { return stop() }
      try await Task.sleep(for: Self.step)
    }
    // The low seven bits are the signal that ended it, and the next byte is its exit code (wait(2)).
    let signal = status & 0x7f
    if status == 0 || [SIGHUP, SIGINT, SIGTERM, SIGKILL].contains(signal) { return }
    throw failed(
      lastComplaint.map { "says \"\($0)\"" }
        ?? (signal == 0 ? "ended with code \(status >> 8 & 0xff)" : "was ended by signal \(signal)"))
  }

  private func failed(_ reason: String) -> Failure {
    .failed(name, reason: reason, isUnheard: isUnheard)
  }

  private var isUnheard: Bool { state.withLock { $0.taken } <= Self.unheard }

  /// The last line it wrote to standard error.
  private var lastComplaint: String? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let size = Int(max(0, lseek(complaints, 0, SEEK_END)))
    let count = bytes.withUnsafeMutableBytes {
      SystemCalls.read(into: $0, from: complaints, at: max(0, size - $0.count))
    }
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split(separator: "\n").last.map {
      oneLine(String($0))
    }
  }
}
