import Glibc
public import Guide

/// What is wrong with a take.
public enum TakeFault: Sendable, Equatable, CustomStringConvertible {
  /// The least that speech lies above what is heard between its words, in dB.
  public static let leastClearance = 15.0

  /// Its loudest samples are cut off.
  case clipped
  /// Speech lies only so many dB above the noise in it.
  case noisy(Int)
  /// It is this many times as long as another voice takes for the words.
  case long(Double)
  /// It sounds a little more like the line of this number.
  case unsure(Int)
  /// It says something else.
  case otherWords

  /// What is wrong, and what would be right.
  public var description: String {
    switch self {
    case .clipped: "clipped; record it again from farther away, or at a lower level"
    case .noisy(let clearance):
      "noisy, speech is only \(clearance) dB above it; record it again where it is quiet"
    case .long(let factor):
      "\(Int(factor.rounded())) times as long as its words take; record it again, and nothing else"
    case .unsure(let number): "may say line \(number); hear it, and record it again if so"
    case .otherWords: "doesn't seem to say its words; record it again"
    }
  }
}

extension Clip {
  /// The loudness of every take in LUFS: low enough for the peaks of nearly all speech.
  static let takeLoudness = -23.0
  /// The highest true peak of a take.
  private static let takeCeiling: Float = 0.89

  /// The loudness by ITU-R BS.1770 in LUFS, of a word shorter than its window as if in silence; −∞ for silence.
  ///
  /// - Throws: ``SoundError/cannotMeasure(reason:)``.
  public func loudness() throws(SoundError) -> Double {
    var meter = try LoudnessMeter(channels: 1, sampleRate: sampleRate)
    let silence = [Float](repeating: 0, count: sampleRate)
    let levels = samples.map { Float($0) / Int16.fullScale }
    for part in [silence, levels, silence] {
      part.withUnsafeBufferPointer { meter.add($0, isSilent: false) }
    }
    return try meter.finish().integrated
  }

  /// The clip at the loudness that all takes have, less only where its peaks would leave the scale.
  ///
  /// - Throws: ``SoundError/cannotMeasure(reason:)``.
  public func levelled() throws(SoundError) -> Clip {
    let loudness = try loudness()
    guard loudness.isFinite else { return self }
    let highest = Float(samples.reduce(0) { max($0, $1.magnitude) }) / Int16.fullScale
    let gain = min(Float(factor(decibels: Self.takeLoudness - loudness)), Self.takeCeiling / highest)
    return Clip(samples: samples.map { Int16(nearest: Float($0) * gain) }, sampleRate: sampleRate)
  }

  /// True where the loudest samples stand in rows at one level, as a waveform does that was cut off, or, where noise or a
  /// lossy format blurred that, crowd at the top.
  public var isClipped: Bool {
    let highest = Int(samples.reduce(0) { max($0, $1.magnitude) })
    guard highest > 3000 else { return false }
    var (rows, run, top, below) = (0, 0, 0, 0)
    for sample in samples {
      let level = abs(Int(sample))
      run = level >= highest - 1 ? run + 1 : 0
      if run == 6 { rows += 1 }
      if level * 100 >= highest * 97 { top += 1 } else if level * 10 >= highest * 8 { below += 1 }
    }
    return rows >= 3 || top >= 50 && 2 * top > below
  }

  /// Writes it as a FLAC file to `path`, in place of one that is there.
  ///
  /// - Throws: `FileError` or ``SoundError``.
  public func write(toTake path: String) throws {
    try TrackWriter(frames: samples.count, sampleRate: sampleRate, encoding: AudioEncoding(.flac))
      .write(PlacedClips([Placement(start: 0, clip: 0)]) { _ in self }, to: path, overwrite: true)
  }
}
