import ArgumentParser
import Authoring
import Guide
import Studio

struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Prints a session's totals at several paces side by side.",
    discussion: """
      Example:
        stretchguide compare upper-middle-back --pace gentle,standard,brisk
      """)

  @OptionGroup var speaking: SpeakingOptions
  @OptionGroup(title: "Parts and length") var parts: PartOptions

  @Option(help: ArgumentHelp("Names or files of paces.", valueName: "pace,…"))
  var pace = Bundled.paceNames.joined(separator: ",")

  func validate() throws {
    if names.isEmpty { throw ValidationError("--pace names no pace; write names such as gentle,brisk") }
  }

  private var names: [String] { pace.split(separator: ",").map(String.init) }

  func run() async throws {
    let library = speaking.library()
    let paces = try names.map { try library.pace($0) }
    let totals = try await speaking.withWorkshop(in: library, parts: parts) { workshop in
      var totals: [Totals] = []
      for pacing in paces {
        totals.append(Totals(try await workshop.produce(pacing, in: parts.target()).timeline))
      }
      return totals
    }
    let rows: [(String, (Totals) -> String)] = [
      ("time", \.length.clock), ("in holds and breaths", \.holds.clock), ("speech", \.speech.clock),
      ("silence", \.silence.clock), ("words", { "\($0.words)" }),
      ("words per minute of speech", { "\(Int($0.wordsPerMinute.rounded()))" }),
    ]
    let table = [[""] + paces.map(\.name)] + rows.map { name, value in [name] + totals.map(value) }
    Console.line(Columns(table, rightAligned: Set(1...paces.count)).text)
  }
}

struct PacesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paces",
    abstract: "Lists the bundled paces with their numbers.",
    discussion: """
      Example:
        stretchguide paces
      """)

  func run() throws {
    let library = Library.standard()
    let paces = try library.paceNames.map { try library.pace($0) }
    let rows =
      [[""] + library.paceNames]
      + PaceParameter.allCases.map { parameter in
        [parameter.rawValue] + paces.map { parameter.text(in: $0) }
      }
    Console.line(Columns(rows).text)
  }
}
