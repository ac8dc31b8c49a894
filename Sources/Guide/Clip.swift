/// The samples of one utterance or bell: mono, 16-bit.
public struct Clip: Sendable, Equatable {
  /// Mono samples in −32768...32767.
  public var samples: [Int16]
  /// Samples per second.
  public var sampleRate: Int
  /// Its loudness; `nil` as long as nobody measured it.
  public var loudness: ClipLoudness?

  /// A clip of mono samples, not measured unless told.
  public init(samples: [Int16], sampleRate: Int, loudness: ClipLoudness? = nil) {
    self.samples = samples
    self.sampleRate = sampleRate
    self.loudness = loudness
  }

  /// The clip without its samples.
  public var outline: ClipOutline { ClipOutline(frames: samples.count, loudness: loudness) }
}

/// A clip without its samples.
public struct ClipOutline: Sendable, Equatable {
  /// The number of its samples.
  public var frames: Int
  /// Its loudness; `nil` when nobody measured it.
  public var loudness: ClipLoudness?

  /// An outline of a clip of `frames` samples.
  public init(frames: Int, loudness: ClipLoudness? = nil) {
    self.frames = frames
    self.loudness = loudness
  }
}

/// The loudness of a clip, from which a track's is added up.
public struct ClipLoudness: Sendable, Equatable {
  /// The K-weighted mean square (ITU-R BS.1770-4, 1 being full scale) of each 20 ms from the clip's start on, until
  /// the filter has come to rest.
  public var powers: [Float]
  /// The highest true peak, 1 being full scale.
  public var truePeak: Float

  /// A loudness from its figures.
  public init(powers: [Float], truePeak: Float) {
    self.powers = powers
    self.truePeak = truePeak
  }
}
