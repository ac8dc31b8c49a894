import Foundation
public import Guide

/// The voice `joe` as `stretchguide voices install joe` leaves it, for tests that need a real model.
public struct InstalledVoice: Sendable {
  /// Why a test that needs it is skipped.
  public static let reason = "it needs 'stretchguide voices install joe'"

  /// It, if it is installed for the person who runs the tests.
  public static let joe = InstalledVoice()

  /// What `XDG_DATA_HOME` stands for.
  public let dataHome: String
  /// The folder that holds the engine.
  public let engine: String
  /// The folder that holds the voice.
  public let folder: String

  /// The voice, with rates near those that installing measures.
  public var voice: Voice {
    let model = VoiceModel(path: "\(folder)/joe.onnx", rateAtOne: 234.2, rateAtTwo: 137.8)
    return Voice(name: "Joe", language: "en-US", identifier: "en-us", rate: 180, model: model)
  }

  /// The engine's library.
  public var library: String { "\(engine)/sherpa_onnx/lib/libsherpa-onnx-c-api.so" }

  private init?() {
    let environment = ProcessInfo.processInfo.environment
    dataHome = environment["XDG_DATA_HOME"] ?? "\(environment["HOME"] ?? "")/.local/share"
    let engines = "\(dataHome)/stretchguide/engines"
    guard let name = try? FileManager.default.contentsOfDirectory(atPath: engines).sorted().last else {
      return nil
    }
    engine = "\(engines)/\(name)"
    folder = "\(dataHome)/stretchguide/voices/joe"
    guard FileManager.default.fileExists(atPath: "\(folder)/joe.onnx") else { return nil }
  }
}
