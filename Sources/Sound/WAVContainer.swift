internal import CSndfile

/// The two shapes of a WAV file of 16-bit samples.
enum WAVContainer {
  /// RIFF with a plain PCM format chunk, which every player reads.
  case riff
  /// RF64, for what RIFF's 32-bit sizes cannot count.
  case rf64

  /// Chooses the shape for a track of `frames` frames of `channels` samples.
  init(frames: Int, channels: Int) {
    // A RIFF header is 44 bytes, and its size leaves out the first 8. libsndfile would wrap it without an error.
    self = frames <= (Int(UInt32.max) - 36) / (2 * channels) ? .riff : .rf64
  }

  /// The library's name for it.
  var format: Int32 {
    switch self {
    case .riff: Int32(SF_FORMAT_WAV | SF_FORMAT_PCM_16)
    case .rf64: Int32(SF_FORMAT_RF64 | SF_FORMAT_PCM_16)
    }
  }
}
