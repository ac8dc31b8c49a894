import Foundation
import Synchronization
import TestSupport

/// A process as /proc tells of it.
struct RunningProcess {
  let identifier: pid_t
  let group: pid_t
  let parent: pid_t
  let isZombie: Bool
}

/// The processes whose program file has this name (of at most 15 bytes), zombies too.
func processes(named name: String) -> [RunningProcess] {
  let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
  return entries.compactMap { entry in
    guard let identifier = pid_t(entry),
      let stat = try? String(contentsOfFile: "/proc/\(entry)/stat", encoding: .utf8)
    else { return nil }
    let parts = stat.split(separator: ") ", maxSplits: 1)
    let fields = parts[1].split(separator: " ")
    guard parts[0].hasSuffix("(" + name), let parent = pid_t(fields[1]), let group = pid_t(fields[2]) else {
      return nil
    }
    return RunningProcess(identifier: identifier, group: group, parent: parent, isZombie: fields[0] == "Z")
  }
}

/// A worker program under a name of its own, so that its processes can be told from every other test's.
final class NamedWorker: Sendable {
  private static let count = Mutex(0)
  let name: String
  let path: String

  /// Another name for a program.
  init(of program: String) throws {
    (name, path) = try Self.fresh()
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: program)
  }

  /// A shell script that greets as a worker does and then goes on with `script`.
  init(script: String, protocol version: String = "1") throws {
    (name, path) = try Self.fresh()
    let payload = "protocol\0\(version)\0engine\0fake\0version\01\0data\0/none\0sampleRate\022050\0"
    let hello = Array("SGhi".utf8) + [UInt8(payload.utf8.count), 0, 0, 0] + Array(payload.utf8)
    let octal = hello.map { "\\" + String($0, radix: 8) }.joined()
    try ShellScript.write("printf '\(octal)'\n\(script)", to: path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var processes: [RunningProcess] { SpeechTests.processes(named: name) }

  /// Awaits that none of them runs and this process has reaped its own; orphans are for init to reap.
  func leavesNothing() async throws {
    try await poll { self.processes.contains { !$0.isZombie || $0.parent == getpid() } ? nil : true }
  }

  /// The worker itself, once it runs: its group's leader.
  func leader() async throws -> pid_t {
    try await poll { self.processes.first { $0.identifier == $0.group && !$0.isZombie }?.identifier }
  }

  private static func fresh() throws -> (String, String) {
    let number = count.withLock { count in
      count += 1
      return count
    }
    let name = "w\(getpid())-\(number)"
    return (name, FileManager.default.temporaryDirectory.appending(path: name).path)
  }
}

struct NeverHappened: Error {}

/// Asks until there is an answer, for half an hour at most: other tests may hold every core.
@discardableResult
func poll<T>(_ question: () async throws -> T?) async throws -> T {
  let deadline = ContinuousClock.now + .seconds(1800)
  while ContinuousClock.now < deadline {
    if let answer = try await question() { return answer }
    // Asking all the time would hold a core itself.
    try await Task.sleep(for: .milliseconds(10))
  }
  throw NeverHappened()
}
