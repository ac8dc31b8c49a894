/// Finds which line each take says, by the likeness to the lines as other voices speak them.
public struct TakeMatcher: Sendable {
  /// The lines that are looked at closely of those that seem alike at a first look.
  private static let close = 12
  /// How much less alike than the best a line may be to be the one said, and to be one that was expected: measured with
  /// takes of other engines.
  private static let (slack, expectedSlack) = (Float(1.12), Float(1.25))
  /// The most that a take may be longer than another voice's.
  public static let longest = 2.5

  /// How unlike each take is to each line; infinite where nothing speaks for it.
  private let costs: [[Float]]

  /// Compares `takes` with `lines`, each as several voices speak it; `expected` are the lines that takes should say.
  public init(_ takes: [SpeechFeatures], _ lines: [[SpeechFeatures]], expected: [Int?]) async {
    costs = await withTaskGroup(of: (Int, [Float]).self) { group in
      for (number, take) in takes.enumerated() {
        group.addTask { (number, Self.costs(of: take, lines, expected[number])) }
      }
      return await group.reduce(into: takes.map { _ in [] }) { $0[$1.0] = $1.1 }
    }
  }

  private static func costs(
    of take: SpeechFeatures, _ lines: [[SpeechFeatures]], _ expected: Int?
  ) -> [Float] {
    let first = lines.map { voices in voices.map(take.coarseDistance).min() ?? .infinity }
    var costs = [Float](repeating: .infinity, count: lines.count)
    let alike = first.indices.sorted { first[$0] < first[$1] }.prefix(close)
    for line in alike + (expected.map { [$0] } ?? []) where first[line].isFinite {
      costs[line] = lines[line].map(take.distance).min() ?? .infinity
    }
    return costs
  }

  /// The line each take says, each line at most once and the likeness of all together the greatest; `nil` for a take that
  /// says none of those that are left.
  public func matches() -> [Int?] {
    guard let lines = costs.first?.count, lines > 0 else { return costs.map { _ in nil } }
    let found = Self.assign(costs.map { $0.map { $0.isFinite ? $0 : 100 } }, columns: lines)
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
    costs[take].indices.min { costs[take][$0] < costs[take][$1] }.flatMap { costs[take][$0].isFinite ? $0 : nil }
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
