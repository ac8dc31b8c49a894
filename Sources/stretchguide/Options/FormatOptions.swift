public import ArgumentParser
public import Sound
import Studio

/// The file the track is to be written as.
struct FormatOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "wav, flac, ogg, opus, mp3, m4a or m4b; without it, what --output ends in, or wav.", valueName: "name"))
  var format: AudioFormat?

  @Option(
    help: ArgumentHelp("Bits of a sample in wav and flac: 16 or 24; 16 unless told.", valueName: "bits"))
  var bits: Int?

  @Option(
    help: ArgumentHelp(
      "Quality of ogg, opus, mp3, m4a and m4b, from 1 (smallest) to 10 (best); 4 unless told. In kbit/s: mp3 64, 80, "
        + "96, 112, 128, 160, 192, 224, 256, 320; for each channel, opus 24, 32, 40, 48, 64, 80, 96, 128, 160, 192, m4a "
        + "and m4b 48, 64, 80, 96, 112, 128, 144, 160, 176, 192. For ogg, Vorbis's own scale.",
      valueName: "level"))
  var quality: Int?

  /// What these flags set.
  var values: [(TrackParameter, String?)] {
    [
      (.format, format?.rawValue), (.bits, bits.map(String.init)), (.quality, quality.map(String.init)),
    ]
  }
}

extension AudioFormat: ExpressibleByArgument {
  /// Reads it in any case.
  public init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}
