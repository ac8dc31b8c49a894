import FoundationEssentials
public import Guide

/// An engine that speaks with espeak-ng, in processes of its own.
public struct EspeakSynthesizer: WorkerSynthesizer {
  /// The workers.
  public let pool: WorkerPool

  /// Speaks up to `jobs` utterances at once (nil: one per core and one more, for clips are conditioned meanwhile), each
  /// within `deadline` for every 100 letters.
  ///
  /// - Throws: ``SpeechError/workerNotFound(name:searched:)``.
  public init(jobs: Int? = nil, deadline: Duration = .seconds(20)) throws {
    pool = WorkerPool(
      program: try WorkerLocation.path(of: "EspeakWorker"),
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount + 1, deadline: deadline)
  }

  /// The engine's name and version, such as `espeak-ng 1.51`, with a mark of its data.
  public var identity: String {
    get async throws {
      let hello = try await pool.hello
      return "\(hello.engine) \(hello.version) \(hello.mark)"
    }
  }

  /// The engine's name and version, and its data.
  public var makeup: EngineMakeup {
    get async throws {
      let hello = try await pool.hello
      return EngineMakeup(name: "\(hello.engine) \(hello.version)", files: [hello.data])
    }
  }

  /// The fields of a request that make the engine sound as `voice`.
  public func fields(for voice: Voice) -> [String: String] {
    let rate = EspeakRate.nominal(for: voice)
    return [
      "variant": voice.variant,
      "rate": String(rate),
      "pitch": String(voice.pitch),
      "range": String(voice.range),
      "wordGap": String(EspeakRate.nominalGap(forReal: voice.wordGap, at: rate)),
    ]
  }
}
