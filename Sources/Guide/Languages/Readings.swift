/// How words are read whose letters don't tell, such as kanji: engines read kana alone.
public struct Readings: Sendable, Equatable {
  /// Readings by the words, of which the longest counts.
  private var words: [Character: [(word: String, reading: String)]] = [:]
  private var all: [String: String] = [:]

  /// True where every word is read as it is written.
  var isEmpty: Bool { all.isEmpty }

  /// Readings by the words.
  public init(_ readings: [String: String] = [:]) { add(readings) }

  /// True for the same words and readings.
  public static func == (left: Readings, right: Readings) -> Bool { left.all == right.all }

  /// Adds readings, which take the place of those for the same words.
  public mutating func add(_ readings: [String: String]) {
    all.merge(readings) { $1 }
    words = Dictionary(grouping: all.map { (word: $0.key, reading: $0.value) }) { $0.word.first ?? " " }
      .mapValues { $0.sorted { ($0.word.count, $1.word) > ($1.word.count, $0.word) } }
  }

  /// `text` as it is read.
  func reading(of text: String) -> String {
    var read = ""
    var rest = text[...]
    while let letter = rest.first {
      if let found = words[letter]?.first(where: { rest.hasPrefix($0.word) }) {
        read += found.reading
        rest = rest.dropFirst(found.word.count)
      } else {
        read.append(letter)
        rest = rest.dropFirst()
      }
    }
    return read
  }
}
