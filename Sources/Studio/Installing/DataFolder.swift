import Files
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

  /// The folder of the engine for models, one for each version.
  public var engine: String { "\(path)/engines/\(PythonPackage.sherpa.name)-\(PythonPackage.sherpa.version)" }

  /// The engine's library.
  public var library: String { "\(engine)/sherpa_onnx/lib/libsherpa-onnx-c-api.so" }

  /// ONNX Runtime's library, which comes with the engine.
  public var runtime: String { "\(engine)/sherpa_onnx/lib/libonnxruntime.so" }

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
  ///
  /// - Throws: What `body` throws, or what the system says of the folder.
  public func withTemporaryFolder<Result>(_ body: (String) async throws -> Result) async throws -> Result {
    try await aside.withFolder(body)
  }

  /// Puts a whole folder in the place of another, or where there is none; a power cut can't leave its name with half
  /// of it.
  ///
  /// - Throws: `FileError`, or what the system says.
  func move(_ source: String, to target: String) throws { try aside.move(source, to: target) }

  /// Removes the folder at `path`, wholly or not at all.
  ///
  /// - Throws: `FileError.cannotRemove`.
  func remove(_ path: String) throws(FileError) { try aside.remove(path) }

  /// Removes what installations left that were killed.
  func sweep() { aside.sweep() }

  private var aside: Aside { Aside(in: path) }
}
