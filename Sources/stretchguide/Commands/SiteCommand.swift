import ArgumentParser
import Documents
import Foundation
import Guide
import Studio
import Synchronization

struct SiteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Makes a folder of player pages that any web host can serve, with a podcast feed.",
    discussion: """
      Without a site file it has the bundled session at every pace. Run it again after a change: only what changed is \
      written.

      Examples:
        stretchguide site public
        stretchguide site public clinic.yaml --base-url https://example.org/stretches/
      """)

  @Argument(help: "The folder to fill.")
  var folder: String

  @Argument(help: "A site file, which lists sessions, voices, paces and lengths, or a catalogue.")
  var file: String?

  @Option(
    help: ArgumentHelp(
      "Where the folder will be on the web, for the podcast feed and the codes on the sheets.",
      valueName: "url"))
  var baseUrl: String?

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Replace files that exist and were changed, or made by others.")
  var force = false

  @OptionGroup var machine: MachineOptions

  func run() async throws {
    let library = machine.files.library()
    let site = try await Site(in: folder, base: base(), from: file, library: library, replaces: force)
    let current = Mutex<String?>(nil)
    let made: Site.Made
    do {
      made = try await site.make(from: library, jobs: machine.jobs, cache: machine.clipCache) {
        [quiet] event in
        switch event {
        case .track(let path, let number, let count):
          current.withLock { $0 = path }
          if !quiet { Console.error("\(number) of \(count): \(path)") }
        case .warning(let warning, let track):
          Console.error("warning: \(track): \(Advice.sentence(on: warning))")
        }
      }
    } catch {
      // Where nothing was said of it yet.
      if quiet, let track = current.withLock({ $0 }) { Console.error("\(track) can't be made:") }
      throw error
    }
    guard !quiet else { return }
    let removed = made.removed.isEmpty ? "" : ", \(made.removed.count.counted("file")) removed"
    Console.line(
      """
      \(folder): \(made.tracks.counted("track")), \(made.written.count.counted("file")) written, \
      \(made.unchanged) unchanged\(removed)
      """)
    if baseUrl == nil {
      Console.error("note: without --base-url it has no podcast feed, and the sheets have no code for phones")
    }
  }

  /// The folder's address, which ends with a slash.
  private func base() throws -> URL? {
    guard let baseUrl else { return nil }
    let address = baseUrl.hasSuffix("/") ? baseUrl : baseUrl + "/"
    guard SheetLink(to: address) != nil, let url = URL(string: address), url.query() == nil,
      url.fragment() == nil
    else {
      throw UsageError(
        description:
          "--base-url \"\(baseUrl)\" is no address of a folder; write one such as https://example.org/stretches/"
      )
    }
    return url
  }
}
