/// Where a track is turned down so that its true peaks keep below a ceiling: smoothly, ahead of time, and without delay,
/// because the peaks are known before.
struct Limiter: Sendable, Equatable {
  /// Frames that are turned down to `level`, and those around them on the way there.
  private struct Dip: Equatable {
    var frames: Range<Int>
    var level: Float
  }

  /// In order, apart from each other.
  private var dips: [Dip] = []
  private let attack: Int
  private let release: Int

  /// Creates one that does nothing yet.
  init(sampleRate: Int) {
    attack = sampleRate / 200
    release = sampleRate / 12
  }

  /// How many stretches of frames are turned down.
  var count: Int { dips.count }
  /// What the highest peak is multiplied by.
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
    let touching = dips[firstDip(after: start)...].prefix { $0.frames.lowerBound - attack < range.upperBound }
    guard !touching.isEmpty else { return }
    var levels = [Float](repeating: 1, count: range.count)
    for dip in touching {
      let reach = dip.frames.lowerBound - attack..<dip.frames.upperBound + release
      for frame in range.clamped(to: reach) {
        levels[frame - start] = min(levels[frame - start], level(at: frame, of: dip))
      }
    }
    for index in block.indices { block[index] *= levels[index / channels] }
  }

  private func level(at frame: Int, of dip: Dip) -> Float {
    let away =
      if frame < dip.frames.lowerBound {
        Double(dip.frames.lowerBound - frame) / Double(attack)
      } else {
        Double(max(frame - dip.frames.upperBound + 1, 0)) / Double(release)
      }
    return dip.level + (1 - dip.level) * Float(smoothRise(away))
  }

  /// The first dip that is felt after `frame`.
  private func firstDip(after frame: Int) -> Int {
    var (low, high) = (0, dips.count)
    while low < high {
      let middle = (low + high) / 2
      if dips[middle].frames.upperBound + release <= frame { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
