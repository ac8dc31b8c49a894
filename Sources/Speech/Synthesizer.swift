public import Guide

/// Turns plain words into sound, the same words always into the same samples.
public protocol Synthesizer: Sendable {
  /// The engine's name and version, such as `espeak-ng 1.51`; part of every cached clip's key.
  var identity: String { get async throws }

  /// What it says depends on, told so that it is the same on every machine that would say the same.
  var makeup: EngineMakeup { get async throws }

  /// Speaks one utterance of plain words (no digits, abbreviations or markup).
  ///
  /// - Throws: ``SpeechError`` naming the voice or the sentence that can't be spoken.
  func speak(_ words: String, as voice: Voice) async throws -> Clip

  /// Ends whatever it runs; nothing can be spoken afterwards.
  func shutdown() async
}

/// All that an engine's samples depend on beside what it is asked.
public struct EngineMakeup: Sendable {
  /// The engine's name and version, and what else can be said in a line.
  public var name: String
  /// The files, or folders of files, that it speaks by.
  public var files: [String]

  /// Names an engine, and the files that it speaks by.
  public init(name: String, files: [String] = []) {
    self.name = name
    self.files = files
  }
}

extension Synthesizer {
  /// That of an engine without files.
  public var makeup: EngineMakeup { get async throws { EngineMakeup(name: try await identity) } }

  /// Has nothing to end.
  public func shutdown() async {}

  /// Runs `body` and returns its result; the engine is shut down after it, whatever happens.
  ///
  /// - Throws: What `body` throws.
  public func whileRunning<Result>(_ body: () async throws -> Result) async throws -> Result {
    do {
      let result = try await body()
      await shutdown()
      return result
    } catch {
      await shutdown()
      throw error
    }
  }
}
