import CICU

/// The places where lines of text may end, and the room that letters take.
public enum TextBreaks {
  /// `text` parted wherever a line may end and a word does, by UAX #14 and #29 as the language with this BCP 47 tag has it; together the parts are
  /// the text.
  public static func parts(of text: Substring, language: String) -> [Substring] {
    let units = Array(text.utf16)
    var places = [Int32](repeating: 0, count: units.count)
    var status: Int32 = 0
    let count = icu_line_breaks(
      language, units, Int32(units.count), &places, Int32(places.count), &status)
    guard status == 0, count > 0 else { return [text] }
    var parts: [Substring] = []
    var start = text.startIndex
    for place in places[..<Int(count)] {
      let end = text.utf16.index(text.startIndex, offsetBy: Int(place))
      // Never within a letter.
      guard end > start, let border = String.Index(end, within: text) else { continue }
      parts.append(text[start..<border])
      start = border
    }
    return start == text.endIndex ? parts : parts + [text[start...]]
  }

  /// The columns that `text` takes on a terminal, where a wide letter takes two.
  public static func columns(of text: String) -> Int { text.reduce(0) { $0 + (isWide($1) ? 2 : 1) } }

  /// True of letters as wide as two Latin ones, such as kana (UAX #11).
  public static func isWide(_ letter: Character) -> Bool {
    letter.unicodeScalars.first.map { icu_is_wide(Int32(bitPattern: $0.value)) != 0 } ?? false
  }

  /// The scripts of letters that several scripts have, such as the long mark of kana (UAX #24: Common and Inherited).
  static let sharedScripts: Set<Int32> = [0, 1]

  /// The number of the script that a letter belongs to, such as Latin's (UAX #24).
  static func script(of letter: Character) -> Int32 {
    letter.unicodeScalars.first.map { icu_script(Int32(bitPattern: $0.value)) } ?? 0
  }
}
