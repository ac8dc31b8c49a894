import ArgumentParser
import Files
import Speech
import Studio

extension VoicesCommand {
  struct Record: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "record",
      abstract: "Makes a voice of your own recordings, line by line.",
      discussion: """
        First it lists every line that the sessions need. Read them aloud, in one recording or in one file for each, \
        such as 017.wav, and bring that in with --takes, as often as you like: the newest take of a line counts. What \
        isn't recorded another voice speaks.

        Examples:
          stretchguide voices record anna upper-middle-back --sheet lines.md
          stretchguide voices record anna --takes recording.wav
          stretchguide voices record anna --microphone
        """)

    @Argument(help: "The name of your voice, in small letters.")
    var voice: String

    @Argument(
      help:
        "Bundled sessions' names or session files' paths, whose lines are added; for a new voice the bundled one unless told."
    )
    var sessions: [String] = []

    @Option(
      help: ArgumentHelp("A recording of many lines, or a folder of one for each.", valueName: "file|folder"))
    var takes: String?

    @Flag(help: "Record the lines that are missing, one by one, with this machine's microphone.")
    var microphone = false

    @Option(
      help: ArgumentHelp(
        "Write the lines to this file, as Markdown where it ends with .md.", valueName: "file"))
    var sheet: String?

    @Flag(name: .shortAndLong, help: "Replace a sheet that exists.")
    var force = false

    func run() async throws {
      let library = Library.standard()
      let recorder = try VoiceRecorder(voice, in: library, try library.dataFolder())
      if let sheet {
        try OutputPath.check([sheet], sources: sessions + (takes.map { [$0] } ?? []))
        try OutputPath.checkFree([sheet]) { _ in force }
      }
      var index = try await recorder.lines(for: sessions)
      if microphone {
        let microphone = try Microphone()
        let missing = index.lines.filter { $0.take == nil }
        try await library.dataFolder().withTemporaryFolder { folder in
          guard try microphone.read(missing, into: folder) > 0 else { return }
          index = try await bring(folder, into: index, with: recorder)
        }
      }
      if let takes { index = try await bring(takes, into: index, with: recorder) }
      let list = RecordingSheet(voice, index)
      if let sheet {
        let text = list.text(PathName(sheet).suffix == "md" ? .markdown : .text)
        try FileWriter.write(text.utf8, to: sheet, overwrite: force)
      } else if takes == nil && !microphone {
        Console.write(list.text(.text).utf8)
      }
    }

    private func bring(
      _ takes: String, into index: TakeIndex, with recorder: VoiceRecorder
    ) async throws -> TakeIndex {
      let report = try await recorder.record(takes, to: index)
      Console.line(report.text)
      return report.index
    }
  }

  struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Writes a recorded voice to one file, for 'voices install' on another machine.",
      discussion: """
        Example:
          stretchguide voices export anna anna.tar
        """)

    @Argument(help: "The voice's name.")
    var voice: String

    @Argument(help: "The file to write, which ends with .tar.")
    var file: String

    @Flag(name: .shortAndLong, help: "Replace a file that exists.")
    var force = false

    func validate() throws {
      guard PathName(file).suffix == VoiceArchive.ending else {
        throw ValidationError("\(file) is not named as a voice is; write a name that ends with .tar")
      }
    }

    func run() async throws {
      let archive = VoiceArchive(try Library.standard().dataFolder())
      try await archive.export(voice, to: file, overwrite: force)
      Console.line("\(file) holds \(voice); on the other machine: stretchguide voices install \(file)")
    }
  }
}
