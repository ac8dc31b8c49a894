extension Duration {
  /// The length as a clock shows it, such as `12:05` or `1:02:03`, to the nearest second.
  public var clock: String {
    let total = Int((self / .seconds(1)).rounded())
    let (hours, minutes, seconds) = (total / 3600, total / 60 % 60, total % 60)
    let tail = "\(seconds < 10 ? "0" : "")\(seconds)"
    return hours > 0 ? "\(hours):\(minutes < 10 ? "0" : "")\(minutes):\(tail)" : "\(minutes):\(tail)"
  }

  /// The length to the nearest minute, at least one.
  public var toMinute: Duration { .seconds(60 * max(1, Int((self / .seconds(60)).rounded()))) }

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

extension Duration {
  /// The length as a clock with parts of a second shows it, cut off after `decimals` (1...3), such as `62:03.4`, or with
  /// hours `01:02:03.456`.
  public func timecode(
    decimals: Int, mark: Character = ".", hasHours: Bool = false, minuteDigits: Int = 2
  ) -> String {
    let (seconds, attoseconds) = components
    let fraction = Self.padded(attoseconds / 1_000_000_000_000_000, to: 3).prefix(decimals)
    let minutes = seconds / 60
    let tail = "\(Self.padded(seconds % 60, to: 2))\(mark)\(fraction)"
    guard hasHours else { return "\(Self.padded(minutes, to: minuteDigits)):\(tail)" }
    return "\(Self.padded(minutes / 60, to: 2)):\(Self.padded(minutes % 60, to: minuteDigits)):\(tail)"
  }

  private static func padded(_ number: Int64, to width: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
