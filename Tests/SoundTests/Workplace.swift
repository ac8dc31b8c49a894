import Foundation
import Testing

/// A new directory, gone with everything in it when the value goes out of scope.
struct Workplace: ~Copyable {
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "sound-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// The names of all files, hidden ones too.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path()).sorted() }
  }

  func path(_ name: String) -> String {
    url.appending(path: name).path(percentEncoded: false)
  }

  /// Writes `text` into a file and returns its path.
  func file(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: url.appending(path: name))
    return path(name)
  }
}

/// Returns what `tool` of the Debian package `package` prints, with `errors` also to standard error, or fails naming the
/// package.
func output(of tool: String, _ arguments: [String], package: String, errors: Bool = false) throws -> String {
  let process = Process()
  let pipe = Pipe()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["LC_ALL=C.UTF-8", tool] + arguments
  process.standardOutput = pipe
  process.standardError = errors ? pipe : FileHandle.nullDevice
  try process.run()
  let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  try #require(process.terminationStatus != 127, "\(tool) is missing; install \(package)")
  #expect(process.terminationStatus == 0, "\(tool) \(arguments)")
  return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
}

/// Says whether `tool` is among the programs that can be run.
func isInstalled(_ tool: String) -> Bool {
  let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
  return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(tool)") }
}
