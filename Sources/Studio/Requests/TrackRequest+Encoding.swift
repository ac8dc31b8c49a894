public import Sound

extension TrackRequest {
  /// The extension of a file nobody named.
  public var usualExtension: String { (format ?? .wav).rawValue }

  /// The encoding of the file at `path`; `-` is standard output.
  ///
  /// - Throws: ``RequestError`` for parameters that contradict the path or one another.
  public func encoding(for path: String) throws(RequestError) -> AudioEncoding {
    let named = AudioFormat(path: path)
    let known = AudioFormat.allCases.map { ".\($0.rawValue)" }.joined(separator: ", ")
    guard let chosen = format ?? named ?? (path == "-" ? .wav : nil) else {
      let ending = FileName.ending(of: path)
      let wrong =
        ending.isEmpty
        ? "\(path) does not say its format" : "\(path) ends in .\(ending), which is no format there is"
      throw RequestError(.format, "\(wrong); end it in one of \(known), or add \(.format)")
    }
    if let named, named != chosen {
      throw RequestError(
        .format,
        "\(.format, chosen.rawValue) contradicts \(path); leave \(.format) out or end the name in .\(chosen.rawValue)"
      )
    }
    if let bits {
      guard chosen.isLossless else {
        throw RequestError(
          .bits,
          "\(.bits) says nothing of \(chosen.rawValue), which has no bits of a sample; use \(.quality) instead"
        )
      }
      guard SoundLimits.bitDepths.contains(bits) else {
        throw RequestError(
          .bits, "\(.bits, "\(bits)") is not among the depths there are; write 16 or 24")
      }
    }
    if let quality {
      guard !chosen.isLossless else {
        throw RequestError(
          .quality,
          "\(.quality) says nothing of \(chosen.rawValue), which keeps every sample; use \(.bits) instead")
      }
      guard SoundLimits.qualities.contains(quality) else {
        throw RequestError(
          .quality, "\(.quality, "\(quality)") is out of range; write a number from 1 to 10")
      }
    }
    let usual = AudioEncoding(chosen)
    return AudioEncoding(chosen, bits: bits ?? usual.bits, quality: quality ?? usual.quality)
  }

  /// The frames per second of a track in `format`: those asked for, or the format's usual ones.
  ///
  /// - Throws: ``RequestError`` for a rate the format doesn't take.
  func sampleRate(for format: AudioFormat) throws(RequestError) -> Int {
    guard let sampleRate else { return format.usualSampleRate }
    guard format.takes(sampleRate: sampleRate) else {
      throw RequestError(
        .sampleRate,
        "\(.sampleRate, "\(sampleRate)") is none that \(format.rawValue) takes; write \(format.sampleRates)")
    }
    return sampleRate
  }
}
