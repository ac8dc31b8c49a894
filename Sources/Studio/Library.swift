public import Authoring
internal import Files
import Foundation
public import Guide
import Sound
public import Speech

/// The sessions, voices and paces there are, found by name or path.
public struct Library: Sendable {
  /// The folders voices are looked for in, first match wins.
  public let voiceFolders: [String]

  /// The folder of what was installed; `nil` where there is no home for it.
  public let data: DataFolder?

  /// The languages that sessions may be written in.
  public let languages: Languages

  /// The voice that speaks where none is named; `nil` for the best one.
  private let usualVoice: String?

  /// Creates a library.
  ///
  /// - Parameters:
  ///   - voices: A folder of voices to look in instead of all others.
  ///   - phrases: A folder of phrase books beside the bundled ones.
  ///   - environment: Variables, of which `STRETCHGUIDE_VOICES` may name a folder of voices, `STRETCHGUIDE_VOICE` the voice
  ///     that speaks where none is named, and `XDG_DATA_HOME` or `HOME` the home of installed ones.
  ///   - program: The running program's path, beside which voices are installed.
  public init(
    voices: String? = nil, phrases: String? = nil, environment: [String: String], program: String?
  ) {
    languages = phrases.map { Languages(folder: $0) } ?? .bundled
    data = DataFolder(environment: environment)
    usualVoice = environment["STRETCHGUIDE_VOICE"].flatMap { $0.isEmpty ? nil : $0 }
    if let voices {
      voiceFolders = [voices]
      return
    }
    var folders = ["Voices"]
    if let named = environment["STRETCHGUIDE_VOICES"], !named.isEmpty { folders.insert(named, at: 0) }
    if let program {
      let folder = URL(filePath: program).deletingLastPathComponent()
      folders.append(folder.appending(path: "Voices").path)
      folders.append(
        folder.deletingLastPathComponent().appending(path: "share/stretchguide/Voices").path)
      // .build/CONFIGURATION/stretchguide, where TRIPLE lies between after links are resolved
      let checkout = folder.deletingLastPathComponent().deletingLastPathComponent()
      folders.append(checkout.appending(path: "Voices").path)
      folders.append(checkout.deletingLastPathComponent().appending(path: "Voices").path)
    }
    voiceFolders = folders + (data.map { data in data.voiceNames.map(data.folder(ofVoice:)) } ?? [])
  }

  // MARK: Sessions

  /// The bundled sessions' names in alphabetical order.
  public var sessionNames: [String] { Bundled.sessionNames }

  /// The bundled session called `nameOrPath`, or the one in the file at that path, of which `-` is standard input.
  ///
  /// - Throws: `AuthoringError` for one that is unknown, can't be read or has mistakes.
  public func session(_ nameOrPath: String) throws(AuthoringError) -> DecodedSession {
    try session(source(ofSession: nameOrPath))
  }

  /// The session that `source` holds.
  ///
  /// - Throws: `AuthoringError` for one with mistakes.
  func session(_ source: (bytes: [UInt8], file: String)) throws(AuthoringError) -> DecodedSession {
    try SessionDecoder.decode(source.bytes, file: source.file, languages: languages)
  }

  /// The session found as by ``session(_:)``, with what an ear would stumble over in it.
  ///
  /// - Throws: `AuthoringError` for one that is unknown, can't be read or has mistakes.
  public func lint(_ nameOrPath: String) throws(AuthoringError) -> (session: Session, findings: [Diagnostic])
  {
    let (bytes, file) = try source(ofSession: nameOrPath)
    let decoded: DecodedSession
    do {
      decoded = try SessionDecoder.decode(bytes, file: file, languages: languages)
    } catch .invalid(let mistakes) {
      throw .invalid(Linter.withQuestions(mistakes, bytes: bytes, file: file))
    }
    return (decoded.session, Linter.findings(in: decoded, bytes: bytes, file: file))
  }

  /// The bytes of a session, and the name of its file.
  func source(ofSession nameOrPath: String) throws(AuthoringError) -> (bytes: [UInt8], file: String) {
    if nameOrPath == "-" { return (try SourceFile.standardInput(), "standard input") }
    if let bytes = Bundled.sessions["\(nameOrPath).yaml"] { return (bytes, "\(nameOrPath).yaml") }
    guard Self.isPath(nameOrPath) || FileManager.default.fileExists(atPath: nameOrPath) else {
      throw .unknown(kind: "session", name: nameOrPath, known: sessionNames)
    }
    return (try SourceFile.bytes(at: nameOrPath), nameOrPath)
  }

  // MARK: Voices

  /// Every voice file found, by the voice's short name (the file's), first folder wins, in alphabetical order.
  public var voiceFiles: [(name: String, path: String)] {
    var found: [String: String] = [:]
    for folder in voiceFolders {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      for name in names where name.hasSuffix(".yaml") && !name.hasPrefix(".") {
        let short = String(name.dropLast(".yaml".count))
        if found[short] == nil { found[short] = "\(folder)/\(name)" }
      }
    }
    return found.map { ($0.key, $0.value) }.sorted { $0.name < $1.name }
  }

  /// The names of the voices that were not installed.
  public var voiceNamesElsewhere: [String] {
    voiceFiles.filter { file in data.map { !file.path.hasPrefix($0.voices + "/") } ?? true }.map(\.name)
  }

  /// The voice called `nameOrPath` in any case, or the one in the file at that path.
  ///
  /// - Throws: ``StudioError`` for one that isn't installed or where there are none, `AuthoringError` for one that is
  ///   unknown, can't be read or has mistakes.
  public func voice(_ nameOrPath: String) throws -> Voice {
    let path = try voicePath(nameOrPath)
    return try VoiceDecoder.decode(try SourceFile.bytes(at: path), file: path)
  }

  /// The path of the file of the voice called `nameOrPath`.
  func voicePath(_ nameOrPath: String) throws -> String {
    // Nearly always it is there by its very name, and no folder need be listed.
    let named = voiceFolders.map { "\($0)/\(nameOrPath).yaml" }
    if !Self.isPath(nameOrPath), let path = named.first(where: FileManager.default.fileExists) {
      return path
    }
    let files = voiceFiles
    guard !files.isEmpty || Self.isPath(nameOrPath) else { throw StudioError.noVoices(voiceFolders) }
    let path = files.first { $0.name.lowercased() == nameOrPath.lowercased() }?.path
    if path == nil, let known = InstallableVoice.named(nameOrPath) {
      throw StudioError.notInstalled(known.name)
    }
    guard let path = path ?? (Self.isPath(nameOrPath) ? nameOrPath : nil) else {
      throw AuthoringError.unknown(kind: "voice", name: nameOrPath, known: files.map(\.name))
    }
    return path
  }

  /// The voice that speaks where none is named: the usual one if it speaks `language`; else the best that does, for the
  /// BCP 47 tag, of those that could be installed by name the first that is, with all it needs; else the one that the
  /// language's phrase book names.
  ///
  /// - Throws: What ``voice(_:)`` throws.
  public func usualVoice(for language: Language) throws -> Voice {
    try chosenVoice(for: language.tag) ?? voice(language.book.voice)
  }

  /// The voice of ``usualVoice(for:)``; `nil` where the language's phrase book names it.
  ///
  /// - Throws: What ``voice(_:)`` throws.
  func chosenVoice(for language: String) throws -> Voice? {
    if let usualVoice {
      if let voice = try voice(usualVoice).speaking(language) { return voice }
    }
    let names = Set(voiceFiles.map(\.name))
    for known in InstallableVoice.all where names.contains(known.name) {
      if let voice = try voice(known.name).speaking(language), (try? synthesizer(for: voice)) != nil {
        return voice
      }
    }
    return nil
  }

  /// The language that `voice` is for; English where no book has it.
  ///
  /// - Throws: `AuthoringError` for a book with mistakes.
  public func language(of voice: Voice) throws -> Language {
    try languages.language(voice.language) ?? languages.english
  }

  /// The names of the voices there are that speak `language`, a BCP 47 tag.
  public func voices(speaking language: String) -> [String] {
    voiceFiles.map(\.name).filter { (try? voice($0))?.speaking(language) != nil }
  }

  /// The voices that could be installed by name and are not.
  public var installableVoices: [InstallableVoice] {
    let names = Set(voiceFiles.map { $0.name.lowercased() })
    return InstallableVoice.all.filter { !names.contains($0.name) }
  }

  // MARK: Paces

  /// The bundled paces from slow to fast.
  public var paceNames: [String] { Bundled.paceNames }

  /// The bundled pace called `nameOrPath` in any case, or the one in the file at that path.
  ///
  /// - Throws: `AuthoringError` for one that is unknown, can't be read or has mistakes.
  public func pace(_ nameOrPath: String) throws(AuthoringError) -> Pacing {
    guard Self.isPath(nameOrPath) else { return try PaceDecoder.bundled(nameOrPath.lowercased()) }
    return try PaceDecoder.decode(try SourceFile.bytes(at: nameOrPath), file: nameOrPath)
  }

  // MARK: Files

  /// The files that a session, a voice and a pace, each a name or a path, may be read from; without a voice, any one's.
  ///
  /// - Throws: As ``voice(_:)``.
  public func sources(session: String, voice: String?, pace: String) throws -> [String] {
    var sources = try voice.map { [try voicePath($0)] } ?? voiceFiles.map(\.path)
    if Bundled.sessions["\(session).yaml"] == nil { sources.append(session == "-" ? "/dev/stdin" : session) }
    if Self.isPath(pace) { sources.append(pace) }
    return sources
  }

  /// The files that `voice` needs to speak.
  public func sources(of voice: Voice) -> [String] {
    voice.model.map { ONNX.files(of: $0.path) + (data.map { [$0.library, $0.runtime] } ?? []) } ?? []
  }

  /// A path that stands in `file` as the program finds it; names stay names.
  static func path(_ text: String, from file: String) -> String {
    isPath(text) && !text.hasPrefix("/") ? PathName(file).folder + text : text
  }

  static func isPath(_ text: String) -> Bool {
    text.contains("/") || text.hasSuffix(".yaml") || text.hasSuffix(".yml")
  }
}

extension Library {
  /// Starts an engine that speaks with `voice`, up to `jobs` utterances at once; `nil` for as many as suit it.
  ///
  /// - Throws: `SpeechError` for a missing program, or a missing file that it needs.
  public func synthesizer(for voice: Voice, jobs: Int? = nil) throws -> any Synthesizer {
    if let recording = voice.recording { return try synthesizer(for: voice, recording, jobs: jobs) }
    guard let model = voice.model else { return try EspeakSynthesizer(jobs: jobs) }
    guard let data else { throw SpeechError.fileMissing("$XDG_DATA_HOME/stretchguide") }
    return try data.synthesizer(for: model, jobs: jobs)
  }

  private func synthesizer(
    for voice: Voice, _ recording: VoiceRecording, jobs: Int?
  ) throws -> RecordedSynthesizer {
    let other = try fallback(of: voice, recording)
    return try RecordedSynthesizer(
      voice, recording,
      fallback: .init(other, with: try synthesizer(for: other, jobs: jobs), mark: other.sound),
      read: { try TakeFile($0).clip() },
      level: { try ClipConditioner(sampleRate: $0.sampleRate).condition($0).levelled() })
  }

  /// The voice that speaks what is not recorded of `voice`.
  ///
  /// - Throws: `SpeechError` for one that is recorded too, and what ``voice(_:)`` throws.
  func fallback(of voice: Voice, _ recording: VoiceRecording) throws -> Voice {
    let other =
      try recording.fallback.map(self.voice)
      ?? usualVoice(for: language(of: voice))
    guard other.recording == nil else {
      throw SpeechError.refusedVoice(
        voice.name, reason: "its fallback \(other.name) is recorded too; name one that an engine speaks")
    }
    return other.speaking(voice.language) ?? other
  }
}

extension DataFolder {
  /// Starts the engine that speaks with `model`, up to `jobs` utterances at once; `nil` for one per core.
  ///
  /// - Throws: `SpeechError` for a missing program, or a missing file that it needs.
  func synthesizer(for model: VoiceModel, jobs: Int? = nil) throws -> any Synthesizer {
    try ModelSynthesizer(model, library: model.engine == .piper ? library : runtime, jobs: jobs)
  }
}
