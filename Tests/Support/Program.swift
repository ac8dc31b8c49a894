public import Foundation

/// The built `stretchguide`, run in a folder of its own.
public final class Program: Sendable {
  /// What one run left.
  public struct Result: Sendable {
    /// The exit code; 128 + the signal's number where a signal ended it, as shells say.
    public var code: Int32
    /// What it wrote to standard output, as text.
    public var output: String
    /// What it wrote to standard error.
    public var errors: String
    /// What it wrote to standard output.
    public var bytes: Data
  }

  /// The folder it runs in, gone with its owner.
  public let folder: URL

  /// Makes its folder.
  public init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The names of all files in the folder, hidden ones too.
  public var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  /// The program's path: beside the test runner.
  public static var path: String {
    get throws {
      let runner = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return URL(filePath: runner).deletingLastPathComponent().appending(path: "stretchguide").path
    }
  }

  /// The repository's folder of voices.
  public static let voices = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Voices").standardized.path

  /// Writes a file into the folder.
  public func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  /// Writes a shell script that can be run into the folder.
  public func writeScript(_ name: String, _ lines: String) throws {
    try ShellScript.write(lines, to: folder.appending(path: name).path)
  }

  /// What a file in the folder holds.
  public func bytes(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }

  /// The samples of a mono 16-bit WAV file, whose header counts their bytes before them.
  public func samples(_ name: String) throws -> Data {
    let file = try bytes(name)
    let count = file[40..<44].reversed().reduce(0) { $0 << 8 | Int($1) }
    return file[44..<44 + count]
  }

  /// The program, ready to run in the folder with the repository's voices and a cache of its own.
  ///
  /// - Parameters:
  ///   - environment: What to set, or with an empty value to unset, of the variables.
  ///   - wrapper: A program, with its arguments, that goes on to run this one.
  public func process(
    _ arguments: [String], environment: [String: String] = [:], under wrapper: [String] = []
  ) throws -> Process {
    let process = Process()
    let words = wrapper + [try Self.path] + arguments
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    variables["STRETCHGUIDE_VOICES"] = Self.voices
    variables["STRETCHGUIDE_VOICE"] = ""
    variables["XDG_DATA_HOME"] = folder.appending(path: ".data").path
    variables["XDG_CACHE_HOME"] = folder.appending(path: ".cache").path
    process.environment = variables.merging(environment) { $1 }.filter { !$0.value.isEmpty }
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// Runs the program to its end.
  public func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Result {
    try run(arguments, environment: environment)
  }

  /// Runs the program for so long that no thread that runs tests may wait for it.
  public func runAside(_ arguments: [String], environment: [String: String] = [:]) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Swift.Result { try self.run(arguments, environment: environment) })
      }
    }
  }

  /// Runs the program to its end, under a wrapper if there is one.
  public func run(
    _ arguments: [String], environment: [String: String] = [:], under wrapper: [String] = []
  ) throws -> Result {
    let process = try process(arguments, environment: environment, under: wrapper)
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // Standard error is short enough for a pipe's buffer.
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    let complained = try errors.fileHandleForReading.readToEnd() ?? Data()
    return Result(
      code: process.code, output: String(decoding: said, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self), bytes: said)
  }
}

extension Process {
  /// Awaits its end: the exit code, or 128 + the signal's number where a signal ended it.
  public var code: Int32 {
    waitUntilExit()
    return terminationReason == .exit ? terminationStatus : 128 + terminationStatus
  }
}

/// A session of a few seconds, for tests that must speak.
public let shortSession = """
  title: Short
  stretches:
    - name: Reach
      posture: standing
      enter: Reach up.
      hold: 2s
      sides: [left, right]
  """
