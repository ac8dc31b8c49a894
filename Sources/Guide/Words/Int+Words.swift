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
