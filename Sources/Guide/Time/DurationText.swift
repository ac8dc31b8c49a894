/// Lengths of time as people write them: `8s`, `1m30s`, `1:30`, `2.5s`, `250ms`, `1h`.
public enum DurationText {
  /// The length `text` names in plain decimal digits, exact to the millisecond; `nil` if it is not written so.
  public static func parse(_ text: String) -> Duration? {
    text.contains(":") ? clock(text) : units(text)
  }

  /// The shortest form `parse` reads back, rounded to whole milliseconds: 90 s is `1m30s`.
  public static func format(_ length: Duration) -> String {
    let (seconds, attoseconds) = length.components
    let total =
      seconds * 1000 + (attoseconds + (attoseconds < 0 ? -1 : 1) * 500_000_000_000_000) / attosPerMilli
    guard total >= 0 else { return "-" + format(.milliseconds(-total)) }
    guard total == 0 || total >= 1000 else { return "\(total)ms" }
    let (hours, minutes, rest) = (total / 3_600_000, total / 60000 % 60, total % 60000)
    var text = hours > 0 ? "\(hours)h" : ""
    if minutes > 0 { text += "\(minutes)m" }
    if rest > 0 || text.isEmpty { text += "\(rest / 1000)\(fraction(rest % 1000))s" }
    return text
  }

  private static let attosPerMilli: Int64 = 1_000_000_000_000_000

  private static func fraction(_ milliseconds: Int64) -> String {
    guard milliseconds > 0 else { return "" }
    var digits = String(1000 + milliseconds).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "." + digits
  }

  /// `m:ss` or `h:mm:ss`.
  private static func clock(_ text: String) -> Duration? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, let first = number(parts[0]) else { return nil }
    var seconds = first
    for part in parts.dropFirst() {
      guard part.utf8.count == 2, part.utf8.allSatisfy(isDigit), let value = Int(part), value < 60 else {
        return nil
      }
      seconds = seconds * 60 + value
    }
    return .seconds(seconds)
  }

  /// Numbers with units, largest first; only the last may have a fraction, and those after the first are below 60.
  private static func units(_ text: String) -> Duration? {
    var rest = Substring(text)
    var total = Duration.zero
    var smallest = Int.max
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isNumber || $0 == "." }
      let unit = rest.dropFirst(digits.count).prefix { $0.isLetter }
      rest = rest[unit.endIndex...]
      let isFirst = smallest == Int.max
      guard let milliseconds = millisecondsPer[String(unit)], milliseconds < smallest,
        isFirst || milliseconds >= 1000, let (whole, thousandths) = decimal(digits), isFirst || whole < 60,
        thousandths == 0 || (rest.isEmpty && milliseconds >= 1000)
      else { return nil }
      total += .milliseconds(whole * milliseconds + thousandths * milliseconds / 1000)
      smallest = milliseconds
    }
    return smallest == Int.max ? nil : total
  }

  private static let millisecondsPer = ["h": 3_600_000, "m": 60000, "s": 1000, "ms": 1]

  /// A number with up to three decimals, as its whole part and its thousandths.
  private static func decimal(_ text: Substring) -> (whole: Int, thousandths: Int)? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = number(parts[0]) else { return nil }
    guard parts.count == 2 else { return (whole, 0) }
    let decimals = parts[1]
    guard (1...3).contains(decimals.utf8.count), decimals.utf8.allSatisfy(isDigit),
      let value = Int(decimals + String(repeating: "0", count: 3 - decimals.utf8.count))
    else { return nil }
    return (whole, value)
  }

  /// Up to nine plain digits without a leading zero.
  private static func number(_ text: Substring) -> Int? {
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy(isDigit), text == "0" || text.first != "0"
    else { return nil }
    return Int(text)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
