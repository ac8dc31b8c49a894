/// Finds which line each take says, by the likeness to the lines as other voices speak them.
public struct TakeMatcher: Sendable {
  /// How much less alike than the best a line may be to be the one said, and to be one that was expected: measured with
  /// takes of other engines.
  private static let (slack, expectedSlack) = (Float(1.12), Float(1.25))
  /// The most that a take may be longer than another voice's.
  public static let longest = 2.5

  /// How much more alike a line counts for being in its place.
  private static let inOrder: Float = 0.3
  /// The most that a take may be longer or shorter than its line, at the person's own pace.
  private static let mostUneven = 1.8

  /// How unlike each take is to each line; infinite where nothing speaks for it.
  private let costs: [[Float]]

  /// Compares `takes` with `lines`, each as several voices speak it.
  public init(_ takes: [SpeechFeatures], _ lines: [[SpeechFeatures]]) async {
    let lengths = lines.joined().map(\.count).sorted()
    let own = takes.map(\.count).sorted()
    // How much slower this person speaks, which is known where most of the lines are there.
    let isKnown = !lengths.isEmpty && 2 * takes.count > lines.count
    let pace = isKnown ? Double(own[own.count / 2]) / Double(max(lengths[lengths.count / 2], 1)) : 1
    let likely = min(max(pace, 0.6), 1.7)
    costs = await withTaskGroup(of: (Int, [Float]).self) { group in
      for (number, take) in takes.enumerated() {
        group.addTask {
          let costs = lines.map { voices in
            voices.map { voice in
              let ratio = Double(take.count) / Double(max(voice.count, 1)) / likely
              return ratio > 1 / Self.mostUneven && ratio < Self.mostUneven
                ? take.distance(to: voice) : .infinity
            }.min() ?? .infinity
          }
          return (number, costs)
        }
      }
      return await group.reduce(into: takes.map { _ in [] }) { $0[$1.0] = $1.1 }
    }
  }

  /// The line each take says, each line at most once and the likeness of all together the greatest; `nil` for a take that
  /// says none of those that are left.
  public func matches() -> [Int?] {
    guard let lines = costs.first?.count, lines > 0 else { return costs.map { _ in nil } }
    var likely = costs.map { $0.map { $0.isFinite ? $0 : 100 } }
    let first = Self.assign(likely, columns: lines)
    // Of lines that sound alike, the one that follows what was said before it, or comes before what is said next.
    for take in likely.indices {
      if take > 0, let before = first[take - 1], before + 1 < lines {
        likely[take][before + 1] -= Self.inOrder
      }
      if take + 1 < first.count, let after = first[take + 1], after > 0 {
        likely[take][after - 1] -= Self.inOrder
      }
    }
    let found = Self.assign(likely, columns: lines)
    return found.indices.map { take in
      found[take].flatMap { says(take, $0, isExpected: false) ? $0 : nil }
    }
  }

  /// True where a take is about as like to a line, the one expected of it or not, as to any.
  public func says(_ take: Int, _ line: Int, isExpected: Bool) -> Bool {
    let best = costs[take].min() ?? .infinity
    return best.isFinite && costs[take][line] <= best * (isExpected ? Self.expectedSlack : Self.slack)
  }

  /// The line a take is most like; `nil` where it is like none.
  public func best(_ take: Int) -> Int? {
    costs[take].indices.min { costs[take][$0] < costs[take][$1] }.flatMap {
      costs[take][$0].isFinite ? $0 : nil
    }
  }

  /// The cheapest pairing of rows with columns, by shortest augmenting paths (Jonker and Volgenant); rows beyond the
  /// columns stay alone.
  private static func assign(_ costs: [[Float]], columns: Int) -> [Int?] {
    // Columns of their own let every row be paired, dearer than any other.
    let width = columns + costs.count
    func cost(_ row: Int, _ column: Int) -> Float { column < columns ? costs[row][column] : 50 }
    var rowOf = [Int](repeating: -1, count: width)
    var (rowPrice, price) = ([Float](repeating: 0, count: costs.count), [Float](repeating: 0, count: width))
    for row in costs.indices {
      var (least, before) = ([Float](repeating: .infinity, count: width), [Int](repeating: -1, count: width))
      var isDone = [Bool](repeating: false, count: width)
      var (current, column) = (row, -1)
      while true {
        var (step, next) = (Float.infinity, -1)
        for other in 0..<width where !isDone[other] {
          let reach = cost(current, other) - rowPrice[current] - price[other]
          if reach < least[other] { (least[other], before[other]) = (reach, column) }
          if least[other] < step { (step, next) = (least[other], other) }
        }
        rowPrice[row] += step
        for other in 0..<width {
          if isDone[other] {
            rowPrice[rowOf[other]] += step
            price[other] -= step
          } else {
            least[other] -= step
          }
        }
        column = next
        isDone[column] = true
        if rowOf[column] < 0 { break }
        current = rowOf[column]
      }
      while column >= 0 {
        let earlier = before[column]
        rowOf[column] = earlier >= 0 ? rowOf[earlier] : row
        column = earlier
      }
    }
    var found = [Int?](repeating: nil, count: costs.count)
    for column in 0..<columns where rowOf[column] >= 0 { found[rowOf[column]] = column }
    return found
  }
}
