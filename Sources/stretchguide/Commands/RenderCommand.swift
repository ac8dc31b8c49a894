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

  func validate() throws {
    if quiet && explain { throw ValidationError("--explain contradicts --quiet; leave one of them out") }
  }

  func run() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let path = output ?? defaultPath
    if path == "-" && isatty(STDOUT_FILENO) == 1 {
      throw UsageError(description: "--output -: a terminal can't play a track; add > FILE or | PLAYER")
    }
    let documents = try beside.documents(beside: path)
    let paths = [path] + documents.map(\.path)
    let library = speaking.library()
    let sources = try library.sources(session: speaking.session, voice: speaking.voice, pace: pace.pace)
    try OutputPath.check(paths, sources: sources + (sound.file.map { [$0] } ?? []))
    let encoding = try format.encoding(for: path)
    let note = try beside.advice(on: encoding.format)
    let pacing = try pace.pacing(from: library)
    if pacing.holdFactor < 1 {
      Console.error("warning: --hold-factor \(pacing.holdFactor) makes holds shorter than prescribed")
    }
    let others = try pace.quicker(than: pacing, from: library)
    let design = try sound.design(pacing: pacing)
    let bar = ProgressBar(isQuiet: quiet)
    let (production, written) = try await speaking.withWorkshop(
      in: library, parts: parts.parts(lengthensHolds: fit.longerHolds), format: encoding.format,
      design: design
    ) { workshop in
      let origin = Origin(of: workshop.session)
      let mayReplace = { force || origin.isOrigin(ofFileAt: $0) }
      try OutputPath.check(paths, sources: library.sources(of: workshop.voice))
      try OutputPath.checkFree(paths, mayReplace: mayReplace)
      let production = try await workshop.produce(pacing, in: fit.target(), orAt: others) {
        bar.show($0, of: $1)
      }
      production.warnings.forEach(Console.warning)
      let written = try await workshop.producer.write(
        production.timeline, to: path, overwrite: mayReplace(path), as: encoding,
        tags: production.tags(for: encoding.format))
      if let shortfall = written.shortfall { Console.error("warning: \(shortfall)") }
      for document in documents {
        let bytes = try await document.bytes(for: production, by: workshop.producer)
        try FileWriter.write(bytes, to: document.path, overwrite: mayReplace(document.path))
      }
      return (production, written)
    }
    guard !quiet else { return }
    if let note { Console.error(note) }
    let say = paths.contains("-") ? Console.error : Console.line
    say(summary(of: production, path: path, spent: clock.now - start))
    if let line = sound.report(of: written.master) { say(line) }
    if !documents.isEmpty { say("beside it: " + documents.map(\.path).joined(separator: ", ")) }
    if fit.fit != nil || explain { say(Explanation(production, isLong: explain).text) }
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

  private var defaultPath: String {
    // A bundled session's name may have a dot, before its language.
    let isBundled = Bundled.sessionNames.contains(speaking.session)
    let named =
      speaking.session == "-"
      ? "session" : isBundled ? speaking.session : SourceFile.baseName(of: speaking.session)
    let name = FileName.safe(named)
    if name != named {
      Console.error(
        "warning: not every disk takes the name \"\(oneLine(named))\"; the track is called \"\(name)\"")
    }
    var isFolder: ObjCBool = false
    let hasOutput =
      FileManager.default.fileExists(atPath: "Output", isDirectory: &isFolder) && isFolder.boolValue
    return (hasOutput ? "Output/" : "") + "\(name).\(format.usualExtension)"
  }
}
