/// Up to five of the names, those that take the fewest edits to reach first.
func nearest(to name: String, among names: [String]) -> [String] {
  let ranked = names.map { (edits: edits(Array(name.lowercased()), Array($0.lowercased())), name: $0) }
  return ranked.sorted { ($0.edits, $0.name) < ($1.edits, $1.name) }.prefix(5).map(\.name)
}

/// The Levenshtein distance.
private func edits(_ a: [Character], _ b: [Character]) -> Int {
  var row = Array(0...b.count)
  for (i, letter) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in b.enumerated() {
      let replaced = diagonal + (letter == other ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
    }
  }
  return row[b.count]
}
