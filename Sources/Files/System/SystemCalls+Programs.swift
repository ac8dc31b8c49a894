internal import CLinux
internal import Foundation
internal import Glibc

extension SystemCalls {
  /// The path of the program called `name`, looked for in the folders of `$PATH`; `nil` where it is in none.
  public static func program(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// Starts the program whose path comes first in `words` with the rest of them as its arguments, in a process group of
  /// its own and with this program's variables but those that begin with one of `unwanted`, and with those of `wanted`
  /// that it has not; returns 0, or an `errno`.
  ///
  /// Beside this program's standard streams it has only the descriptors that `descriptors` are copied to, which may be
  /// their own numbers.
  package static func start(
    _ words: [String], on descriptors: [(own: Int32, its: Int32)], without unwanted: [String] = [],
    with wanted: [String: String] = [:], as child: inout Int32
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (own, its) in descriptors { posix_spawn_file_actions_adddup2(&actions, own, its) }

    // A group of its own is killed whole and spared the terminal's Ctrl-C; no signal stays blocked or ignored.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(flags))

    let variables = ProcessInfo.processInfo.environment.filter { name, _ in
      !unwanted.contains(where: name.hasPrefix)
    }.merging(wanted) { own, _ in own }
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] =
      variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (arguments + environment).forEach { free($0) } }
    return posix_spawn(&child, words[0], &actions, &attributes, &arguments, &environment)
  }

  /// Kills the process group that `child` leads, reaps it and returns what `waitpid` says of its end.
  @discardableResult package static func end(_ child: Int32) -> Int32 {
    kill(-child, SIGKILL)
    return reap(child)
  }

  /// Waits for the end of `child`, whatever interrupts it, and returns what `waitpid` says of it.
  package static func reap(_ child: Int32) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    return status
  }

  /// Opens a file in memory that holds `bytes`, with no name; −1 with `errno` set where there is no room. Whoever calls
  /// closes it.
  package static func memoryFile(_ bytes: [UInt8]) -> Int32 {
    let descriptor = memfd_create("stretchguide", UInt32(MFD_CLOEXEC))
    guard descriptor >= 0 else { return -1 }
    let error = bytes.withUnsafeBytes { write($0, to: descriptor) }
    guard error == 0 else {
      close(descriptor)
      errno = error
      return -1
    }
    return descriptor
  }
}

/// What a program of the system's made of some bytes.
public struct Filtered: Sendable {
  /// What it wrote to standard output, up to the limit.
  public var output: [UInt8]
  /// What it wrote to standard error, up to the limit.
  public var errors: [UInt8]
  /// True where it ended by itself with exit code 0.
  public var isDone: Bool
  /// True where its time was over.
  public var isLate: Bool
}

extension SystemCalls {
  /// Runs the program whose path comes first in `words` with `input` as its standard input, for at most so many seconds
  /// and so many bytes of output; it is killed with all it has started where either is over.
  ///
  /// It has 1 GiB of memory, and as many seconds of processor time.
  ///
  /// - Returns: `nil` where it can't be started.
  public static func filter(
    _ input: [UInt8], through words: [String], within seconds: Int, atMost limit: Int
  ) -> Filtered? {
    let source = memoryFile(input)
    guard source >= 0 else { return nil }
    defer { close(source) }
    lseek(source, 0, SEEK_SET)
    var output: [Int32] = [-1, -1]
    var errors: [Int32] = [-1, -1]
    guard pipe2(&output, O_CLOEXEC) == 0 else { return nil }
    defer { output.forEach { close($0) } }
    guard pipe2(&errors, O_CLOEXEC) == 0 else { return nil }
    defer { errors.forEach { close($0) } }
    // Its life ends with this program's, however that ends.
    let words = (program("setpriv").map { [$0, "--pdeathsig", "KILL", "--"] } ?? []) + words
    let limited = ["/bin/sh", "-c", "ulimit -v 1048576; ulimit -t \(seconds); exec \"$@\"", "sh"] + words
    var child: Int32 = 0
    let streams = [(own: source, its: STDIN_FILENO), (output[1], STDOUT_FILENO), (errors[1], STDERR_FILENO)]
    guard start(limited, on: streams, as: &child) == 0 else { return nil }
    // The ends that are the child's alone; the places are closed once.
    for end in [output, errors] { close(end[1]) }
    output[1] = -1
    errors[1] = -1
    var filtered = Filtered(output: [], errors: [], isDone: false, isLate: false)
    let isWhole = drain(output[0], errors[0], within: seconds, atMost: limit, into: &filtered)
    let status = isWhole ? reap(child) : end(child)
    filtered.isDone = isWhole && status == 0
    return filtered
  }

  /// Reads both to their ends; `false` where the time or the room was over before.
  private static func drain(
    _ output: Int32, _ errors: Int32, within seconds: Int, atMost limit: Int, into filtered: inout Filtered
  ) -> Bool {
    var awaited = [
      pollfd(fd: output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
    ]
    var part = [UInt8](repeating: 0, count: 1 << 16)
    let end = ContinuousClock.now + .seconds(seconds)
    while awaited.contains(where: { $0.fd >= 0 }) {
      let left = (end - .now) / .milliseconds(1)
      filtered.isLate = left <= 0
      if filtered.isLate { return false }
      guard poll(&awaited, nfds_t(awaited.count), Int32(left) + 1) >= 0 || errno == EINTR else {
        return false
      }
      for index in awaited.indices where awaited[index].fd >= 0 && awaited[index].revents != 0 {
        let count = Glibc.read(awaited[index].fd, &part, part.count)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else {
          awaited[index].fd = -1
          continue
        }
        if index == 0 {
          filtered.output += part[..<count]
        } else if filtered.errors.count < 4096 {
          filtered.errors += part[..<count]
        }
        if filtered.output.count > limit { return false }
      }
    }
    return true
  }
}
