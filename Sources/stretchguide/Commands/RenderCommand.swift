import ArgumentParser
import Authoring
import Files
import Foundation
import Guide
import Sound
import Studio

struct RenderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Renders a session into one sound file.",
    discussion: """
      Example:
        stretchguide render upper-middle-back --pace gentle --fit 20m --output guide.wav
      """)

  @OptionGroup var speaking: SpeakingOptions
  @OptionGroup(title: "Pacing options") var pace: PaceOptions
  @OptionGroup(title: "Parts") var parts: PartOptions
  @OptionGroup(title: "Length") var fit: FitOptions
  @OptionGroup(title: "Sound") var sound: SoundOptions
  @OptionGroup(title: "File format") var format: FormatOptions
  @OptionGroup(title: "Beside the track") var beside: BesideOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write, its format after its ending, or - for standard output; without it, SESSION.wav in ./Output, "
        + "or here if there is no such folder.",
      valueName: "file"))
  var output: String?

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Replace files that exist.")
  var force = false

  @Flag(help: "Also say everything that gave way, and where.")
  var explain = false

  @Option(help: "Say what happens for a program: json, an object a line on standard error.")
  var progress: ProgressForm?

  enum ProgressForm: String, ExpressibleByArgument, CaseIterable {
    case json
  }

  func validate() throws {
    if quiet && explain { throw ValidationError("--explain contradicts --quiet; leave one of them out") }
    if progress != nil && (quiet || explain) {
      throw ValidationError(
        "--progress json contradicts \(quiet ? "--quiet" : "--explain"); leave one of them out")
    }
  }

  func run() async throws {
    let report = Report(to: progress == .json ? .program : quiet ? .nobody : .person)
    do {
      try await deliver(telling: report)
    } catch FileError.readerLeft {
      throw FileError.readerLeft
    } catch {
      guard report.reader == .program, !(error is CancellationError) else { throw error }
      report.tell(error)
      throw Exit.code(Exit.kind(of: error))
    }
  }

  private func deliver(telling report: Report) async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let request = try TrackRequest(
      flags: speaking.values + pace.values + parts.values + fit.values + sound.values + format.values)
    let path = output ?? defaultPath(for: request)
    if path == "-" && isatty(STDOUT_FILENO) == 1 {
      throw UsageError(description: "--output -: a terminal can't play a track; add > FILE or | PLAYER")
    }
    let delivery = Delivery(
      of: request, to: path, beside: try beside.documents(beside: path), replaces: force)
    let note = try beside.advice(on: request.format ?? AudioFormat(path: path))
    let delivered = try await delivery.make(
      from: speaking.machine.files.library(), jobs: speaking.machine.jobs, cache: speaking.machine.clipCache,
      telling: report.tell)
    report.tell(delivered, to: delivery)
    guard report.reader == .person else { return }
    if let note { Console.error(note) }
    let say = delivery.paths.contains("-") ? Console.error : Console.line
    let production = delivered.production
    say(summary(of: production, path: path, spent: clock.now - start))
    if let sentence = delivered.master.sentence { say(sentence) }
    if !delivery.documents.isEmpty {
      say("beside it: " + delivery.documents.map(\.path).joined(separator: ", "))
    }
    if request.fit != nil || explain { say(Explanation(production, isLong: explain).text) }
  }

  private func summary(of production: Production, path: String, spent: Duration) -> String {
    let stretches = production.session.stretches.count
    let times = Int(production.length / spent)
    let seconds = (spent / .seconds(1)).formatted(.number.precision(.fractionLength(2)))
    let standIn = production.standIn.map { " and, for \($0.lines.counted("line")), \($0.voice)" } ?? ""
    return """
      \(path == "-" ? "standard output" : path): \(production.length.clock), \(stretches.counted("stretch")), \
      spoken by \(production.voice.name)\(standIn), made in \(seconds) s (\(times) times real time)
      """
  }

  private func defaultPath(for request: TrackRequest) -> String {
    let named = FileName.usual(ofSession: speaking.session)
    let name = FileName.safe(named)
    if name != named {
      Console.error(
        "warning: not every disk takes the name \"\(oneLine(named))\"; the track is called \"\(name)\"")
    }
    var isFolder: ObjCBool = false
    let hasOutput =
      FileManager.default.fileExists(atPath: "Output", isDirectory: &isFolder) && isFolder.boolValue
    return (hasOutput ? "Output/" : "") + "\(name).\(request.usualExtension)"
  }
}
