public import Guide

/// An engine that speaks with Piper's models through sherpa-onnx, in processes of its own.
public struct PiperSynthesizer: WorkerSynthesizer {
  /// Changes whenever the worker says the same words otherwise.
  private static let version = 1

  /// The workers.
  public let pool: WorkerPool
  private let files: ModelFiles
  private let library: String
  private let model: VoiceModel

  /// Speaks with `model` up to `jobs` utterances at once (nil: one per core), each within `deadline`.
  ///
  /// - Parameter library: the path of `libsherpa-onnx-c-api.so`.
  /// - Throws: ``SpeechError/workerNotFound(name:searched:)`` or ``SpeechError/fileMissing(_:)``.
  public init(
    _ model: VoiceModel, library: String, jobs: Int? = nil, deadline: Duration = .seconds(60)
  ) throws {
    files = try ModelFiles([library, model.path, model.tokens])
    self.library = library
    self.model = model
    pool = WorkerPool(program: try WorkerLocation.path(of: "PiperWorker"), jobs: jobs, deadline: deadline)
  }

  /// The engine's name and version with the phonemes' and the model's, told without loading the model.
  public var identity: String {
    get async throws {
      let hello = try await pool.hello
      return "\(hello.engine) \(Self.version) \(hello.version) \(files.stamp) \(FileStamp.folder(hello.data))"
    }
  }

  /// The fields of a request that make the engine sound as `voice`.
  public func fields(for voice: Voice) -> [String: String] {
    [
      "library": library,
      "model": model.path,
      "tokens": model.tokens,
      "speaker": String(model.speaker),
      "lengthScale": String(ModelRate.lengthScale(for: voice.rate, of: model)),
      "noise": String(model.noise),
      "rhythm": String(model.rhythm),
      "sentencePause": String(Int((model.sentencePause / .milliseconds(1)).rounded())),
    ]
  }
}

extension VoiceModel {
  /// The file beside the model that numbers its phonemes.
  var tokens: String { path + ".tokens" }
}
