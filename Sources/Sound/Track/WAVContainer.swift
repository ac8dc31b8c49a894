internal import CSndfile

/// The two shapes of a WAV file.
enum WAVContainer {
  /// RIFF with a plain PCM format chunk, which every player reads.
  case riff
  /// RF64, for what RIFF's 32-bit sizes cannot count.
  case rf64

  /// Chooses the shape for samples of `bytes` bytes in all, and at most `tagBytes` bytes of tags.
  init(bytes: Int, tagBytes: Int) {
    // A RIFF header is 44 bytes, and its size leaves out the first 8. libsndfile would wrap it without an error.
    self = bytes <= Int(UInt32.max) - 36 - tagBytes ? .riff : .rf64
  }

  /// The library's name for it.
  var format: Int32 {
    switch self {
    case .riff: Int32(SF_FORMAT_WAV)
    case .rf64: Int32(SF_FORMAT_RF64)
    }
  }
}
