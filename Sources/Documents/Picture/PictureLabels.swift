/// Names laid above a line so that none runs into another or into another's mark: in the highest of a few rows that
/// has room, shortened where there is too little, left out where there is none.
struct PictureLabels {
  /// A name and where it stands.
  struct Label: Equatable {
    var text: String
    /// Its start, in pixels.
    var start: Int
    /// The place it names, in pixels; between the label's start and its end.
    var mark: Int
    /// Its row, 0 at the top.
    var row: Int
  }

  /// The size of the letters, in pixels.
  static let size = 12
  private static let gap = 8
  private static let rows = 4
  private static let fewestLetters = 4

  private(set) var labels: [Label] = []
  /// The number of rows in use.
  var rowCount: Int { (labels.map(\.row).max() ?? -1) + 1 }

  private let width: Int
  /// The last label of each row, as an index.
  private var last = [Int?](repeating: nil, count: Self.rows)

  /// Lays out the names of `marks`, in pixels from 0 to `width` and in order.
  init(_ marks: [(x: Int, name: String)], width: Int) {
    self.width = width
    for (x, name) in marks where !lay(name, at: x) && makeRoom(at: x) { _ = lay(name, at: x) }
  }

  private mutating func lay(_ name: String, at x: Int) -> Bool {
    let text = Self.shortened(name, to: width)
    let start = min(x, width - Self.width(of: text))
    // A mark crosses the rows below its label.
    guard
      let row = (0..<Self.rows).first(where: { row in
        end(ofRow: row) <= start && (0..<row).allSatisfy { mark(ofRow: $0) < start }
          && (row + 1..<Self.rows).allSatisfy { end(ofRow: $0) <= x }
      })
    else { return false }
    labels.append(Label(text: text, start: start, mark: x, row: row))
    last[row] = labels.count - 1
    return true
  }

  /// Shortens the last label of the lowest row so that it ends before `x`.
  private mutating func makeRoom(at x: Int) -> Bool {
    guard let index = last[Self.rows - 1] else { return false }
    let text = Self.shortened(labels[index].text, to: x - Self.gap - labels[index].start)
    guard text.count >= Self.fewestLetters else { return false }
    labels[index].text = text
    return true
  }

  private func end(ofRow row: Int) -> Int {
    last[row].map { labels[$0].start + Self.width(of: labels[$0].text) + Self.gap } ?? 0
  }

  private func mark(ofRow row: Int) -> Int { last[row].map { labels[$0].mark } ?? -1 }

  private static func shortened(_ text: String, to width: Int) -> String {
    guard self.width(of: text) > width else { return text }
    var letters = text.prefix(max(0, width))
    while let letter = letters.last, letter == "…" || self.width(of: letters + "…") > width {
      letters.removeLast()
    }
    return letters.isEmpty ? "" : letters + "…"
  }

  /// The width of `text` in DejaVu Sans, the widest of the fonts it may be shown in, in pixels, rounded up.
  static func width(of text: some StringProtocol) -> Int {
    let hundredths = text.reduce(0) { sum, letter in
      switch letter {
      case "i", "j", "l", ".", ",", ":", "'": sum + 34
      case "f", "r", "t", "I", "(", ")", "-", " ": sum + 43
      case "m", "w", "M", "W", "…": sum + 100
      case "a"..."z", "0"..."9": sum + 64
      case "A"..."Z": sum + 79
      default: sum + 110
      }
    }
    return (hundredths * size + 99) / 100
  }
}
