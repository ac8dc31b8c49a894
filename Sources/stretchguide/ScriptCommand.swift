import ArgumentParser
import Foundation
import Guide
import Studio

struct ScriptCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "script",
    abstract: "Prints what is said and held, and when, from measured speech.",
    discussion: """
      Example:
        stretchguide script upper-middle-back --format table
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @OptionGroup var speaking: SpeakingOptions

  @Option(help: "How to print it.")
  var format = Format.table

  func run() async throws {
    let production = try await Production.make(speaking, isQuiet: true)
    switch format {
    case .table: Console.line(ScriptTable(production.timeline).text)
    case .json: FileHandle.standardOutput.write(try production.document.json())
    }
  }
}
