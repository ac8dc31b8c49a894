import ArgumentParser
import Foundation
import Guide
import Sound
import Speech
import Studio

/// How the machine speaks, whatever it is.
struct MachineOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A folder of voices to look in instead of all others.", valueName: "dir"))
  var voices: String?

  @Option(
    help: ArgumentHelp("A folder of phrase books, such as sv.yaml, beside those built in.", valueName: "dir"))
  var phrases: String?

  @Option(help: "How many sentences to speak at once; one per core unless told.")
  var jobs: Int?

  @Option(help: ArgumentHelp("The folder spoken clips are kept in between runs.", valueName: "dir"))
  var cache: String?

  @Flag(name: .customLong("no-cache"), help: "Neither use nor keep spoken clips of other runs.")
  var isUncached = false

  /// The store of spoken clips they name; `nil` for none.
  var clipCache: ClipCache? {
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
  }

  /// Finds the sessions, voices and paces on the disk as they are now.
  func library() -> Library { .standard(voices: voices, phrases: phrases) }
}

/// The options of every command that speaks.
struct SpeakingOptions: ParsableArguments {
  @Argument(help: "A bundled session's name or a session file's path.")
  var session = "upper-middle-back"

  @Option(
    help:
      "A voice's name (see 'stretchguide voices') or a voice file's path; unless told, the one that STRETCHGUIDE_VOICE names, or the best one installed."
  )
  var voice: String?

  @Option(help: "Frames per second, 8000 to 192000; 44100 unless told, and 48000 for opus.")
  var sampleRate: Int?

  @OptionGroup var machine: MachineOptions

  /// What these flags set.
  var values: [(TrackParameter, String?)] {
    [(.session, session), (.voice, voice), (.sampleRate, sampleRate.map(String.init))]
  }

  /// Runs `body` with a workshop for `request`.
  ///
  /// - Throws: What `Workshop.open` throws.
  func withWorkshop<Product>(
    for request: TrackRequest, in library: Library, body: (Workshop) async throws -> Product
  ) async throws -> Product {
    let cache = machine.clipCache
    func warnOfLostClips() async {
      if let lost = await cache?.warning { Console.warning(.cache(lost)) }
    }
    do {
      let product = try await Workshop.open(request, in: library, jobs: machine.jobs, cache: cache) {
        workshop in
        workshop.warnings.forEach(Console.warning)
        return try await body(workshop)
      }
      await warnOfLostClips()
      return product
    } catch {
      await warnOfLostClips()
      throw error
    }
  }
}

extension TrackRequest {
  /// What the flags that were given say.
  init(flags: [(TrackParameter, String?)]) throws(RequestError) {
    try self.init(flags.compactMap { parameter, text in text.map { (parameter, $0) } })
  }
}

extension Library {
  /// The library as the running program sees it.
  static func standard(voices: String? = nil, phrases: String? = nil) -> Library {
    Library(
      voices: voices, phrases: phrases, environment: ProcessInfo.processInfo.environment,
      program: try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
  }
}
