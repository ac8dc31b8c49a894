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
        stretchguide render upper-middle-back --voice willow --output guide.wav
      """)

  @OptionGroup var speaking: SpeakingOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write; without it, SESSION.wav in ./Output, or here if there is no such folder.",
      valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("Also write what happens when, as JSON.", valueName: "file"))
  var timeline: String?

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Replace files that exist.")
  var force = false

  func run() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let path = output ?? Self.defaultPath(for: speaking.session)
    for target in [path, timeline].compactMap(\.self) {
      try TrackWriter.check(target, overwrite: force)
    }
    let production = try await Production.make(speaking, isQuiet: quiet)
    if let timeline {
      try DocumentWriter.write(try production.document.json(), to: timeline, overwrite: force)
    }
    try await production.producer.write(production.timeline, to: path, overwrite: force)
    if !quiet { Console.line(summary(of: production, path: path, spent: clock.now - start)) }
  }

  private func summary(of production: Production, path: String, spent: Duration) -> String {
    let length = Duration.frames(production.timeline.frames, at: production.timeline.sampleRate)
    let stretches = production.session.stretches.count
    let times = Int(length / spent)
    let seconds = (spent / .seconds(1)).formatted(.number.precision(.fractionLength(2)))
    return """
      \(path): \(length.clock), \(stretches) stretch\(stretches == 1 ? "" : "es"), \
      made in \(seconds) s (\(times) times real time)
      """
  }

  private static func defaultPath(for session: String) -> String {
    let name = URL(fileURLWithPath: session).deletingPathExtension().lastPathComponent
    var isFolder: ObjCBool = false
    let hasOutput = FileManager.default.fileExists(atPath: "Output", isDirectory: &isFolder) && isFolder.boolValue
    return (hasOutput ? "Output/" : "") + "\(name).wav"
  }
}
