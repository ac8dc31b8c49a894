import Foundation
import TestSupport

/// The built `stretchguide` in a folder of its own, held to a time and watched for memory.
final class Trial: Sendable {
  /// The remains of one run.
  struct Result {
    let code: Int32
    let output: String
    let errors: String
    /// The most memory the program, or a process it waited for, held at once.
    let peakMebibytes: Int
  }

  /// After so many seconds of processor time the program is killed, for other tests may hold every core; or, where it
  /// only waits, of any time, with 137 as its exit code.
  static let (seconds, waiting) = (20, 600)
  static let precious = Data("precious".utf8)
  /// A short session with nothing wrong in it.
  static let good = """
    title: Good
    stretches:
      - {name: Reach, posture: standing, enter: Reach up., hold: 2s}

    """

  let folder: URL

  init(_ materials: [Material] = []) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "hostile-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Material.text("good.yaml", Self.good).make(in: folder)
    try Self.precious.write(to: folder.appending(path: "out.wav"))
    for material in materials { try material.make(in: folder) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The names of all files in the folder, hidden ones too.
  var files: Set<String> {
    get throws { Set(try FileManager.default.contentsOfDirectory(atPath: folder.path)) }
  }

  var track: Data { get throws { try Data(contentsOf: folder.appending(path: "out.wav")) } }

  /// Threads of its own: no thread that runs tests may wait for so many programs.
  private static let threads: OperationQueue = {
    let threads = OperationQueue()
    threads.maxConcurrentOperationCount = 2
    return threads
  }()

  /// Runs the program with these arguments, and the test runner's environment changed by `environment`.
  func run(_ arguments: [String], environment: [String: String] = [:]) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      Self.threads.addOperation {
        continuation.resume(with: Swift.Result { try self.runHere(arguments, environment: environment) })
      }
    }
  }

  private func runHere(_ arguments: [String], environment: [String: String]) throws -> Result {
    let outside = FileManager.default.temporaryDirectory.appending(path: "said-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: outside) }
    let (output, errors) = (outside.appending(path: "output"), outside.appending(path: "errors"))
    let limit = [
      "/usr/bin/timeout", "-s", "KILL", "\(Self.waiting)", "/usr/bin/prlimit", "--cpu=\(Self.seconds)",
    ]
    let command: [String] = ["/usr/bin/env", "-C", folder.path] + limit + [try Program.path] + arguments
    var variables = ProcessInfo.processInfo.environment
    variables["STRETCHGUIDE_VOICES"] = Program.voices
    variables["XDG_CACHE_HOME"] = outside.appending(path: "cache").path
    variables["XDG_DATA_HOME"] = outside.appending(path: "data").path
    variables.merge(environment) { $1 }

    var actions = posix_spawn_file_actions_t()
    try check(posix_spawn_file_actions_init(&actions))
    defer { posix_spawn_file_actions_destroy(&actions) }
    let created = O_WRONLY | O_CREAT
    try check(posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0))
    try check(posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.path, created, 0o600))
    try check(posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors.path, created, 0o600))
    var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var pairs: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in words + pairs { free(text) } }
    var process = pid_t()
    try check(posix_spawn(&process, command[0], &actions, nil, &words, &pairs))
    var (status, usage) = (Int32(), rusage())
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw POSIXError(.ECHILD) }
    }
    let signal = status & 0x7f
    let code = signal == 0 ? (status >> 8) & 0xff : 128 + signal
    return Result(
      code: code, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self),
      peakMebibytes: Int(usage.ru_maxrss) / 1024)
  }

  private func check(_ error: Int32) throws {
    guard error == 0 else { throw POSIXError(POSIXErrorCode(rawValue: error) ?? .EINVAL) }
  }
}
