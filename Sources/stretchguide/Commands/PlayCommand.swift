import ArgumentParser
import Foundation
import Guide
import Studio

struct PlayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Plays a session, from its first moment on while the rest is still being spoken.",
    discussion: """
      With --fit or --ambience, all is spoken first. A voice that is slower than it speaks makes rests longer, and nothing \
      else.

      Example:
        stretchguide play upper-middle-back --pace gentle
      """)

  @OptionGroup var speaking: SpeakingOptions
  @OptionGroup(title: "Pacing options") var pace: PaceOptions
  @OptionGroup(title: "Parts") var parts: PartOptions
  @OptionGroup(title: "Length") var fit: FitOptions
  @OptionGroup(title: "Sound") var sound: SoundOptions

  @Option(
    help: ArgumentHelp(
      "The program that plays, with its arguments; it gets a WAV on its standard input. Unless told, what "
        + "STRETCHGUIDE_PLAYER says, or the first that works of pw-play, paplay, aplay, play, mpv and ffplay.",
      valueName: "program"))
  var through: String?

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  func run() async throws {
    let named = through ?? ProcessInfo.processInfo.environment["STRETCHGUIDE_PLAYER"]
    let request = try TrackRequest(
      flags: speaking.values + pace.values + parts.values + fit.values + sound.values)
    let programs = try Player.programs(named: named)
    try await speaking.withWorkshop(for: request, in: speaking.machine.files.library()) { workshop in
      if !quiet {
        Console.line("\(workshop.session.title), spoken by \(workshop.voice.name); Ctrl-C ends it")
      }
      var first: Player.Failure?
      for words in programs {
        do {
          return try await play(workshop, through: words)
        } catch let failure as Player.Failure {
          // Another sound server may run.
          guard case .failed(_, _, isUnheard: true) = failure else { throw failure }
          first = first ?? failure
        }
      }
      if let first { throw first }
    }
  }

  private func play(_ workshop: Workshop, through words: [String]) async throws {
    let report = Report(to: quiet ? .nobody : .person)
    let player = try Player(words)
    defer { player.stop() }
    do {
      let performance = try await workshop.play {
        report.tell(.speaking(done: $0, of: $1))
      } ready: {
        $0.warnings.forEach(Console.warning)
        if !quiet && !$0.concessions.isEmpty { Console.line(Explanation($0, isLong: false).text) }
      } to: {
        try await player.play($0)
      }
      try await player.finish()
      if !quiet, let sentence = performance.haste?.sentence { Console.line(sentence) }
    } catch Player.Failure.left {
      // Whoever listened had enough.
    } catch let error where !(error is Player.Failure || error is CancellationError) {
      // What was said up to here is heard to its end.
      try? await player.finish()
      throw error
    }
  }
}

extension Workshop.Haste {
  /// One sentence on what was otherwise than in a file; `nil` where nobody could hear it.
  fileprivate var sentence: String? {
    var parts: [String] = []
    if gainError >= 0.05 {
      let decibels = gainError.formatted(.number.precision(.fractionLength(1)))
      parts.append("its first \(length.clock) was up to \(decibels) dB louder or softer than in its file")
    }
    if !tellsLength { parts.append("it didn't say how long it takes") }
    return parts.isEmpty ? nil : "not all was spoken in time: \(parts.joined(separator: ", and "))"
  }
}
