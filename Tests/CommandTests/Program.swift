import Foundation
import Testing

/// The built `stretchguide`, run in a folder of its own.
final class Program: Sendable {
  /// What one run left.
  struct Result {
    var code: Int32
    var output: String
    var errors: String
  }

  /// The folder it runs in, gone with its owner.
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The names of all files in the folder, hidden ones too.
  var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  /// The program's path: beside the test runner.
  static var path: String {
    get throws {
      let runner = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return URL(filePath: runner).deletingLastPathComponent().appending(path: "stretchguide").path
    }
  }

  /// The repository's folder of voices.
  static let voices = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Voices").standardized.path

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }

  /// The samples of a mono 16-bit WAV file, whose header counts their bytes before them.
  func samples(_ name: String) throws -> Data {
    let file = try bytes(name)
    let count = file[40..<44].reversed().reduce(0) { $0 << 8 | Int($1) }
    return file[44..<44 + count]
  }

  /// The program, ready to run in the folder with the repository's voices and a cache of its own.
  func process(_ arguments: [String], environment: [String: String] = [:]) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: try Self.path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    variables["STRETCHGUIDE_VOICES"] = Self.voices
    variables["XDG_DATA_HOME"] = folder.appending(path: ".data").path
    variables["XDG_CACHE_HOME"] = folder.appending(path: ".cache").path
    process.environment = variables.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    return process
  }

  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Result {
    try run(arguments, environment: environment)
  }

  /// Runs the program for so long that no thread that runs tests may wait for it.
  func runAside(_ arguments: [String], environment: [String: String] = [:]) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Swift.Result { try self.run(arguments, environment: environment) })
      }
    }
  }

  func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Result {
    let process = try process(arguments, environment: environment)
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // Standard error is short enough for a pipe's buffer.
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    let complained = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Result(
      code: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self))
  }
}

/// A session of a few seconds, for tests that must speak.
let shortSession = """
  title: Short
  stretches:
    - name: Reach
      posture: standing
      enter: Reach up.
      hold: 2s
      sides: [left, right]
  """
