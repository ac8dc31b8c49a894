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
  /// its own and with this program's variables but those that begin with one of `unwanted`; returns 0, or an `errno`.
  ///
  /// Beside this program's standard streams it has only the descriptors that `descriptors` are copied to, which may be
  /// their own numbers.
  package static func start(
    _ words: [String], on descriptors: [(own: Int32, its: Int32)], without unwanted: [String] = [],
    as child: inout Int32
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
    }
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
