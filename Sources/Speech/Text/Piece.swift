/// A stretch of text short enough that espeak-ng loses none of it.
struct Piece: Equatable {
  /// At most 200 Unicode scalars and 40 words.
  var text: String
  /// The silence that belongs before it.
  var pause: Duration
}

/// Cuts a text at its sentences and clauses, and only where it must elsewhere.
func pieces(of text: String) -> [Piece] {
  var rest = text.split(whereSeparator: \.isWhitespace).flatMap(shortened)[...]
  var pieces: [Piece] = []
  var pause = Duration.zero
  while !rest.isEmpty {
    var length = 0
    let fitting = rest.prefix(40).prefix { word in
      length += word.unicodeScalars.count + 1
      return length <= 201
    }
    var taken = fitting.count
    var next = Duration.zero
    if taken < rest.count {
      for (marks, silence) in [(".!?…", 150), (",;:—–", 100)] {
        if let end = fitting.lastIndex(where: { $0.last.map(marks.contains) ?? false }) {
          taken = end - rest.startIndex + 1
          next = .milliseconds(silence)
          break
        }
      }
    }
    pieces.append(Piece(text: rest.prefix(taken).joined(separator: " "), pause: pause))
    rest = rest.dropFirst(taken)
    pause = next
  }
  return pieces
}

/// A word in parts of at most 100 Unicode scalars; phonemes stay whole.
private func shortened(_ word: Substring) -> [String] {
  let scalars = Array(word.unicodeScalars)
  guard scalars.count > 100, !word.contains("[[") else { return [String(word)] }
  return stride(from: 0, to: scalars.count, by: 100).map { start in
    var part = String.UnicodeScalarView()
    part.append(contentsOf: scalars[start..<min(start + 100, scalars.count)])
    return String(part)
  }
}
