import ArgumentParser
import Foundation
import Guide
import Sound
import Speech
import Studio

/// The options of every command that speaks.
struct SpeakingOptions: ParsableArguments {
  @Argument(help: "A bundled session's name or a session file's path.")
  var session = "upper-middle-back"

  @Option(
    help:
      "A voice's name (see 'stretchguide voices') or a voice file's path; unless told, the one that STRETCHGUIDE_VOICE names, or the best one installed."
  )
  var voice: String?

  @Option(help: ArgumentHelp("A folder of voices to look in instead of all others.", valueName: "dir"))
  var voices: String?

  @Option(
    help: ArgumentHelp("A folder of phrase books, such as sv.yaml, beside those built in.", valueName: "dir"))
  var phrases: String?

  @Option(help: "Frames per second, 8000 to 192000; 44100 unless told, and 48000 for opus.")
  var sampleRate: Int?

  @Option(help: "How many sentences to speak at once; one per core unless told.")
  var jobs: Int?

  @Option(help: ArgumentHelp("The folder spoken clips are kept in between runs.", valueName: "dir"))
  var cache: String?

  @Flag(name: .customLong("no-cache"), help: "Neither use nor keep spoken clips of other runs.")
  var isUncached = false

  private var clipCache: ClipCache? {
    isUncached ? nil : ClipCache(directory: cache ?? ClipCache.defaultDirectory)
  }

  func validate() throws {
    if let jobs, !TrackLimits.jobs.contains(jobs) {
      throw ValidationError("--jobs \(jobs) is out of range; write a number \(TrackLimits.jobs.fromTo)")
    }
    if cache == "" { throw ValidationError("--cache \"\" names no folder; name one, or write --no-cache") }
    if isUncached && cache != nil {
      throw ValidationError("--cache contradicts --no-cache; leave one of them out")
    }
    if let sampleRate, !TrackLimits.sampleRate.contains(sampleRate) {
      throw ValidationError(
        "--sample-rate \(sampleRate) is out of range; write a number \(TrackLimits.sampleRate.fromTo)")
    }
  }

  /// Finds the sessions, voices and paces on the disk as they are now.
  func library() -> Library { .standard(voices: voices, phrases: phrases) }

  /// Runs `body` with a workshop for files of `format`, in which `voice` or the one asked for speaks.
  ///
  /// - Throws: ``UsageError`` for a sample rate the format doesn't take, and what `Workshop.open` throws.
  func withWorkshop<Product>(
    in library: Library, voice: String? = nil, parts: Parts, format: AudioFormat = .wav,
    design: SoundDesign = SoundDesign(),
    body: (Workshop) async throws -> Product
  ) async throws -> Product {
    try await Workshop.open(
      session, voice: voice ?? self.voice, in: library, parts: parts,
      sampleRate: try format.sampleRate(sampleRate),
      jobs: jobs, cache: clipCache, design: design,
      warn: Console.warning, body: body)
  }
}

extension ClosedRange<Int> {
  /// The range in words, such as `from 1 to 64`.
  var fromTo: String { "from \(lowerBound) to \(upperBound)" }
}

extension Library {
  /// The library as the running program sees it.
  static func standard(voices: String? = nil, phrases: String? = nil) -> Library {
    Library(
      voices: voices, phrases: phrases, environment: ProcessInfo.processInfo.environment,
      program: try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
  }
}
