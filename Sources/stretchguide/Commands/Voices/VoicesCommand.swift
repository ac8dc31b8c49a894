import ArgumentParser
import Authoring
import Documents
import Files
import Foundation
import Guide
import Sound
import Speech
import Studio

struct VoicesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voices",
    abstract: "Lists the voices, lets you hear, install and record them, exports and removes them.",
    discussion: """
      Examples:
        stretchguide voices
        stretchguide voices sample rowan rowan.wav
        stretchguide voices install heart
      """,
    subcommands: [List.self, Sample.self, Install.self, Record.self, Export.self, Remove.self],
    defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "Lists the voices: name, engine, language, size, and how each sounds.",
      discussion: """
        Example:
          stretchguide voices
        """)

    @Option(help: ArgumentHelp("A folder of voices to look in instead of all others.", valueName: "dir"))
    var voices: String?

    func run() throws {
      let library = Library.standard(voices: voices)
      let files = library.voiceFiles
      guard !files.isEmpty else {
        throw StudioError.noVoices(library.voiceFolders)
      }
      var rows = try files.map { file in
        let voice = try library.voice(file.path)
        let size =
          try voice.recording.map(Self.size) ?? voice.model.map { Self.size(ofFile: $0.path) } ?? "built in"
        return [
          file.name, voice.engine, voice.languages.joined(separator: " "), size, voice.description,
        ]
      }
      if voices == nil {
        rows += library.installableVoices.map { known in
          let advice = "not installed; stretchguide voices install \(known.name)"
          return [
            known.name, known.engine.rawValue, known.languages.joined(separator: " "),
            Self.mebibytes(known.bytes), "(\(advice)) \(known.description)",
          ]
        }
      }
      Console.line(Columns(rows.sorted { $0[0] < $1[0] }, rightAligned: [3]).text)
      Console.line("hear one: stretchguide voices sample NAME NAME.wav")
    }

    private static func size(ofFile path: String) -> String {
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      return (attributes?[.size] as? Int).map(mebibytes) ?? "missing"
    }

    /// How many of its lines are recorded.
    private static func size(of recording: VoiceRecording) throws -> String {
      let lines = try TakeIndex(folder: recording.folder).lines
      return "\(lines.count { $0.take != nil })/\(lines.count)"
    }

    private static func mebibytes(_ bytes: Int) -> String { "\((bytes + 524_288) / 1_048_576) MiB" }
  }

  struct Sample: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "sample",
      abstract: "Writes how a voice sounds to a WAV file: a few sentences, or the first of its recordings.",
      discussion: """
        Example:
          stretchguide voices sample rowan rowan.wav
        """)

    @Argument(help: "A voice's name (see 'stretchguide voices') or a voice file's path.")
    var voice: String

    @Argument(help: "The file to write, which ends with .wav.")
    var file: String

    @Option(help: ArgumentHelp("A folder of voices to look in instead of all others.", valueName: "dir"))
    var voices: String?

    @Flag(name: .shortAndLong, help: "Replace a file that exists.")
    var force = false

    func validate() throws {
      guard AudioFormat(path: file) == .wav else {
        throw ValidationError("\(file) is not named as a sample is; write a name that ends with .wav")
      }
    }

    func run() async throws {
      let library = Library.standard(voices: voices)
      let voice = try library.voice(voice)
      try OutputPath.checkFree([file]) { _ in force }
      let synthesizer = try library.synthesizer(for: voice)
      try await VoiceSample.write(
        voice, in: library.language(of: voice), with: synthesizer, to: file, overwrite: force)
      Console.line("\(file) holds a sample of \(voice.name)")
    }
  }

  struct Install: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "install",
      abstract: "Installs a voice for use without a network, with the engine it needs.",
      discussion: """
        A voice of that name is fetched by pip, in the version and with the content this program knows. A Piper model \
        of your own needs its .onnx.json beside it. A recorded voice comes in a .tar, as export writes it.

        Examples:
          stretchguide voices install heart
          stretchguide voices install ~/models/en_GB-alba-medium.onnx
        """)

    @Argument(
      help: "A voice's name, a Piper model's file or a folder that holds one, or a recorded voice's .tar.")
    var voice: String

    @Option(
      name: .customLong("try"),
      help: ArgumentHelp("Also write how it sounds to this file.", valueName: "file"))
    var sample: String?

    @Flag(
      name: .shortAndLong, help: "Install it anew where it is installed, and replace a sample that exists.")
    var force = false

    func run() async throws {
      let library = Library.standard()
      let installer = VoiceInstaller(try library.dataFolder(), taken: library.voiceNamesElsewhere) {
        Console.error($0)
      }
      let isArchive = PathName(voice).suffix == VoiceArchive.ending
      if let sample {
        try OutputPath.check([sample], sources: isArchive ? [voice] : installer.sources(of: voice))
        try OutputPath.checkFree([sample]) { _ in force }
      }
      let (name, wasThere) =
        isArchive
        ? try await VoiceArchive(try library.dataFolder()).install(voice, replaces: force)
        : try await installer.install(voice, replaces: force)
      // The library was read before there was the voice.
      let installed = try Library.standard().voice(name)
      if let sample {
        let synthesizer = try library.synthesizer(for: installed)
        try await VoiceSample.write(
          installed, in: library.language(of: installed), with: synthesizer, to: sample, overwrite: force)
      }
      Console.line(
        """
        \(name) is \(wasThere ? "installed already" : "installed"); hear it: stretchguide render --voice \(name)
        \(installed.description)
        """)
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: "Removes an installed voice, and the engine with the last of them.",
      discussion: """
        Example:
          stretchguide voices remove heart
        """)

    @Argument(help: "The voice's name.")
    var voice: String

    func run() throws {
      try VoiceInstaller(try Library.standard().dataFolder()) { Console.error($0) }.remove(voice)
      Console.line("\(voice) is removed")
    }
  }
}

extension Library {
  /// The folder for what is installed; without a home there is none.
  func dataFolder() throws -> DataFolder {
    guard let data else {
      throw UsageError(description: "neither XDG_DATA_HOME nor HOME is set; set one to a whole path")
    }
    return data
  }
}
