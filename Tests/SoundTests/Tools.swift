import Foundation
import Testing

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
