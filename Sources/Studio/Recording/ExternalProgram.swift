import Foundation

/// A program of the system's, run to its end.
enum ExternalProgram {
  /// Runs `arguments`, the first of which is looked for as a shell does, without output, in `folder` unless `nil`; its
  /// input has nothing in it, and ends with this program.
  ///
  /// - Returns: its exit code, or a signal's number, and what it wrote to standard error.
  /// - Throws: `CancellationError` when the task is cancelled, which kills it, or what the system says.
  static func run(_ arguments: [String], in folder: String? = nil) async throws -> (
    status: Int32, errors: String
  ) {
    try Task.checkCancellation()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    // Isolated, pip still reads the file that PIP_CONFIG_FILE names.
    process.environment = ProcessInfo.processInfo.environment.filter { name, _ in
      !["PIP_", "PYTHON"].contains(where: name.hasPrefix)
    }
    let life = Pipe()
    process.standardInput = life
    process.standardOutput = FileHandle.nullDevice
    let errors = Pipe()
    process.standardError = errors
    let task = Task.detached { try errors.fileHandleForReading.readToEnd() ?? Data() }
    let status = try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Int32, any Error>) in
        process.terminationHandler = { ended.resume(returning: $0.terminationStatus) }
        do { try process.run() } catch { ended.resume(throwing: error) }
      }
    } onCancel: {
      // Signals this program ignores may be ignored by that one too, but for this one.
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }
    try? life.fileHandleForWriting.close()
    try Task.checkCancellation()
    return (status, String(decoding: try await task.value, as: UTF8.self))
  }
}
