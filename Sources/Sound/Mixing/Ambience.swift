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

  /// The length of an ambience that its loudness is measured over.
  private static let heard = Duration.seconds(60)

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

  /// The integrated loudness of its first minute, in LUFS.
  ///
  /// - Throws: ``SoundError``; ``SoundError/badAmbience(path:reason:)`` if it is silent.
  func loudness(sampleRate: Int) throws(SoundError) -> Double {
    let reader = try reader(sampleRate: sampleRate)
    var meter = try LoudnessMeter(channels: channels, sampleRate: sampleRate)
    var block = [Float](repeating: 0, count: Mixer.blockFrames * channels)
    for _ in 0...(Self.heard.frames(at: sampleRate) / Mixer.blockFrames) {
      try block.withUnsafeMutableBufferPointer { (block) throws(SoundError) in
        try reader.read(into: block)
        meter.add(UnsafeBufferPointer(block), isSilent: false)
      }
    }
    let loudness = try meter.finish().integrated
    guard loudness.isFinite else {
      throw .badAmbience(
        path: name, reason: "its first minute is silent; name a file that can be heard")
    }
    return loudness
  }

  private var name: String {
    if case .file(let path) = source { path } else { "\(source)" }
  }
}

/// An endless sound.
protocol AmbienceReader: AnyObject {
  /// Fills `block` with what comes next, interleaved.
  ///
  /// - Throws: ``SoundError`` for a file that can't be read on.
  func read(into block: UnsafeMutableBufferPointer<Float>) throws(SoundError)
}
