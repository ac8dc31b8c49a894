/// One telling of a stretch in the course of a session.
struct Visit {
  /// The stretch, by its index in the session.
  let index: Int
  /// The telling of this stretch, from 1.
  let telling: Int
  /// The round announced before it, such as the second of a circuit.
  let round: Round?
  /// The rest before it that a circuit prescribes.
  let rest: Duration?
  /// True where it is the first or the last of all.
  let isFirst: Bool
  let isLast: Bool

  struct Round: Equatable {
    let number: Int
    let count: Int
  }

  /// The tellings of `session` told `rounds` times over, circuits unfolded.
  static func visits(of session: Session, rounds: Int) -> [Visit] {
    var order: [(index: Int, round: Round?, rest: Duration?)] = []
    var next = session.stretches.startIndex
    while next < session.stretches.endIndex {
      guard let circuit = session.circuits.first(where: { $0.stretches.lowerBound == next }) else {
        order.append((next, nil, nil))
        next += 1
        continue
      }
      for number in 1...circuit.times {
        for index in circuit.stretches {
          let startsRound = index == circuit.stretches.lowerBound
          order.append(
            (
              index, startsRound && circuit.times > 1 ? Round(number: number, count: circuit.times) : nil,
              number > 1 || !startsRound ? circuit.rest : nil
            ))
        }
      }
      next = circuit.stretches.upperBound
    }
    var told: [Int: Int] = [:]
    return (1...rounds).flatMap { round in
      order.indices.map { position in
        let item = order[position]
        told[item.index, default: 0] += 1
        let whole = rounds > 1 && position == 0 ? Round(number: round, count: rounds) : nil
        return Visit(
          index: item.index, telling: told[item.index] ?? 1, round: whole ?? item.round, rest: item.rest,
          isFirst: round == 1 && position == 0, isLast: round == rounds && position == order.count - 1)
      }
    }
  }
}

extension Session {
  /// The indices of its stretches in the order of one round, circuits unfolded.
  public var order: [Int] { Visit.visits(of: self, rounds: 1).map(\.index) }
}
