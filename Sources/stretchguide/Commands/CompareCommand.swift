import ArgumentParser
import Authoring
import Documents
import Guide
import Studio

struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Prints a session's totals side by side: at several paces, guidances, voices or lengths.",
    discussion: """
      Examples:
        stretchguide compare upper-middle-back --pace gentle,standard,brisk
        stretchguide compare --guidance full,fading,names --voice willow,rowan
        stretchguide compare --pace standard,brisk --fit 11m,13m
      """)

  @OptionGroup var speaking: SpeakingOptions
  @OptionGroup(title: "Parts") var parts: PartOptions

  @Option(
    help: ArgumentHelp(
      "Names or files of paces; all that are bundled unless something else is compared.", valueName: "pace,…")
  )
  var pace: String?

  @Option(help: ArgumentHelp("What is said: full, fading, names or bells.", valueName: "level,…"))
  var guidance: String?

  @Option(help: ArgumentHelp("Lengths the track is made to last, such as 11m,12:30.", valueName: "length,…"))
  var fit: String?

  @Flag(help: "Let holds grow where nothing else fills the length of --fit.")
  var longerHolds = false

  func validate() throws {
    let lists = [
      ("--pace", pace, "pace", "gentle,brisk"), ("--guidance", guidance, "level", "full,names"),
      ("--fit", fit, "length", "11m,13m"), ("--voice", speaking.voice, "voice", "willow,rowan"),
    ]
    for (flag, list, what, example) in lists where list.map({ $0.listed.isEmpty }) == true {
      throw ValidationError(
        "\(flag) names no \(what); write \(what == "length" ? "some" : "names") such as \(example)")
    }
  }

  func run() async throws {
    let library = speaking.machine.files.library()
    let columns = try columns(from: library)
    var totals: [Totals] = []
    for voice in voices {
      totals += try await speaking.withWorkshop(for: request(voice: voice, target: targets[0]), in: library) {
        workshop in
        var totals: [Totals] = []
        for column in columns where column.voice == voice {
          let production = try await workshop.produce(column.pacing, in: column.target)
          production.warnings.forEach(Console.warning)
          totals.append(Totals(production.timeline, in: production.session.language))
        }
        return totals
      }
    }
    let rows: [(String, (Totals) -> String)] = [
      ("time", \.length.clock), ("in holds and breaths", \.holds.clock), ("speech", \.speech.clock),
      ("silence", \.silence.clock), ("words", { "\($0.words)" }),
      ("words per minute of speech", { "\(Int($0.wordsPerMinute.rounded()))" }),
    ]
    let table = heads(of: columns) + rows.map { name, value in [name] + totals.map(value) }
    Console.line(Columns(table, rightAligned: Set(1...columns.count)).text)
  }

  /// What is compared: every combination of what the flags name.
  private struct Column {
    var voice: String?
    var pacing: Pacing
    var target: Duration?
  }

  private var voices: [String?] { speaking.voice.map(\.listed) ?? [nil] }

  private var targets: [String?] { fit.map(\.listed) ?? [nil] }

  private func request(
    voice: String? = nil, pace: String? = nil, guidance: String? = nil, target: String?
  ) throws(RequestError) -> TrackRequest {
    try TrackRequest(
      flags: speaking.values + parts.values + [
        (.voice, voice), (.pace, pace), (.pacing(.guidance), guidance), (.fit, target),
        (.longerHolds, longerHolds ? "on" : nil),
      ])
  }

  private func columns(from library: Library) throws -> [Column] {
    let levels: [String?] = guidance.map(\.listed) ?? [nil]
    let isOther = levels.count > 1 || targets.count > 1 || voices.count > 1
    let paces = pace.map(\.listed) ?? (isOther ? ["standard"] : library.paceNames)
    return try voices.flatMap { voice in
      try paces.flatMap { pace in
        try levels.flatMap { level in
          try targets.map { target in
            let request = try request(pace: pace, guidance: level, target: target)
            return Column(voice: voice, pacing: try request.pacing(from: library), target: request.fit)
          }
        }
      }
    }
  }

  /// A line for each thing that is compared; paces where nothing is.
  private func heads(of columns: [Column]) -> [[String]] {
    let paces = columns.map(\.pacing.name)
    let lines = [
      voices.count > 1 ? columns.compactMap(\.voice) : nil, Set(paces).count > 1 ? paces : nil,
      guidance == nil ? nil : columns.map(\.pacing.guidance.rawValue),
      fit == nil ? nil : columns.map { $0.target?.clock ?? "" },
    ].compactMap(\.self)
    return (lines.isEmpty ? [paces] : lines).map { [""] + $0 }
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
