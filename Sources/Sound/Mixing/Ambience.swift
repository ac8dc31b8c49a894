internal import Guide

/// A sound that lies under the whole track.
public struct Ambience: Sendable {
  /// The origin of the sound.
  public enum Source: Sendable, Equatable {
    /// The sea, each wave as long as a breath in and a breath out.
    case waves(in: Duration, out: Duration)
    /// A deep, even rush.
    case brownNoise
    /// A sound file of any format, rate and number of channels that libsndfile reads, played round and round.
    case file(String)
  }

  /// The length that the loudness of a made noise is measured over, which goes on as it begins.
  private static let heard = Duration.seconds(60)
  /// The length of the loudest part of a file, by which it is as loud as it is.
  private static let part = Duration.seconds(3)

  /// The number of channels, 1 or 2.
  public let channels: Int
  /// Its loudness in pauses of the voice, in dB relative to the voice's.
  let level: Double
  private let source: Source

  /// Takes the sound of `source`, `level` dB beside the voice's loudness where the voice pauses
  /// (``SoundLimits/ambienceLevels``).
  ///
  /// - Throws: ``SoundError/badAmbience(path:reason:)`` for a file that is missing, is no sound, or is shorter than a
  /// second.
  public init(_ source: Source, level: Double) throws(SoundError) {
    precondition(SoundLimits.ambienceLevels.contains(level))
    self.source = source
    self.level = level
    if case .file(let path) = source { channels = try LoopedFile.check(path) } else { channels = 1 }
  }

  /// Starts it from its beginning, at `sampleRate`.
  ///
  /// - Throws: ``SoundError`` for a file that can't be used any more.
  func reader(sampleRate: Int) throws(SoundError) -> any AmbienceReader {
    switch source {
    case .waves(let rise, let fall):
      NoiseReader(
        .waves(rise: rise.frames(at: sampleRate), fall: fall.frames(at: sampleRate)), sampleRate: sampleRate)
    case .brownNoise: NoiseReader(.brown, sampleRate: sampleRate)
    case .file(let path): try LoopedFile(path, sampleRate: sampleRate)
    }
  }

  /// The integrated loudness of a made noise, or of the loudest three seconds that a track of `frames` frames has of a
  /// file, in LUFS.
  ///
  /// - Throws: ``SoundError``; ``SoundError/badAmbience(path:reason:)`` if it is silent.
  func loudness(sampleRate: Int, frames: Int) throws(SoundError) -> Double {
    guard case .file(let path) = source else {
      return try loudness(of: reader(sampleRate: sampleRate), Self.heard.frames(at: sampleRate), sampleRate)
    }
    let file = try LoopedFile(path, sampleRate: sampleRate)
    let part = Self.part.frames(at: sampleRate)
    var loudest = -Double.infinity
    let heard = min(frames, file.frames)
    for start in stride(from: 0, to: heard, by: part) {
      loudest = max(loudest, try loudness(of: file, min(part, heard - start), sampleRate))
    }
    guard loudest.isFinite else {
      throw .badAmbience(path: path, reason: "what is heard of it is silent; name a file that can be heard")
    }
    return loudest
  }

  /// The integrated loudness of the next `frames` frames of `reader`.
  private func loudness(
    of reader: any AmbienceReader, _ frames: Int, _ sampleRate: Int
  ) throws(SoundError) -> Double {
    var meter = try LoudnessMeter(channels: channels, sampleRate: sampleRate)
    var block = [Float](repeating: 0, count: Mixer.blockFrames * channels)
    for start in stride(from: 0, to: frames, by: Mixer.blockFrames) {
      let count = min(Mixer.blockFrames, frames - start) * channels
      try block.withUnsafeMutableBufferPointer { (block) throws(SoundError) in
        let block = UnsafeMutableBufferPointer(rebasing: block[..<count])
        try reader.read(into: block)
        meter.add(UnsafeBufferPointer(block), isSilent: false)
      }
    }
    return try meter.finish().integrated
  }
}

/// An endless sound.
protocol AmbienceReader: AnyObject {
  /// Fills `block` with what comes next, interleaved.
  ///
  /// - Throws: ``SoundError`` for a file that can't be read on.
  func read(into block: UnsafeMutableBufferPointer<Float>) throws(SoundError)
}
