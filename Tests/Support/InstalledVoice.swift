import Foundation
public import Guide

/// A voice as `stretchguide voices install` leaves it, for tests that need a real model.
public struct InstalledVoice: Sendable, CustomStringConvertible {
  /// Why a test that needs one is skipped.
  public static let reason =
    "it needs 'stretchguide voices install heart', and joe and kumo likewise"

  /// The one whose model is hibari's, if it is installed for the person who runs the tests.
  public static let heart = InstalledVoice(
    "heart", VoiceModel(engine: .hibari, path: "", rateAtOne: 229.4, rateAtTwo: 112))

  /// The one whose model is Piper's, likewise.
  public static let joe = InstalledVoice("joe", VoiceModel(path: "", rateAtOne: 234.2, rateAtTwo: 137.8))

  /// The one whose model is Kokoro-82M, likewise.
  public static let kumo = InstalledVoice(
    "kumo", VoiceModel(engine: .kokoro, path: "", rateAtOne: 202, rateAtTwo: 91.7))

  /// All that are installed.
  public static let all = [heart, joe, kumo].compactMap(\.self)

  /// What it is chosen by.
  public let name: String
  /// What `XDG_DATA_HOME` stands for.
  public let dataHome: String
  /// The folder that holds the engine.
  public let engine: String
  /// The folder that holds the voice.
  public let folder: String
  /// Its model, with rates near those that installing measures.
  public let model: VoiceModel

  /// A short session in a language that it speaks.
  public var session: String { model.engine == .kokoro ? "language: de\n" + shortSession : shortSession }

  /// The voice, speaking English, which every model can.
  public var voice: Voice {
    Voice(name: name.capitalized, language: "en-US", identifier: "en-us", rate: 180, model: model)
  }

  /// The engine's library.
  public var library: String {
    "\(engine)/sherpa_onnx/lib/\(model.engine == .piper ? "libsherpa-onnx-c-api.so" : "libonnxruntime.so")"
  }

  /// Its name.
  public var description: String { name }

  private init?(_ name: String, _ model: VoiceModel) {
    let environment = ProcessInfo.processInfo.environment
    dataHome = environment["XDG_DATA_HOME"] ?? "\(environment["HOME"] ?? "")/.local/share"
    let engines = "\(dataHome)/stretchguide/engines"
    guard let engine = try? FileManager.default.contentsOfDirectory(atPath: engines).sorted().last else {
      return nil
    }
    self.name = name
    self.engine = "\(engines)/\(engine)"
    folder = "\(dataHome)/stretchguide/voices/\(name)"
    var model = model
    model.path = "\(folder)/\(name).onnx"
    self.model = model
    guard FileManager.default.fileExists(atPath: model.path) else { return nil }
  }
}
