/// The samples of one utterance or bell: mono, 16-bit.
public struct Clip: Sendable, Equatable {
  /// Mono samples in −32768...32767.
  public var samples: [Int16]
  /// Samples per second.
  public var sampleRate: Int
  /// How loud it is; `nil` as long as nobody measured it.
  public var loudness: ClipLoudness?

  /// Creates a clip.
  public init(samples: [Int16], sampleRate: Int, loudness: ClipLoudness? = nil) {
    self.samples = samples
    self.sampleRate = sampleRate
    self.loudness = loudness
  }

  /// What is known of it without its samples.
  public var outline: ClipOutline { ClipOutline(frames: samples.count, loudness: loudness) }
}
