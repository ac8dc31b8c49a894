/// One repetition of a stretch on one side and in one direction; a run is what is done without changing either.
struct Turn: Equatable {
  /// From 1.
  var repetition: Int
  /// The number of them in its run.
  var repetitions: Int
  var side: String?
  /// The side's place in the order of sides, from 0.
  var sideIndex: Int?
  var otherSide: String?
  var direction: String?
  var startsRun = false
  var endsRun = false
  var isFirst = false
  var isLast = false

  /// The side and the direction, where there are any, such as `left, backward`.
  var place: String? {
    let parts = [side, direction].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// The turns of one set of a stretch, in order; a movement for a time is done in whole cycles, rounded up.
  static func turns(of stretch: Stretch, at pacing: Pacing) -> [Turn] {
    let sides: [String?] = stretch.sides.isEmpty ? [nil] : stretch.sides
    let directions: [String?] = stretch.directions.isEmpty ? [nil] : stretch.directions
    let runs = sides.flatMap { side in
      directions.map { direction in
        Turn(
          repetition: 1, repetitions: pacing.repetitions(of: stretch, on: side), side: side,
          sideIndex: side.flatMap(stretch.sides.firstIndex), otherSide: other(than: side, of: stretch.sides),
          direction: direction)
      }
    }
    let most = runs.map(\.repetitions).max() ?? 1
    let isTakingTurns = stretch.alternates || stretch.isMarching
    var turns =
      isTakingTurns
      ? (1...most).flatMap { number in runs.filter { number <= $0.repetitions }.map { $0.numbered(number) } }
      : runs.flatMap { run in (1...run.repetitions).map(run.numbered) }
    for index in turns.indices {
      let (before, after) = (turns.indices.contains(index - 1), turns.indices.contains(index + 1))
      turns[index].startsRun = !before || !stretch.isMarching && turns[index - 1].place != turns[index].place
      turns[index].endsRun = !after || !stretch.isMarching && turns[index + 1].place != turns[index].place
      turns[index].isFirst = !before
      turns[index].isLast = !after
    }
    return turns
  }

  private func numbered(_ repetition: Int) -> Turn {
    var turn = self
    turn.repetition = repetition
    return turn
  }

  private static let opposites = [
    "left": "right", "right": "left", "affected": "unaffected", "unaffected": "affected",
  ]

  private static func other(than side: String?, of sides: [String]) -> String? {
    sides.count == 1 ? side.flatMap { opposites[$0] } : sides.count == 2 ? sides.first { $0 != side } : nil
  }
}
