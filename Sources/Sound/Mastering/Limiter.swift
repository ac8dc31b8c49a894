/// The places where a track is turned down so that its true peaks keep below a ceiling.
///
/// All peaks are known before the first sample is written, so that each can be led up to smoothly without a delay.
struct Limiter: Sendable, Equatable {
  /// Frames that are turned down to `level`, and those around them on the way there.
  private struct Dip: Equatable {
    var frames: Range<Int>
    var level: Float

    /// The level on the way between the dip, where `away` is 0, and the untouched track, where it is 1.
    func level(away: Float) -> Float { level + (1 - level) * away }
  }

  /// In order, apart from each other.
  private var dips: [Dip] = []
  /// The way from a dip, 0, to the untouched track, 1: by frames before it begins, and by frames after it ends.
  private let before: [Float]
  private let after: [Float]

  private var attack: Int { before.count - 1 }
  private var release: Int { after.count - 1 }

  /// Turns nothing down yet.
  init(sampleRate: Int) {
    func ramp(frames: Int) -> [Float] {
      (0...frames).map { Float(ExactMath.smoothRise(Double($0) / Double(frames))) }
    }
    before = ramp(frames: sampleRate / 200)
    after = ramp(frames: sampleRate / 12)
  }

  /// Keeps `peaks` (in their order), raised by `gain` dB, below `ceiling` dBTP.
  init(_ peaks: [TruePeak], gain: Double, ceiling: Double, sampleRate: Int) {
    self.init(sampleRate: sampleRate)
    let highest = Float(factor(decibels: ceiling - gain))
    for peak in peaks where peak.level > highest {
      // What the peak is interpolated from must all be turned down.
      limit(peak.frame - TruePeakMeter.context..<peak.frame + TruePeakMeter.window, to: highest / peak.level)
    }
  }

  /// The number of places that are turned down.
  var count: Int { dips.count }
  /// The factor of the place that is turned down furthest.
  var lowest: Float { dips.reduce(1) { min($0, $1.level) } }

  /// Turns `frames` down to `level` at most; they must not begin before those given before.
  mutating func limit(_ frames: Range<Int>, to level: Float) {
    if let last = dips.last, frames.lowerBound <= last.frames.upperBound {
      let end = max(last.frames.upperBound, frames.upperBound)
      dips[dips.count - 1] = Dip(frames: last.frames.lowerBound..<end, level: min(last.level, level))
    } else {
      dips.append(Dip(frames: frames, level: level))
    }
  }

  /// Turns down what must be of `block`, interleaved samples of `channels` channels from `start` of the track.
  func apply(to block: UnsafeMutableBufferPointer<Float>, channels: Int, from start: Int) {
    let range = start..<start + block.count / channels
    let touching = dips(in: range)
    guard !touching.isEmpty else { return }
    var levels = [Float](repeating: 1, count: range.count)
    for dip in touching {
      let (reach, frames) = (reach(of: dip), dip.frames)
      for frame in range.clamped(to: reach.lowerBound..<frames.lowerBound) {
        levels[frame - start] = min(levels[frame - start], dip.level(away: before[frames.lowerBound - frame]))
      }
      for frame in range.clamped(to: frames) {
        levels[frame - start] = min(levels[frame - start], dip.level)
      }
      for frame in range.clamped(to: frames.upperBound..<reach.upperBound) {
        levels[frame - start] = min(
          levels[frame - start], dip.level(away: after[frame - frames.upperBound + 1]))
      }
    }
    for (frame, level) in levels.enumerated() {
      for channel in 0..<channels { block[frame * channels + channel] *= level }
    }
  }

  /// The factor of the power of `frames`, about: from a look at every 32nd of them.
  func power(in frames: Range<Int>) -> Float {
    let touching = dips(in: frames)
    guard !touching.isEmpty else { return 1 }
    var (sum, count): (Float, Float) = (0, 0)
    for frame in stride(from: frames.lowerBound, to: frames.upperBound, by: 32) {
      var lowest: Float = 1
      for dip in touching where reach(of: dip).contains(frame) {
        lowest = min(lowest, level(at: frame, of: dip))
      }
      sum += lowest * lowest
      count += 1
    }
    return sum / count
  }

  /// The frames that feel `dip`.
  private func reach(of dip: Dip) -> Range<Int> {
    dip.frames.lowerBound - attack..<dip.frames.upperBound + release
  }

  private func level(at frame: Int, of dip: Dip) -> Float {
    let away: Float =
      if frame < dip.frames.lowerBound {
        before[dip.frames.lowerBound - frame]
      } else if frame >= dip.frames.upperBound {
        after[frame - dip.frames.upperBound + 1]
      } else {
        0
      }
    return dip.level(away: away)
  }

  /// The dips felt in `range`.
  private func dips(in range: Range<Int>) -> ArraySlice<Dip> {
    let first = dips.bisect { reach(of: $0).upperBound > range.lowerBound }
    return dips[first...].prefix { reach(of: $0).lowerBound < range.upperBound }
  }
}
