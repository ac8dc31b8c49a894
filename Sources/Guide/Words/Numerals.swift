import Foundation
import Synchronization

/// Whole numbers and lengths of time in English words.
enum Numerals {
  private static let formatter = Mutex<NumberFormatter>(
    {
      let formatter = NumberFormatter()
      formatter.locale = Locale(identifier: "en_US")
      formatter.numberStyle = .spellOut
      return formatter
    }())

  /// A whole number, such as `twenty-five`.
  static func words(_ number: Int) -> String {
    formatter.withLock { $0.string(from: NSNumber(value: number)) } ?? "\(number)"
  }

  /// A number as written in digits, such as `two point five` for `2.5`; other text is returned as it is.
  static func words(digits: Substring) -> String {
    let parts = digits.split(separator: ".", maxSplits: 1)
    guard let first = parts.first, let whole = Int(first) else { return String(digits) }
    guard parts.count == 2 else { return words(whole) }
    let decimals = parts[1].compactMap { $0.wholeNumberValue.map(words(_:)) }
    return ([words(whole), "point"] + decimals).joined(separator: " ")
  }

  /// A length of time, such as `one minute thirty seconds`, to the nearest second.
  static func words(_ length: Duration) -> String {
    let total = max(1, Int((length / .seconds(1)).rounded()))
    let (hours, minutes, seconds) = (total / 3600, total / 60 % 60, total % 60)
    return [(hours, "hour"), (minutes, "minute"), (seconds, "second")].filter { $0.0 > 0 }
      .map { count($0.0, $0.1) }.joined(separator: " ")
  }

  /// The minutes of a length to the nearest, at least one, such as `thirteen minutes` or `one hour ten minutes`.
  static func minutes(_ length: Duration) -> String {
    words(length.toMinute)
  }

  /// The place in an order, such as `twenty-first`.
  static func ordinal(_ number: Int) -> String {
    let words = words(number)
    let start = words.lastIndex { $0 == "-" || $0 == " " }.map(words.index(after:)) ?? words.startIndex
    let last = String(words[start...])
    let ordinal =
      irregular[last] ?? (last.hasSuffix("y") ? last.dropLast() + "ieth" : last + "th")
    return words[..<start] + ordinal
  }

  private static let irregular = [
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
  ]

  /// A number of things, such as `one breath` or `five breaths`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(words(number)) \(number == 1 ? noun : noun.plural)"
  }
}
