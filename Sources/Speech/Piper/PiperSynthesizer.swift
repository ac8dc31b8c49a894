import FoundationEssentials
import Glibc
public import Guide

/// An engine that speaks with Piper's models through sherpa-onnx, in processes of its own.
public struct PiperSynthesizer: WorkerSynthesizer {
  /// Changes whenever the worker says the same words otherwise.
  private static let version = 1

  /// The workers.
  public let pool: WorkerPool
  private let library: String
  private let model: VoiceModel

  /// Speaks with `model` up to `jobs` utterances at once (nil: one per core), each within `deadline`.
  ///
  /// - Parameter library: the path of `libsherpa-onnx-c-api.so`.
  /// - Throws: ``SpeechError/workerNotFound(name:searched:)`` or ``SpeechError/fileMissing(_:)``.
  public init(
    _ model: VoiceModel, library: String, jobs: Int? = nil, deadline: Duration = .seconds(60)
  ) throws {
    for file in [library, model.path, model.tokens] where access(file, R_OK) != 0 {
      throw SpeechError.fileMissing(file)
    }
    self.library = library
    self.model = model
    pool = WorkerPool(program: try WorkerLocation.path(of: "PiperWorker"), jobs: jobs, deadline: deadline)
  }

  /// The engine's name and version with the phonemes' and the model's, told without loading the model.
  public var identity: String {
    get async throws {
      let hello = try await pool.hello
      let stamps = [library, model.path, model.tokens].map(FileStamp.file) + [FileStamp.folder(hello.data)]
      return "\(hello.engine) \(Self.version) \(hello.version) \(stamps.joined(separator: " "))"
    }
  }

  /// The fields of a request that make the engine sound as `voice`.
  public func fields(for voice: Voice) -> [String: String] {
    [
      "library": library,
      "model": model.path,
      "tokens": model.tokens,
      "speaker": String(model.speaker),
      "lengthScale": String(PiperRate.lengthScale(for: voice.rate, of: model)),
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

/// The length scale at which a model speaks so many real words per minute.
enum PiperRate {
  /// The scales asked for, in thousandths.
  private static let bounds = 300.0...5000

  /// The length scale for `voice`, in thousandths.
  ///
  /// A word lasts a part that is scaled and one that isn't, for a model's phonemes last whole frames and one at least:
  /// two rates tell both.
  static func lengthScale(for rate: Double, of model: VoiceModel) -> Int {
    let scaled = 1 / model.rateAtTwo - 1 / model.rateAtOne
    let scale = 1 + (1 / rate - 1 / model.rateAtOne) / scaled
    return Int(min(max(scale * 1000, bounds.lowerBound), bounds.upperBound).rounded())
  }
}
