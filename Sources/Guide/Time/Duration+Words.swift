extension Duration {
  /// The length as it is read, such as `1 minute 30 seconds` or `2.5 seconds`, to the nearest tenth of a second.
  public var inWords: String {
    let tenths = Int((self / .milliseconds(100)).rounded())
    let (hours, minutes, rest) = (tenths / 36_000, tenths / 600 % 60, tenths % 600)
    let seconds = (Double(rest) / 10).shortest
    let parts = [("\(hours)", "hour"), ("\(minutes)", "minute"), (seconds, "second")].filter { $0.0 != "0" }
    return (parts.isEmpty ? [("0", "second")] : parts)
      .map { number, noun in "\(number) \(number == "1" ? noun : noun.plural)" }.joined(separator: " ")
  }
}

extension Int {
  /// So many things for the eye, such as `1 breath` or `7 stretches`.
  public func counted(_ noun: String) -> String { "\(self) \(self == 1 ? noun : noun.plural)" }
}

extension String {
  /// The regular plural of an English noun, such as `breaths` or `stretches`.
  public var plural: String {
    self + (["s", "x", "z", "ch", "sh"].contains(where: hasSuffix) ? "es" : "s")
  }
}

extension Double {
  /// The number with `digits` (1...6) after the point, such as `1.50`.
  public func formatted(_ digits: Int) -> String {
    let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int((self * Double(scale)).rounded())
    let fraction = String(scaled % scale + scale).dropFirst()
    return "\(scaled / scale).\(fraction)"
  }

  /// The number with as few digits as tell it from others, such as `2` or `0.25`.
  public var shortest: String { self == rounded() ? "\(Int(self))" : "\(self)" }
}
