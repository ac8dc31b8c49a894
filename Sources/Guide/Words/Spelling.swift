/// Guesses what a mistyped word was meant to be.
public enum Spelling {
  /// The `count` words of `candidates` that need the fewest letters added, removed or changed to become `word`.
  public static func nearest(_ count: Int, to word: String, among candidates: [String]) -> [String] {
    candidates.enumerated()
      .map { (distance(word.lowercased(), $0.element.lowercased()), $0.offset, $0.element) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(count).map(\.2)
  }

  /// The number of letters to be added, removed or changed to turn `word` into `other` (Levenshtein).
  public static func distance(_ word: String, _ other: String) -> Int {
    let letters = Array(other)
    var row = Array(0...letters.count)
    for (index, letter) in word.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in letters.indices {
        let changed = diagonal + (letter == letters[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
      }
    }
    return row[letters.count]
  }
}
