import ArgumentParser
import Files
import Foundation
import Guide
import Speech

struct CacheCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cache",
    abstract: "Shows how much spoken sound is kept between runs, or removes it.",
    discussion: """
      Example:
        stretchguide cache clear
      """)

  enum Action: String, ExpressibleByArgument, CaseIterable {
    case show, clear

    init?(argument: String) { self.init(rawValue: argument.lowercased()) }
  }

  @Argument(help: "What to do.")
  var action = Action.show

  @Option(help: ArgumentHelp("The folder spoken clips are kept in between runs.", valueName: "dir"))
  var cache: String?

  func validate() throws {
    if cache == "" { throw ValidationError("--cache \"\" names no folder; name one") }
  }

  func run() async throws {
    let directory = cache ?? ClipCache.defaultDirectory ?? ""
    let store = ClipCache(directory: directory.isEmpty ? nil : directory)
    if let warning = await store.warning { throw warning }
    switch action {
    case .clear:
      await store.clear()
      let left = await store.statistics().entries
      guard left > 0 else { return Console.line("the cache is empty") }
      guard access(directory, W_OK | X_OK) == 0 else {
        throw FileError.cannotRemove(path: directory, reason: SystemCalls.reason())
      }
      Console.line("the cache keeps \(left.counted("clip")) of others, who may have made them just now")
    case .show:
      let kept = await store.statistics()
      let size = (Double(kept.bytes) / 1_048_576).formatted(1)
      let asked = kept.hits + kept.misses
      let rate = asked == 0 ? "never asked" : "\(100 * kept.hits / asked) % of \(asked) requests found"
      Console.line("\(kept.entries.counted("clip")), \(size) MiB, \(rate)")
    }
  }
}
