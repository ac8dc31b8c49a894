public import Guide

/// Speaks with the takes of a person, and with another voice where there is none.
public struct RecordedSynthesizer: Synthesizer {
  /// The voice that speaks the lines without a take.
  public struct Fallback: Sendable {
    let voice: Voice
    let synthesizer: any Synthesizer
    /// Everything of the voice that can be heard.
    let mark: String

    /// Speaks as `voice`, of which `mark` names all that can be heard.
    public init(_ voice: Voice, with synthesizer: any Synthesizer, mark: String) {
      self.voice = voice
      self.synthesizer = synthesizer
      self.mark = mark
    }
  }

  /// The lines that there are takes of.
  public let index: TakeIndex
  private let recording: VoiceRecording
  private let own: Voice
  private let fallback: Fallback
  private let read: @Sendable (String) throws -> Clip
  private let level: @Sendable (Clip) throws -> Clip

  /// Speaks as `voice`, whose takes are in `recording`.
  ///
  /// - Parameters:
  ///   - read: Reads the take in a file.
  ///   - level: Brings what the fallback says to the loudness of takes.
  /// - Throws: ``SpeechError/fileMissing(_:)`` or ``SpeechError/modelUnusable(_:reason:)`` for the index or a take.
  public init(
    _ voice: Voice, _ recording: VoiceRecording, fallback: Fallback,
    read: @escaping @Sendable (String) throws -> Clip, level: @escaping @Sendable (Clip) throws -> Clip
  ) throws(SpeechError) {
    index = try TakeIndex(folder: recording.folder)
    _ = try ModelFiles(index.lines.compactMap { $0.take.map { "\(recording.folder)/\($0)" } })
    self.recording = recording
    own = voice
    self.fallback = fallback
    self.read = read
    self.level = level
  }

  /// A mark of the takes, and of the fallback's engine and voice.
  public var identity: String {
    get async throws {
      """
      \(VoiceRecording.engine) \(FileStamp.folder(recording.folder))
      \(try await fallback.synthesizer.identity)
      \(fallback.mark)
      """
    }
  }

  /// The takes, and the fallback's engine and voice.
  public var makeup: EngineMakeup {
    get async throws {
      let other = try await fallback.synthesizer.makeup
      return EngineMakeup(
        name: "\(VoiceRecording.engine) \(other.name) \(fallback.mark)",
        files: [recording.folder] + other.files)
    }
  }

  /// Gives the take of `words` as it was recorded, whatever the rate asked for; what has none the fallback speaks.
  public func speak(_ words: String, as voice: Voice) async throws -> Clip {
    if let take = index[words]?.take { return try read("\(recording.folder)/\(take)") }
    var other = fallback.voice
    other.rate *= voice.rate / own.rate
    return try level(try await fallback.synthesizer.speak(words, as: other))
  }

  /// Ends the fallback's engine.
  public func shutdown() async { await fallback.synthesizer.shutdown() }
}
