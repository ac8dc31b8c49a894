import ArgumentParser
import Foundation
import Guide
import Sound
import Studio

struct RenderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Renders a session into one WAV file.",
    discussion: """
      Example:
        stretchguide render upper-middle-back --pace gentle --fit 20m --output guide.wav
      """)

  @OptionGroup var speaking: SpeakingOptions
  @OptionGroup(title: "Pacing options") var pace: PaceOptions
  @OptionGroup(title: "Parts and length") var parts: PartOptions
  @OptionGroup(title: "Beside the track") var beside: BesideOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write; without it, SESSION.wav in ./Output, or here if there is no such folder.",
      valueName: "file"))
  var output: String?

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Replace files that exist.")
  var force = false

  @Flag(help: "Also say everything that gave way, and where.")
  var explain = false

  func validate() throws {
    if quiet && explain { throw ValidationError("--explain contradicts --quiet; leave one of them out") }
  }

  func run() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let path = output ?? Self.defaultPath(for: speaking.session)
    let documents = beside.documents(beside: path)
    try BesideOptions.check(path, and: documents, overwrite: force)
    let pacing = try pace.pacing(from: speaking.library)
    if pacing.holdFactor < 1 {
      Console.error("warning: --hold-factor \(pacing.holdFactor) makes holds shorter than prescribed")
    }
    let bar = ProgressBar(isQuiet: quiet)
    let production = try await Workshop.open(speaking, parts: parts) { workshop in
      let production = try await workshop.produce(pacing, in: parts.target()) { bar.show($0, of: $1) }
      try await workshop.producer.write(
        production.timeline, speechRate: pacing.speechRate, to: path, overwrite: force)
      for document in documents {
        let bytes = try await document.bytes(for: production, by: workshop.producer)
        try DocumentWriter.write(bytes, to: document.path, overwrite: force)
      }
      return production
    }
    guard !quiet else { return }
    Console.line(summary(of: production, path: path, spent: clock.now - start))
    if parts.fit != nil || explain { Console.line(Explanation(production, isLong: explain).text) }
  }

  private func summary(of production: Production, path: String, spent: Duration) -> String {
    let stretches = production.session.stretches.count
    let times = Int(production.length / spent)
    let seconds = (spent / .seconds(1)).formatted(.number.precision(.fractionLength(2)))
    return """
      \(path): \(production.length.clock), \(stretches) stretch\(stretches == 1 ? "" : "es"), \
      made in \(seconds) s (\(times) times real time)
      """
  }

  private static func defaultPath(for session: String) -> String {
    let named = URL(fileURLWithPath: session).deletingPathExtension().lastPathComponent
    let name = FileName.safe(named)
    if name != named {
      Console.error(
        "warning: not every disk takes the name '\(oneLine(named))'; the track is called '\(name)'")
    }
    var isFolder: ObjCBool = false
    let hasOutput =
      FileManager.default.fileExists(atPath: "Output", isDirectory: &isFolder) && isFolder.boolValue
    return (hasOutput ? "Output/" : "") + "\(name).wav"
  }
}
