import ArgumentParser
import Documents
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
    case table, json, markdown, csv

    init?(argument: String) { self.init(rawValue: argument.lowercased()) }
  }

  @OptionGroup var speaking: SpeakingOptions
  @OptionGroup(title: "Pacing options") var pace: PaceOptions
  @OptionGroup(title: "Parts") var parts: PartOptions
  @OptionGroup(title: "Length") var fit: FitOptions

  @Option(help: "How to print it.")
  var format = Format.table

  func run() async throws {
    let request = try TrackRequest(
      flags: speaking.values + pace.values + parts.values + fit.values)
    let production = try await speaking.withWorkshop(for: request, in: speaking.machine.files.library()) {
      try await $0.produce()
    }
    production.warnings.forEach(Console.warning)
    switch format {
    case .table: Console.line(ScriptTable(production.timeline).text)
    case .markdown: Console.line(ScriptTable(production.timeline).markdown)
    case .csv: Console.line(ScriptTable(production.timeline).csv)
    case .json: Console.write(try production.document.json())
    }
  }
}
