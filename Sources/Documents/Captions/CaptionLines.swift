import Guide

/// Cuts a text into captions that are read at a glance: at most two lines of 42 characters each, the length
/// that the BBC's and Netflix's guidelines for subtitles allow. A letter as wide as two counts for three, so that lines of
/// Japanese have 14, where Netflix's have 13.
struct CaptionLines {
  private static let width = 42

  private let language: Language

  /// Cuts texts of `language`.
  init(_ language: Language) { self.language = language }

  /// A part of a text that no line ends within.
  private struct Word {
    let text: Substring
    let width: Int
    /// True where a space parts it from the one before.
    let isParted: Bool
  }

  /// The lines of each caption `text` needs, in order; no word is lost, and one longer than a line is broken.
  func captions(of text: String) -> [[String]] {
    let words = text.split(whereSeparator: \.isWhitespace).flatMap(broken)
    return words.isEmpty ? [] : captions(of: words[...])
  }

  /// The lines of `text`, which has to be shown at once.
  func lines(of text: String) -> [String] { captions(of: text).flatMap { $0 } }

  private func captions(of words: ArraySlice<Word>) -> [[String]] {
    if Self.length(of: words) <= Self.width { return [[Self.line(of: words)]] }
    if let border = border(in: words, halvesUpTo: Self.width) {
      return [[Self.line(of: words[..<border]), Self.line(of: words[border...])]]
    }
    guard let border = border(in: words, halvesUpTo: .max) else { return [[Self.line(of: words)]] }
    return captions(of: words[..<border]) + captions(of: words[border...])
  }

  /// The place to part `words` at so that neither half is longer than `limit`: near the middle, rather after a sentence
  /// than after a clause, rather there than before a conjunction, and rather there than elsewhere.
  private func border(in words: ArraySlice<Word>, halvesUpTo limit: Int) -> Int? {
    let total = Self.length(of: words)
    var before = 0
    var best: (cost: Int, border: Int)?
    for border in words.indices.dropFirst() {
      before +=
        words[border - 1].width + (border - 1 > words.startIndex && words[border - 1].isParted ? 1 : 0)
      let after = total - before - (words[border].isParted ? 1 : 0)
      guard max(before, after) <= limit else { continue }
      let price = abs(before - after) + cost(of: words[border - 1].text, words[border].text)
      if price < best?.cost ?? .max { best = (price, border) }
    }
    return best?.border
  }

  /// The price of parting two words, in letters by which the halves differ.
  private func cost(of before: Substring, _ after: Substring) -> Int {
    switch before.last {
    case ".", "!", "?", "。", "！", "？": 0
    case ",", ";", ":", "、": 12
    default: language.book.ear.breakBefore.contains(String(after)) ? 15 : 30
    }
  }

  /// A word, or the parts of one that has no spaces where lines may end, or that is longer than a line.
  private func broken(_ word: Substring) -> [Word] {
    var words: [Word] = []
    let isJoined = word.contains(where: TextBreaks.isWide)
    for part in isJoined ? TextBreaks.parts(of: word, language: language.tag) : [word] {
      var rest = part
      while !rest.isEmpty {
        let piece = Self.start(of: rest)
        words.append(Word(text: piece, width: Self.width(of: piece), isParted: words.isEmpty))
        rest = rest[piece.endIndex...]
      }
    }
    return words
  }

  /// As much of `text` as a line has room for, and a letter at least.
  private static func start(of text: Substring) -> Substring {
    var (end, sum) = (text.startIndex, 0)
    while end < text.endIndex {
      sum += width(of: text[end])
      guard sum <= width || end == text.startIndex else { break }
      end = text.index(after: end)
    }
    return text[..<end]
  }

  private static func width(of letter: Character) -> Int { TextBreaks.isWide(letter) ? 3 : 1 }

  private static func width(of text: Substring) -> Int { text.reduce(0) { $0 + width(of: $1) } }

  private static func length(of words: ArraySlice<Word>) -> Int {
    words.reduce(0) { $0 + $1.width + ($1.isParted ? 1 : 0) } - (words.first?.isParted == true ? 1 : 0)
  }

  private static func line(of words: ArraySlice<Word>) -> String {
    words.dropFirst().reduce(String(words.first?.text ?? "")) { $0 + ($1.isParted ? " " : "") + $1.text }
  }
}
