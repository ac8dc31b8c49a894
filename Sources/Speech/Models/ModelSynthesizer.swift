import Glibc
public import Guide

/// An engine that speaks with models, hibari's, Kokoro's or Piper's, in processes of its own.
public struct ModelSynthesizer: WorkerSynthesizer {
  /// Changes whenever a worker says the same words otherwise.
  private static let version = 1
  /// A model asks for as much memory as ten utterances take, and that in pages of 2 MiB takes a tenth less time (glibc's
  /// manual, "Memory Allocation Tunables").
  private static let environment = ["GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"]

  /// The workers.
  public let pool: WorkerPool
  private let files: ModelFiles
  private let library: String
  private let model: VoiceModel

  /// Speaks with `model` up to `jobs` utterances at once (nil: one per core), each within `deadline` for every 100 letters.
  ///
  /// - Parameter library: the path of sherpa-onnx's C library for Piper's models, of ONNX Runtime's library for others.
  /// - Throws: ``SpeechError/workerNotFound(name:searched:)`` or ``SpeechError/fileMissing(_:)``.
  public init(
    _ model: VoiceModel, library: String, jobs: Int? = nil, deadline: Duration = .seconds(60)
  ) throws {
    switch model.engine {
    case .hibari: files = try ModelFiles([library, model.path])
    case .kokoro: files = try ModelFiles([library, model.path, model.styles])
    case .piper: files = try ModelFiles([library, model.path, model.tokens])
    }
    self.library = library
    self.model = model
    let worker = model.engine == .piper ? "PiperWorker" : "HibariWorker"
    pool = WorkerPool(
      program: try WorkerLocation.path(of: worker), environment: Self.environment, jobs: jobs,
      deadline: deadline)
  }

  /// The engine's name and version with the phonemes' and the model's, told without loading the model.
  public var identity: String {
    get async throws {
      let hello = try await pool.hello
      return "\(hello.engine) \(Self.version) \(hello.version) \(files.stamp) \(hello.mark)"
    }
  }

  /// The engine's name and version with the phonemes', their data, the model and the library that runs it.
  public var makeup: EngineMakeup {
    get async throws {
      let hello = try await pool.hello
      return EngineMakeup(
        name: "\(hello.engine) \(Self.version) \(hello.version)", files: files.paths + [hello.data])
    }
  }

  /// The fields of a request that make the engine sound as `voice`.
  ///
  /// A pitch of 50 is the model's own, one of 0 an octave below; likewise a range of 50, of which 0 is monotone.
  public func fields(for voice: Voice) -> [String: String] {
    var fields = [
      "library": library,
      "model": model.path,
      "lengthScale": String(ModelRate.lengthScale(for: voice.rate, of: model)),
      "sentencePause": String(Int((model.sentencePause / .milliseconds(1)).rounded())),
    ]
    switch model.engine {
    case .hibari:
      fields["pitch"] = String(Int((1000 * exp2(Double(voice.pitch - 50) / 50)).rounded()))
      fields["range"] = String(voice.range * 20)
    case .kokoro: fields["styles"] = model.styles
    case .piper:
      fields["tokens"] = model.tokens
      fields["speaker"] = String(model.speaker)
      fields["noise"] = String(model.noise)
      fields["rhythm"] = String(model.rhythm)
    }
    return fields
  }
}

extension VoiceModel {
  /// The file beside a Piper model that numbers its phonemes.
  var tokens: String { path + ".tokens" }

  /// The file beside a Kokoro model that holds how its speaker sounds.
  var styles: String { path + ".styles" }
}
