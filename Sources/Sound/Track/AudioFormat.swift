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
  /// AAC in MPEG-4, Apple's form.
  case m4a
  /// The same, marked as a book.
  case m4b

  /// The program that encodes and decodes m4a and m4b.
  static let encoder = "ffmpeg"

  /// Finds the format whose extension ends `path`, in capitals or not; `nil` if there is none.
  public init?(path: String) {
    guard let suffix = PathName(path).suffix else { return nil }
    self.init(rawValue: suffix)
  }

  /// True where every sample comes back as it was.
  public var isLossless: Bool { self == .wav || self == .flac }

  /// True for AAC in MPEG-4.
  public var isMPEG4: Bool { self == .m4a || self == .m4b }

  /// True for pages of Ogg.
  var isOgg: Bool { self == .ogg || self == .opus }

  /// Makes sure that the program is there that the format may need.
  ///
  /// - Throws: ``SoundError/noEncoder(format:program:)``.
  public func checkEncoder() throws(SoundError) {
    if isMPEG4 && SystemCalls.program(Self.encoder) == nil {
      throw .noEncoder(format: rawValue, program: Self.encoder)
    }
  }

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
    case .m4a, .m4b: Self.ratesOfAAC.contains(rate)
    }
  }

  /// The rates the format takes, in words.
  public var sampleRates: String {
    switch self {
    case .wav, .ogg: "any from 8000 to 192000"
    case .flac: "any up to 65535, and multiples of 10 above"
    case .opus: "8000, 12000, 16000, 24000 or 48000"
    case .mp3: "32000, 44100 or 48000"
    case .m4a, .m4b:
      "\(Self.ratesOfAAC.dropLast().map(String.init).joined(separator: ", ")) or \(Self.ratesOfAAC.last ?? 0)"
    }
  }

  /// Those that have a number in AAC and are within the bounds (ISO/IEC 14496-3, table 1.18).
  private static let ratesOfAAC = [
    8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000, 64000, 88200, 96000,
  ]
}
