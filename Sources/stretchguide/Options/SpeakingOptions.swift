import ArgumentParser
import Foundation
import Guide
import Sound
import Speech
import Studio

/// Where what speaks is looked for.
struct LibraryOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A folder of voices to look in instead of all others.", valueName: "dir"))
  var voices: String?

  @Option(
    help: ArgumentHelp("A folder of phrase books, such as sv.yaml, beside those built in.", valueName: "dir"))
  var phrases: String?

  /// Finds the sessions, voices and paces on the disk as they are now.
  func library() -> Library { .standard(voices: voices, phrases: phrases) }
}

/// How the machine speaks, whatever it is.
struct MachineOptions: ParsableArguments {
  @OptionGroup var files: LibraryOptions

  @Option(help: "How many sentences to speak at once; about one per core unless told.")
  var jobs: Int?

  @Option(help: ArgumentHelp("The folder spoken clips are kept in between runs.", valueName: "dir"))
  var cache: String?

  @Flag(name: .customLong("no-cache"), help: "Neither use nor keep spoken clips of other runs.")
  var isUncached = false

  @Option(
    help: ArgumentHelp(
      "How much spoken sound to keep, such as 2G; 512M unless told. What was unused longest goes.",
      valueName: "size"))
  var cacheSize: CacheSize?

  /// The store of spoken clips they name; `nil` for none.
  var clipCache: ClipCache? {
    if isUncached { return nil }
    let directory = cache ?? ClipCache.defaultDirectory
    guard let cacheSize else { return ClipCache(directory: directory) }
    return ClipCache(directory: directory, limit: cacheSize.bytes)
  }

  func validate() throws {
    if let jobs, !TrackLimits.jobs.contains(jobs) {
      throw ValidationError("--jobs \(jobs) is out of range; write a number \(TrackLimits.jobs.fromTo)")
    }
    if cache == "" { throw ValidationError("--cache \"\" names no folder; name one, or write --no-cache") }
    if isUncached && cache != nil {
      throw ValidationError("--cache contradicts --no-cache; leave one of them out")
    }
    if isUncached && cacheSize != nil {
      throw ValidationError("--cache-size contradicts --no-cache; leave one of them out")
    }
  }
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

/// The most bytes of a folder of spoken sound.
struct CacheSize: ExpressibleByArgument {
  let bytes: Int

  /// Reads a number with a unit, such as 800M or 2G, of 1 MiB at least and 1 PiB at most.
  init?(argument: String) {
    guard let match = argument.uppercased().wholeMatch(of: /([0-9]{1,15})([KMGT])I?B?/),
      let number = Int(match.1), let power = ["K": 10, "M": 20, "G": 30, "T": 40][match.2],
      case let (bytes, overflows) = number.multipliedReportingOverflow(by: 1 << power), !overflows,
      (1 << 20...1 << 50).contains(bytes)
    else { return nil }
    self.bytes = bytes
  }
}
