/// Cuts a text into captions that are read at a glance: at most two lines of 42 characters each, the length
/// that the BBC's and Netflix's guidelines for subtitles allow.
enum CaptionLines {
  private static let width = 42

  /// The lines of each caption `text` needs, in order; no word is lost, and one longer than a line is broken.
  static func captions(of text: String) -> [[String]] {
    let words = text.split(whereSeparator: \.isWhitespace).flatMap(broken)
    return words.isEmpty ? [] : captions(of: words[...])
  }

  private static func captions(of words: ArraySlice<Substring>) -> [[String]] {
    if length(of: words) <= width { return [[line(of: words)]] }
    if let border = border(in: words, halvesUpTo: width) {
      return [[line(of: words[..<border]), line(of: words[border...])]]
    }
    guard let border = border(in: words, halvesUpTo: .max) else { return [[line(of: words)]] }
    return captions(of: words[..<border]) + captions(of: words[border...])
  }

  /// The place to part `words` at so that neither half is longer than `limit`: near the middle, rather after a sentence
  /// than after a clause, rather there than before a conjunction, and rather there than elsewhere.
  private static func border(in words: ArraySlice<Substring>, halvesUpTo limit: Int) -> Int? {
    let total = length(of: words)
    var before = -1
    var best: (cost: Int, border: Int)?
    for border in words.indices.dropFirst() {
      before += words[border - 1].count + 1
      let after = total - before - 1
      guard max(before, after) <= limit else { continue }
      let price = abs(before - after) + cost(of: words[border - 1], words[border])
      if price < best?.cost ?? .max { best = (price, border) }
    }
    return best?.border
  }

  /// The price of parting two words, in letters by which the halves differ.
  private static func cost(of before: Substring, _ after: Substring) -> Int {
    switch before.last {
    case ".", "!", "?": 0
    case ",", ";", ":": 12
    default: ["and", "or", "but"].contains(after) ? 15 : 30
    }
  }

  private static func broken(_ word: Substring) -> [Substring] {
    var parts: [Substring] = []
    var rest = word
    while !rest.isEmpty {
      parts.append(rest.prefix(width))
      rest = rest.dropFirst(width)
    }
    return parts
  }

  private static func length(of words: ArraySlice<Substring>) -> Int {
    words.reduce(-1) { $0 + $1.count + 1 }
  }

  private static func line(of words: ArraySlice<Substring>) -> String { words.joined(separator: " ") }
}
