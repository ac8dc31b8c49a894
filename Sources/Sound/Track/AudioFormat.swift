internal import Files

/// The file formats a track can be written in, by their file name extensions.
public enum AudioFormat: String, Sendable, CaseIterable {
  /// Plain PCM, which everything plays.
  case wav
  /// The same samples at about half the size.
  case flac
  /// Ogg Vorbis.
  case ogg
  /// Ogg Opus.
  case opus
  /// MPEG-1 layer III at a constant rate, for car stereos and old players.
  case mp3

  /// Finds the format whose extension ends `path`, in capitals or not; `nil` if there is none.
  public init?(path: String) {
    guard let suffix = PathName(path).suffix else { return nil }
    self.init(rawValue: suffix)
  }

  /// True where every sample comes back as it was.
  public var isLossless: Bool { self == .wav || self == .flac }

  /// Frames per second when nobody asks for others.
  public var usualSampleRate: Int { self == .opus ? 48000 : 44100 }

  /// Says whether the format can hold `rate` frames per second, one of ``SoundLimits/sampleRates``.
  public func takes(sampleRate rate: Int) -> Bool {
    switch self {
    case .wav, .ogg: true
    // What a frame's header can say (RFC 9639, section 9.1.2).
    case .flac: rate <= 65535 || rate % 10 == 0
    case .opus: [8000, 12000, 16000, 24000, 48000].contains(rate)
    // MPEG-1's. The lower ones of MPEG-2 have frames too small to say how long the track is.
    case .mp3: [32000, 44100, 48000].contains(rate)
    }
  }

  /// The rates the format takes, in words.
  public var sampleRates: String {
    switch self {
    case .wav, .ogg: "any from 8000 to 192000"
    case .flac: "any up to 65535, and multiples of 10 above"
    case .opus: "8000, 12000, 16000, 24000 or 48000"
    case .mp3: "32000, 44100 or 48000"
    }
  }
}
