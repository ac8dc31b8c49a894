extension Duration {
  /// The length as a clock shows it, such as `12:05` or `1:02:03`, to the nearest second.
  public var clock: String {
    let total = Int((self / .seconds(1)).rounded())
    let (hours, minutes, seconds) = (total / 3600, total / 60 % 60, total % 60)
    let tail = "\(seconds < 10 ? "0" : "")\(seconds)"
    return hours > 0 ? "\(hours):\(minutes < 10 ? "0" : "")\(minutes):\(tail)" : "\(minutes):\(tail)"
  }

  /// The length in whole milliseconds, to the nearest; a longer length never gives fewer.
  public var milliseconds: Int {
    let (seconds, attoseconds) = components
    return Int(seconds) * 1000 + Int((attoseconds + 500_000_000_000_000) / 1_000_000_000_000_000)
  }

  /// The length of `frames` at `sampleRate` frames per second.
  public static func frames(_ frames: Int, at sampleRate: Int) -> Duration {
    .seconds(frames / sampleRate) + .seconds(frames % sampleRate) / sampleRate
  }
}

extension Duration {
  /// The length in frames at `sampleRate` frames per second, to the nearest frame.
  public func frames(at sampleRate: Int) -> Int {
    var clock = FrameClock(sampleRate: sampleRate)
    return clock.advance(by: self)
  }
}
