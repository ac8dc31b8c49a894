import Foundation
import TestSupport
import Testing

extension Program {
  /// Temporary files in the folder and in its cache, and none that belong there.
  var leftovers: [String] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".tmp") || $0.contains("-aside-") }
  }

  /// Every process that was started in the folder, by this program or by one that it started.
  var processes: [pid_t] {
    let mark = Data("XDG_CACHE_HOME=\(folder.appending(path: ".cache").path)\0".utf8)
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return entries.compactMap(pid_t.init).filter { identifier in
      // A zombie has none.
      let environment = try? Data(contentsOf: URL(filePath: "/proc/\(identifier)/environ"))
      return environment?.range(of: mark) != nil
    }
  }

  /// Expects that nothing runs any more: a worker sees within moments that nobody is left to speak to.
  func expectNoProcess(_ moment: Comment) {
    let deadline = ContinuousClock.now + .seconds(30)
    while !processes.isEmpty {
      guard ContinuousClock.now < deadline else {
        Issue.record("processes \(processes) are left, \(moment)")
        return
      }
      sched_yield()
    }
  }
}

extension Process {
  /// Waits for its end, but no longer than `length`.
  func run(atMost length: Duration) throws {
    let ended = DispatchSemaphore(value: 0)
    terminationHandler = { _ in ended.signal() }
    try run()
    _ = ended.wait(timeout: .now() + length / .seconds(1))
  }

  /// Sends a signal, unless it has ended.
  func send(_ signal: Int32) {
    if isRunning { kill(processIdentifier, signal) }
  }
}

/// A number from the environment, for tests that can try more than there is time for.
func count(_ variable: String, otherwise: Int) -> Int {
  ProcessInfo.processInfo.environment[variable].flatMap(Int.init) ?? otherwise
}
