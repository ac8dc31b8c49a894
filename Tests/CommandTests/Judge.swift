import Foundation
import TestSupport

/// Programs of others that read what this one writes.
enum Judge {
  /// A judge that complained.
  struct Complaint: Error, CustomStringConvertible {
    let description: String
  }

  /// True where the system's Python has this module.
  static func has(_ module: String) -> Bool { (try? python("import \(module)")) != nil }

  /// True where this program is installed.
  static func hasProgram(_ name: String) -> Bool { (try? run("sh", "-c", "command -v \(name)")) != nil }

  /// The output of a line of Python; Debian's own, which has the modules of its packages.
  static func python(_ code: String, _ arguments: String...) throws -> String {
    try run(["/usr/bin/python3", "-c", code] + arguments)
  }

  /// The output of a program.
  static func run(_ command: String...) throws -> String { try run(command) }

  private static func run(_ command: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    let said = Pipe()
    process.standardOutput = said
    process.standardError = said
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let output = String(decoding: try said.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Complaint(description: "\(command.joined(separator: " ")): \(output)")
    }
    return output
  }
}
