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

/// What there is to know of a clip without its samples.
public struct ClipOutline: Sendable, Equatable {
  /// How many samples it has.
  public var frames: Int
  /// How loud it is; `nil` when nobody measured it.
  public var loudness: ClipLoudness?

  /// Creates an outline.
  public init(frames: Int, loudness: ClipLoudness? = nil) {
    self.frames = frames
    self.loudness = loudness
  }
}

/// How loud a clip is, so that a track's loudness can be added up from its clips'.
public struct ClipLoudness: Sendable, Equatable {
  /// The K-weighted mean square (ITU-R BS.1770-4, 1 being full scale) of each 20 ms from the clip's start on, until
  /// the filter has come to rest.
  public var powers: [Float]
  /// The highest true peak, 1 being full scale.
  public var truePeak: Float

  /// Creates one from its figures.
  public init(powers: [Float], truePeak: Float) {
    self.powers = powers
    self.truePeak = truePeak
  }
}
