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

  /// The extension of a file nobody named.
  var usualExtension: String { (format ?? .wav).rawValue }

  /// The encoding of the file at `path`.
  ///
  /// - Throws: ``UsageError`` for flags that contradict the path or one another.
  func encoding(for path: String) throws -> AudioEncoding {
    let named = AudioFormat(path: path)
    let known = AudioFormat.allCases.map { ".\($0.rawValue)" }.joined(separator: ", ")
    guard let chosen = format ?? named ?? (path == "-" ? .wav : nil) else {
      let ending = FileName.ending(of: path)
      throw UsageError(
        description: ending.isEmpty
          ? "\(path) does not say its format; end it in one of \(known), or add --format"
          : "\(path) ends in .\(ending), which is no format there is; end it in one of \(known), or add --format"
      )
    }
    if let named, named != chosen {
      throw UsageError(
        description: "--format \(chosen.rawValue) contradicts \(path); leave --format out or end the name in "
          + ".\(chosen.rawValue)")
    }
    if let bits {
      guard chosen.isLossless else {
        throw UsageError(
          description:
            "--bits says nothing of \(chosen.rawValue), which has no bits of a sample; use --quality instead")
      }
      guard SoundLimits.bitDepths.contains(bits) else {
        throw UsageError(description: "--bits \(bits) is not among the depths there are; write 16 or 24")
      }
    }
    if let quality {
      guard !chosen.isLossless else {
        throw UsageError(
          description:
            "--quality says nothing of \(chosen.rawValue), which keeps every sample; use --bits instead")
      }
      guard SoundLimits.qualities.contains(quality) else {
        throw UsageError(description: "--quality \(quality) is out of range; write a number from 1 to 10")
      }
    }
    let usual = AudioEncoding(chosen)
    return AudioEncoding(chosen, bits: bits ?? usual.bits, quality: quality ?? usual.quality)
  }
}

extension AudioFormat: ExpressibleByArgument {
  /// Reads it in any case.
  public init?(argument: String) { self.init(rawValue: argument.lowercased()) }

  /// The rate asked for, or the format's usual one, in frames per second.
  ///
  /// - Throws: ``UsageError`` for a rate the format doesn't take.
  func sampleRate(_ rate: Int?) throws -> Int {
    guard let rate else { return usualSampleRate }
    guard takes(sampleRate: rate) else {
      throw UsageError(
        description: "--sample-rate \(rate) is none that \(rawValue) takes; write \(sampleRates)")
    }
    return rate
  }
}
