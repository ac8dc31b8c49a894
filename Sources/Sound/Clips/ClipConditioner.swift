public import Guide

/// Makes an engine's clips fit to be laid on a track: at its sample rate, without silence around, without clicks.
///
/// A constant offset is left alone: an engine's is about −67 dBFS, below what is trimmed as silence.
public struct ClipConditioner: Sendable {
  /// Changes whenever the same clip would come out different, for the keys of caches.
  public static let version = 4

  private static let threshold: Float = 32.768  // −60 dBFS
  private let sampleRate: Int

  /// Conditions clips for a track of `sampleRate` samples per second.
  public init(sampleRate: Int) {
    self.sampleRate = sampleRate
  }

  /// Returns `clip` at the track's rate, from 5 ms before its first sound above −60 dBFS to 5 ms after its last, faded
  /// in and out there, and measured; a silent clip gives an empty one.
  ///
  /// - Throws: ``SoundError/cannotResample(from:to:reason:)`` for an impossible rate, or
  /// ``SoundError/cannotMeasure(reason:)``.
  public func condition(_ clip: Clip) throws(SoundError) -> Clip {
    var samples = try Resampler.resample(clip.samples, from: clip.sampleRate, to: sampleRate)
    guard let first = samples.firstIndex(where: { abs($0) > Self.threshold }),
      let last = samples.lastIndex(where: { abs($0) > Self.threshold })
    else { return Clip(samples: [], sampleRate: sampleRate) }

    let guarded = frames(milliseconds: 5)
    let head = max(first - guarded, 0)
    let end = min(last + 1 + guarded, samples.count)
    // Sound that starts at once still needs a fade, or it clicks: 2 ms is too short to be missed.
    let rise = max(first - head, frames(milliseconds: 2))
    let fall = max(end - 1 - last, frames(milliseconds: 2))
    for step in 0..<min(rise, end - head) {
      samples[head + step] *= Float(ExactMath.smoothRise(Double(step) / Double(rise)))
    }
    for step in 0..<min(fall, end - head) {
      samples[end - 1 - step] *= Float(ExactMath.smoothRise(Double(step) / Double(fall)))
    }
    return try Clip(samples: Self.rounded(samples[head..<end]), sampleRate: sampleRate)
      .measured(by: original(of: head..<end, in: clip))
  }

  /// The samples of 16 bits nearest to `levels`; many at once, as `map` wouldn't.
  private static func rounded(_ levels: ArraySlice<Float>) -> [Int16] {
    [Int16](unsafeUninitializedCapacity: levels.count) { samples, count in
      levels.withUnsafeBufferPointer { levels in
        for index in levels.indices { samples[index] = Int16(nearest: levels[index]) }
      }
      count = levels.count
    }
  }

  /// What of `clip` became the samples in `range`, where it has fewer of them and the same 20 ms; the fades at its ends are
  /// too soft to count.
  private func original(of range: Range<Int>, in clip: Clip) -> Clip? {
    let rate = clip.sampleRate
    guard rate < sampleRate, rate % 50 == 0, sampleRate % 50 == 0 else { return nil }
    let start = range.lowerBound * rate / sampleRate
    let end = min(start + range.count * rate / sampleRate, clip.samples.count)
    return Clip(samples: Array(clip.samples[start..<end]), sampleRate: rate)
  }

  private func frames(milliseconds: Int) -> Int {
    sampleRate * milliseconds / 1000
  }
}
