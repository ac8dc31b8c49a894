import ArgumentParser
import CLinux
import Studio

@main struct StretchGuide: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stretchguide",
    abstract: "Turns a session of stretches into one spoken audio guide.",
    discussion: """
      Example:
        stretchguide render upper-middle-back --output guide.wav

      Exit codes: 0 done, 64 usage, 65 bad session, voice or pace, 66 not found, 70 engine failed, \
      73 can't write, 75 tracks of a catalogue failed, 128 + the signal's number when interrupted.
      """,
    version: Release.version,
    subcommands: [
      RenderCommand.self, PlayCommand.self, SiteCommand.self, CatalogueCommand.self, ScriptCommand.self,
      CompareCommand.self, CheckCommand.self, SessionsCommand.self, ImportCommand.self, VoicesCommand.self,
      LanguagesCommand.self, PacesCommand.self, CacheCommand.self, SchemaCommand.self,
    ],
    defaultSubcommand: RenderCommand.self)

  static func main() {
    Console.claimDescriptors()
    ResourceLimits.check()
    Encoding.check()
    keepFreedMemory()
    Interrupts.watch {
      do {
        var command = try parseAsRoot()
        if var asynchronous = command as? any AsyncParsableCommand {
          try await asynchronous.run()
        } else {
          try command.run()
        }
      } catch {
        Exit.report(error)
      }
    }
  }

  /// Keeps memory that clips, which come and go by the hundred, have freed: giving pages back to the system each time and
  /// fetching them anew takes a tenth of a cold render's time (measured).
  private static func keepFreedMemory() {
    mallopt(M_MMAP_THRESHOLD, 4 << 20)
    mallopt(M_TRIM_THRESHOLD, 32 << 20)
    mallopt(M_ARENA_MAX, 1)
  }
}
