import Guide

/// Numbers, lengths and ranges of them, in plain decimal digits only.
enum QuantityText {
  /// A number such as `5`.
  static func whole(_ text: String, in bounds: ClosedRange<Int>) throws(Problem) -> Int {
    guard let value = digits(text) else {
      throw Problem(
        message: "\(quoted(text)) is not a plain number; write a number such as \(example(bounds))")
    }
    return try within(bounds, value, text)
  }

  /// A number or a range such as `5-7`.
  static func wholeRange(_ text: String, in bounds: ClosedRange<Int>) throws(Problem) -> ClosedRange<Int> {
    let ends = self.ends(of: text)
    guard let lower = digits(ends.lower), let upper = digits(ends.upper) else {
      throw Problem(
        message: "\(quoted(text)) is not a plain number; write a number such as 5, or a range such as 5-7")
    }
    return try range(try within(bounds, lower, text), try within(bounds, upper, text), text)
  }

  /// A length such as `10s` or `1m30s`.
  static func length(
    _ text: String, in bounds: ClosedRange<Duration>,
    forms: String = "write a length such as 10s, 1m30s or 2.5s"
  ) throws(Problem) -> Duration {
    guard let length = DurationText.parse(text) else { throw notALength(text, forms) }
    return try within(bounds, length, text)
  }

  /// A length or a range such as `15s-30s` or `15-30s`.
  static func lengthRange(
    _ text: String, in bounds: ClosedRange<Duration>, forms: String
  ) throws(Problem) -> ClosedRange<Duration> {
    let ends = self.ends(of: text)
    guard let upper = DurationText.parse(ends.upper),
      let lower = DurationText.parse(ends.lower) ?? DurationText.parse(ends.lower + onlyUnit(of: ends.upper))
    else { throw notALength(text, forms) }
    return try range(try within(bounds, lower, text), try within(bounds, upper, text), text)
  }

  /// A factor such as `0.9`, with at most three decimals.
  static func factor(_ text: String, in bounds: ClosedRange<Double>) throws(Problem) -> Double {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard digits(String(parts[0])) != nil, parts[0].count <= 6,
      parts.count == 1 || (1...3).contains(parts[1].count) && parts[1].utf8.allSatisfy(isDigit),
      let factor = Double(text)
    else { throw Problem(message: "\(quoted(text)) is not a plain number; write a factor such as 0.9") }
    guard bounds.contains(factor) else {
      throw Problem(
        message:
          "\(quoted(text)) is out of range; write a factor from \(bounds.lowerBound) to \(bounds.upperBound)")
    }
    return factor
  }

  /// A range of factors such as `0.5-2`.
  static func factorRange(_ text: String, in bounds: ClosedRange<Double>) throws(Problem) -> ClosedRange<
    Double
  > {
    let ends = self.ends(of: text)
    return try range(try factor(ends.lower, in: bounds), try factor(ends.upper, in: bounds), text)
  }

  /// Digits without a sign or a leading zero; too many of them are `Int.max`, which no bounds hold.
  static func digits(_ text: String) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy(isDigit), text == "0" || text.first != "0" else { return nil }
    return Int(text) ?? .max
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Both ends of a range, or the same text twice.
  static func ends(of text: String) -> (lower: String, upper: String) {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
    guard parts.count == 2 else { return (text, text) }
    return (
      String(parts[0].reversed().drop { $0 == " " }.reversed()), String(parts[1].drop { $0 == " " })
    )
  }

  private static func onlyUnit(of text: String) -> String {
    let unit = text.drop { $0.isNumber || $0 == "." }
    return unit.allSatisfy(\.isLetter) ? String(unit) : ""
  }

  private static func range<Value: Comparable>(
    _ lower: Value, _ upper: Value, _ text: String
  ) throws(Problem) -> ClosedRange<Value> {
    guard lower <= upper else {
      throw Problem(message: "\(quoted(text)) is upside down; write the smaller end first")
    }
    return lower...upper
  }

  private static func within(_ bounds: ClosedRange<Int>, _ value: Int, _ text: String) throws(Problem) -> Int
  {
    guard bounds.contains(value) else {
      throw Problem(
        message:
          "\(quoted(text)) is out of range; write a number from \(bounds.lowerBound) to \(bounds.upperBound)")
    }
    return value
  }

  private static func within(
    _ bounds: ClosedRange<Duration>, _ value: Duration, _ text: String
  ) throws(Problem) -> Duration {
    guard bounds.contains(value) else {
      let ends = (DurationText.format(bounds.lowerBound), DurationText.format(bounds.upperBound))
      throw Problem(message: "\(quoted(text)) is out of range; write a length from \(ends.0) to \(ends.1)")
    }
    return value
  }

  private static func notALength(_ text: String, _ forms: String) -> Problem {
    digits(text) == nil
      ? Problem(message: "\(quoted(text)) is not a length; \(forms)")
      : Problem(message: "\(quoted(text)) has no unit; write \(shown(text))s for seconds")
  }

  private static func example(_ bounds: ClosedRange<Int>) -> Int {
    max(bounds.lowerBound, min(bounds.upperBound, 3))
  }
}
