import Foundation
import Speech

/// The folder that holds what was installed for this person: engines and voices.
public struct DataFolder: Sendable {
  /// Its path.
  public let path: String

  /// `$XDG_DATA_HOME/stretchguide`, else `$HOME/.local/share/stretchguide`, else nil; only absolute paths count.
  public init?(environment: [String: String]) {
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      path = "\(data)/stretchguide"
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      path = "\(home)/.local/share/stretchguide"
    } else {
      return nil
    }
  }

  /// Where the engine for models lies, one folder for each version.
  public var engine: String { "\(path)/engines/\(Package.sherpa.name)-\(Package.sherpa.version)" }

  /// The engine's library.
  public var library: String { "\(engine)/sherpa_onnx/lib/libsherpa-onnx-c-api.so" }

  /// The folders of the voices, one for each.
  public var voices: String { "\(path)/voices" }

  /// The names of the voices in alphabetical order.
  public var voiceNames: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: voices)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  /// The folder of the voice called `name`, which holds its file, its model and the model's symbols.
  public func folder(ofVoice name: String) -> String { "\(voices)/\(name)" }

  /// Runs `body` with a new folder beside the others, which is gone afterwards unless it was moved.
  func withTemporaryFolder<Result>(_ body: (String) async throws -> Result) async throws -> Result {
    let temporary = "\(path)/.aside-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: temporary) }
    return try await body(temporary)
  }

  /// Puts a whole folder in the place of another, or where there is none; a power cut can't leave its name with half of it.
  func move(_ source: String, to target: String) throws {
    let manager = FileManager.default
    for item in [source] + (manager.subpaths(atPath: source) ?? []).map({ "\(source)/\($0)" }) {
      try FileHandle(forReadingFrom: URL(filePath: item)).synchronize()
    }
    let parent = URL(filePath: target).deletingLastPathComponent().path
    try manager.createDirectory(atPath: parent, withIntermediateDirectories: true)
    if manager.fileExists(atPath: target) {
      let old = "\(path)/.aside-\(UUID().uuidString)"
      try manager.moveItem(atPath: target, toPath: old)
      defer { try? manager.removeItem(atPath: old) }
      try manager.moveItem(atPath: source, toPath: target)
    } else {
      try manager.moveItem(atPath: source, toPath: target)
    }
  }

  /// Removes what installations left that were killed more than a day ago.
  func sweep() {
    let manager = FileManager.default
    for name in (try? manager.contentsOfDirectory(atPath: path)) ?? [] where name.hasPrefix(".aside-") {
      let item = "\(path)/\(name)"
      let date = try? manager.attributesOfItem(atPath: item)[.modificationDate] as? Date
      if let date, date < Date(timeIntervalSinceNow: -86_400) { try? manager.removeItem(atPath: item) }
    }
  }
}
