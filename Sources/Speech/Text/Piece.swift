/// A stretch of text short enough that espeak-ng loses none of it.
struct Piece: Equatable {
  /// At most 200 Unicode scalars and 40 words; more scalars only where one word's phonemes take them.
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
    var taken = max(1, fitting.count)
    var next = Duration.zero
    if fitting.count < rest.count {
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

/// A word in parts of at most 100 Unicode scalars; phonemes stay whole, with the mark that follows them.
private func shortened(_ word: Substring) -> [String] {
  guard word.unicodeScalars.count > 100 else { return [String(word)] }
  var parts: [String.UnicodeScalarView] = []
  var room = 0
  for run in word.matches(
    of: /\[\[[^\]]*\]\][,;:.!?]?|./.dotMatchesNewlines().matchingSemantics(.unicodeScalar))
  {
    let scalars = run.output.unicodeScalars
    if room < scalars.count {
      parts.append(.init())
      room = 100
    }
    parts[parts.count - 1] += scalars
    room -= scalars.count
  }
  return parts.map(String.init)
}
