import Glibc
public import Guide

/// An engine that speaks with hibari's models through ONNX Runtime, in processes of its own.
public struct HibariSynthesizer: WorkerSynthesizer {
  /// Changes whenever the worker says the same words otherwise.
  private static let version = 1

  /// The workers.
  public let pool: WorkerPool
  private let files: ModelFiles
  private let library: String
  private let model: VoiceModel

  /// Speaks with `model` up to `jobs` utterances at once (nil: one per core), each within `deadline`.
  ///
  /// - Parameter library: the path of `libonnxruntime.so`.
  /// - Throws: ``SpeechError/workerNotFound(name:searched:)`` or ``SpeechError/fileMissing(_:)``.
  public init(
    _ model: VoiceModel, library: String, jobs: Int? = nil, deadline: Duration = .seconds(60)
  ) throws {
    files = try ModelFiles([library, model.path])
    self.library = library
    self.model = model
    pool = WorkerPool(program: try WorkerLocation.path(of: "HibariWorker"), jobs: jobs, deadline: deadline)
  }

  /// The engine's name and version with the phonemes' and the model's, told without loading the model.
  public var identity: String {
    get async throws {
      let hello = try await pool.hello
      return "\(hello.engine) \(Self.version) \(hello.version) \(files.stamp) \(FileStamp.folder(hello.data))"
    }
  }

  /// The fields of a request that make the engine sound as `voice`.
  ///
  /// A pitch of 50 is the model's own, one of 0 an octave below; likewise a range of 50, of which 0 is monotone.
  public func fields(for voice: Voice) -> [String: String] {
    [
      "library": library,
      "model": model.path,
      "lengthScale": String(ModelRate.lengthScale(for: voice.rate, of: model)),
      "pitch": String(Int((1000 * exp2(Double(voice.pitch - 50) / 50)).rounded())),
      "range": String(voice.range * 20),
      "sentencePause": String(Int((model.sentencePause / .milliseconds(1)).rounded())),
    ]
  }
}
