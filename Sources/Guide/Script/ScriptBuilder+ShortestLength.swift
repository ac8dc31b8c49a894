/// A bound of a track's length, known before anything is spoken.
extension ScriptBuilder {
  /// The time that the holds and movements alone take, told `rounds` times; a track is longer by its words and rests.
  public static func shortestLength(of session: Session, pacing: Pacing = Pacing(), rounds: Int = 1)
    -> Duration
  {
    session.stretches.indices.reduce(.zero) { sum, index in
      let circuit = session.circuits.first { $0.stretches.contains(index) }
      return sum + pacing.workLength(of: session.stretches[index]) * (circuit?.times ?? 1)
    } * rounds
  }
}

extension Pacing {
  /// The time one telling of a stretch holds and moves; of a hold that builds up, as if it never grew.
  func workLength(of stretch: Stretch) -> Duration {
    let once: Duration
    var around = Duration.zero
    switch stretch.work {
    case .hold(let hold): once = length(of: hold, repetition: 1, of: 2).held
    case .activity(let range): once = length(ofHold: pick(from: range)).held
    case .movement(let phases, _):
      once = phases.reduce(.zero) { $0 + length(of: $1) }
      around = (stretch.first + stretch.last).reduce(.zero) { $0 + length(of: $1) }
    }
    let directions = max(1, stretch.directions.count)
    let sides: [String?] = stretch.sides.isEmpty ? [nil] : stretch.sides
    let turns = sides.reduce(0) { $0 + repetitions(of: stretch, on: $1) } * directions
    let runs = around == .zero ? 0 : Turn.turns(of: stretch, at: self).count(where: \.startsRun)
    return (once * turns + around * runs) * sets(of: stretch)
  }
}
