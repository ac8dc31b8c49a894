public import ArgumentParser
import Authoring
import Guide
public import Studio

struct CatalogueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue",
    abstract: "Makes the tracks of many sessions, on one machine or on many at once.",
    discussion: """
      Examples:
        stretchguide catalogue plan clinic.yaml
        stretchguide catalogue render clinic.yaml --shard 2/8
        stretchguide catalogue verify clinic.yaml
      """,
    subcommands: [Plan.self, Render.self, Verify.self])

  struct Plan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "plan", abstract: "Says what there is to make, and what it will take.",
      discussion: """
        Example:
          stretchguide catalogue plan clinic.yaml
        """)

    @Argument(help: "A catalogue's file.")
    var file: String

    @OptionGroup var files: LibraryOptions

    func run() async throws {
      let catalogue = try await Catalogue(at: file, library: files.library())
      let lines = CatalogueReport.lines(on: catalogue.summary(), of: catalogue.name)
      for line in lines { Console.line(line) }
    }
  }

  struct Render: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "render", abstract: "Makes the tracks that are missing or outdated.",
      discussion: """
        Run it again after whatever stopped it: it goes on where it was.

        Example:
          stretchguide catalogue render clinic.yaml --shard 2/8

        Exit codes: 0 all tracks of the part are there, 75 some are not, so run it again.
        """)

    @Argument(help: "A catalogue's file.")
    var file: String

    @Option(
      help: ArgumentHelp(
        "Which part of it, and of how many, such as 2/8; all of it unless told.", valueName: "i/n"))
    var shard: Shard?

    @Flag(name: .shortAndLong, help: "Say nothing but errors.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Replace files that exist and were changed, or made by others.")
    var force = false

    @OptionGroup var machine: MachineOptions

    func run() async throws {
      let library = machine.files.library()
      let catalogue = try await Catalogue(at: file, library: library)
      let made = try await catalogue.render(
        shard ?? .whole, from: library, replaces: force, jobs: machine.jobs, cache: machine.clipCache
      ) { [quiet] event in
        switch event {
        case .track(let path, let number, let count):
          if !quiet { Console.error("\(number) of \(count): \(oneLine(path))") }
        case .warning(let warning, let track):
          Console.error("warning: \(oneLine(track)): \(Advice.sentence(on: warning))")
        case .failed(let error, let track):
          Console.error("error: \(oneLine(track)): \(oneLine(Advice.sentence(on: error)))")
        }
      }
      if !quiet {
        let part = shard.map { ", part \($0.number) of \($0.count)" } ?? ""
        let failed = made.failed == 0 ? "" : ", \(made.failed) failed"
        Console.line("\(catalogue.name)\(part): \(made.tracks.counted("track")), \(made.made) made\(failed)")
      }
      if made.failed > 0 { throw ExitCode(Self.tryAgain) }
    }

    /// The code of sysexits.h for what may go better another time.
    private static let tryAgain: Int32 = 75
  }

  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify", abstract: "Reads every track, and says which are missing, damaged or outdated.",
      discussion: """
        Example:
          stretchguide catalogue verify clinic.yaml
        """)

    @Argument(help: "A catalogue's file.")
    var file: String

    @OptionGroup var files: LibraryOptions

    func run() async throws {
      let catalogue = try await Catalogue(at: file, library: files.library())
      let findings = try await catalogue.verify()
      let lines = CatalogueReport.lines(on: findings)
      for line in lines { Console.line(line) }
      if !lines.isEmpty { throw Exit.code(.badInput) }
      let (tracks, they) = (findings.current.counted("track"), findings.current == 1 ? "it" : "they")
      Console.line("\(tracks) as \(they) should be")
    }
  }
}

extension Shard: ExpressibleByArgument {
  /// Reads a number and a count, such as `2/8`.
  public init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1] else { return nil }
    self.init(number, of: count)
  }
}
