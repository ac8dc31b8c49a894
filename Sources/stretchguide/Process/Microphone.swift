import Files
import Foundation
import Speech

/// A machine's microphone, used through the program that the machine has for it.
struct Microphone {
  /// The programs that record one channel of 44.1 kHz to the file named after these words until SIGINT, and those that
  /// play it.
  private static let programs: [(record: [String], play: [String])] = [
    (["arecord", "-q", "-f", "S16_LE", "-r", "44100", "-c", "1"], ["aplay", "-q"]),
    (["rec", "-q", "-r", "44100", "-c", "1", "-b", "16"], ["play", "-q"]),
  ]

  private let record: [String]
  private let play: [String]

  /// Finds the programs.
  ///
  /// - Throws: ``UsageError`` where there are none.
  init() throws(UsageError) {
    func isThere(_ name: String) -> Bool { SystemCalls.program(name) != nil }
    guard let programs = Self.programs.first(where: { isThere($0.record[0]) && isThere($0.play[0]) }) else {
      throw UsageError(
        description:
          "--microphone needs arecord or rec; install alsa-utils or sox, or record elsewhere for --takes")
    }
    (record, play) = programs
  }

  /// Has the person at the terminal read `lines` one by one into files of `folder` that are named after their numbers,
  /// until all are read or they have had enough; returns the number of lines read.
  ///
  /// - Throws: ``UsageError`` where nothing can be recorded, or what the system says of a program that can't be started.
  func read(_ lines: [TakeIndex.Line], into folder: String) throws -> Int {
    var read = 0
    for (place, line) in lines.enumerated() {
      Console.line("\n\(place + 1) of \(lines.count):  \(line.words)")
      switch try take(to: "\(folder)/\(line.number).wav") {
      case .kept: read += 1
      case .skipped: break
      case .enough: return read
      }
    }
    return read
  }

  private enum Outcome { case kept, skipped, enough }

  private func take(to file: String) throws -> Outcome {
    while true {
      switch ask("Return starts recording, s skips this line, q ends: ") {
      case "s": return .skipped
      case "q", nil: return .enough
      default: break
      }
      let recorder = try start(record + [file])
      _ = ask("Read it now, and press Return: ")
      // Its header is right only when it ends by itself.
      recorder.interrupt()
      recorder.waitUntilExit()
      guard FileManager.default.fileExists(atPath: file) else {
        throw UsageError(
          description:
            "--microphone: \(record[0]) records nothing; try it by itself, or record elsewhere for --takes")
      }
      let question = "Return keeps it, h plays it, a reads it again: "
      var answer = ask(question)
      while answer == "h" {
        try start(play + [file]).waitUntilExit()
        answer = ask(question)
      }
      if answer != "a" { return .kept }
    }
  }

  /// The answer's line; `nil` where there are no more.
  private func ask(_ question: String) -> String? {
    Console.show(question)
    return readLine()
  }

  private func start(_ words: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }
}
