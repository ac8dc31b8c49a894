import ArgumentParser
import Authoring
import Documents
import Guide
import Studio

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says everything that is wrong in session files, and what an ear would stumble over.",
    discussion: """
      Example:
        stretchguide check my-session.yaml
      """)

  @Option(
    help: ArgumentHelp("A folder of phrase books, such as sv.yaml, beside those built in.", valueName: "dir"))
  var phrases: String?

  @Argument(help: "Session files, or names of bundled sessions.")
  var files: [String]

  /// What each stretch takes at the standard pace, to the nearest second.
  private static func table(of session: Session) throws -> String {
    let rows = try StretchMeasure.measures(of: session, pacing: PaceDecoder.bundled("standard")).map {
      [$0.name]
        + [$0.length, $0.load, $0.dose].map { DurationText.format(.seconds(($0 / .seconds(1)).rounded())) }
    }
    return Columns([["stretch", "lasts", "under load", "prescribed"]] + rows, rightAligned: [1, 2, 3]).text
  }

  func run() throws {
    let library = Library.standard(phrases: phrases)
    var worst: (any Error)?
    for file in files {
      do {
        let (session, findings) = try library.lint(file)
        let told = AuthoringLimits.File.mistakesTold
        for finding in findings.prefix(told) { Console.line("\(finding)") }
        if findings.count > told { Console.line("\(file): and \(findings.count - told) more") }
        if files.count == 1 || findings.isEmpty { Console.line(try Self.table(of: session)) }
        let verdict = findings.isEmpty ? "fine" : "valid, with \(findings.count) to hear again"
        Console.line("\(file): \(verdict), \(session.stretches.count.counted("stretch"))")
      } catch {
        if files.count > 1 { Console.error("error: \(error)") }
        worst = error
      }
    }
    guard let worst else { return }
    if files.count == 1 { throw worst }
    throw Exit.code((worst as? AuthoringError)?.diagnostics.isEmpty == false ? .badInput : .notFound)
  }
}
