/// The form in which samples are put into a file: its format, and how much of them is kept.
public struct AudioEncoding: Sendable, Equatable {
  /// The file's format.
  public let format: AudioFormat
  /// The bits of a sample, 16 or 24; without meaning where `format` is lossy.
  public let bits: Int
  /// From 1 (smallest) to 10 (best); without meaning where `format` is lossless.
  ///
  /// For mp3 64, 80, 96, 112, 128, 160, 192, 224, 256 or 320 kbit/s; for opus 24, 32, 40, 64, 72, 80, 96, 128, 160 or
  /// 192 kbit/s for each channel, about; for m4a and m4b 48, 64,
  /// 80, 96, 112, 128, 144, 160, 176 or 192 likewise; for ogg Vorbis's own scale.
  public let quality: Int

  /// The most bits per second of each channel of AAC, by `quality` from 1. The fourth is about as good as the other
  /// formats' fourth, by PESQ and by what is lost of the spectrum (measured).
  private static let ratesOfAAC = [48, 64, 80, 96, 112, 128, 144, 160, 176, 192].map { 1000 * $0 }

  /// The kilobits per second of mp3, by `quality` from 1. Below 64 a frame has no room for LAME's note of the track's length.
  private static let ratesOfMP3 = [64, 80, 96, 112, 128, 160, 192, 224, 256, 320]

  /// The bits per second of each channel of Opus, by `quality` from 1. At 48 libopus would take speech apart as a telephone
  /// does, at five times the cost of 64, for a file as large (measured).
  private static let ratesOfOpus = [24, 32, 40, 64, 72, 80, 96, 128, 160, 192].map { 1000 * $0 }

  /// Encodes in `format` with `bits` of ``SoundLimits/bitDepths`` and a `quality` of ``SoundLimits/qualities``.
  public init(_ format: AudioFormat, bits: Int = 16, quality: Int = 4) {
    precondition(SoundLimits.bitDepths.contains(bits) && SoundLimits.qualities.contains(quality))
    self.format = format
    self.bits = bits
    self.quality = quality
  }

  /// The loudness that is known to be lost between the samples and what is played, in LU, by which they are raised
  /// beforehand: LAME's presets multiply by 0.95 up to 160 kbit/s, by 0.97 at 192 and 0.98 at 224 (its `presets.c`).
  var loss: Double {
    guard format == .mp3 else { return 0 }
    return switch quality {
    case ...6: 0.45
    case 7: 0.26
    case 8: 0.18
    default: 0
    }
  }

  /// The height that true peaks gain between the samples and what is played, in dB at most (measured).
  var overshoot: Double {
    switch format {
    case .wav, .flac: 0
    case .ogg: 0.7
    case .opus: quality < 4 ? 1.5 : 1
    case .mp3: quality == 1 ? 0.8 : 0.5
    case .m4a, .m4b: quality == 1 ? 2.4 : quality == 2 ? 1 : 0.8
    }
  }

  /// The kilobits per second of mp3.
  var rateOfMP3: Int { Self.ratesOfMP3[quality - 1] }

  /// The bits per second of all `channels` of AAC.
  func rateOfAAC(channels: Int) -> Int { channels * Self.ratesOfAAC[quality - 1] }

  /// The bits per second of all `channels` of Opus, about.
  func rateOfOpus(channels: Int) -> Int { channels * Self.ratesOfOpus[quality - 1] }
}
