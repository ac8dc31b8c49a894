/// The samples of one utterance or bell: mono, 16-bit.
public struct Clip: Sendable, Equatable {
  /// Mono samples in −32768...32767.
  public var samples: [Int16]
  /// Samples per second.
  public var sampleRate: Int

  /// Creates a clip.
  public init(samples: [Int16], sampleRate: Int) {
    self.samples = samples
    self.sampleRate = sampleRate
  }
}
