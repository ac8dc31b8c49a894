extension FitSearch {
  private struct Change {
    let what: String
    let from: String
    let to: String
    let make: (inout Telling) -> Void
  }

  /// The changes from the telling asked for to the one found, each by itself.
  func concessions(of bent: Telling, rests: Double, to target: Int) async throws -> [Fit.Concession] {
    var list: [Fit.Concession] = []
    var (step, reached) = (start, try await frames(start, rests: start.pacing.restFactor))
    for change in changes(to: bent, rests: rests) {
      let before = step
      change.make(&step)
      guard step != before else { continue }
      let after = try await frames(step, rests: step.pacing.restFactor)
      list.append(.init(what: change.what, from: change.from, to: change.to, frames: after - reached))
      reached = after
    }
    if target != reached {
      list.append(.init(what: "remainder, spread over rests", from: "", to: "", frames: target - reached))
    }
    return list
  }

  private func changes(to bent: Telling, rests: Double) -> [Change] {
    let (from, to) = (start.pacing, bent.pacing)
    func factor(_ value: Double) -> String { "×\(value.formatted(2))" }
    return [
      Change(what: "pauses and rests", from: factor(from.restFactor), to: factor(rests)) {
        $0.pacing.restFactor = rests
      },
      Change(what: "counting and encouragement", from: from.counting.shown, to: to.counting.shown) {
        $0.pacing.counting = to.counting
      },
      Change(
        what: "speech", from: factor(1), to: factor(to.speechRate / from.speechRate)
      ) { $0.pacing.speechRate = to.speechRate },
      Change(what: "repetitions and ranges", from: from.shownChoice, to: to.shownChoice) {
        $0.pacing.percent = to.percent
      },
      Change(what: "instructions heard before", from: from.shownTelling, to: to.shownTelling) {
        ($0.pacing.guidance, $0.pacing.isBrief) = (to.guidance, to.isBrief)
      },
      Change(what: "rounds", from: "\(start.rounds)", to: "\(bent.rounds)") { $0.rounds = bent.rounds },
      Change(what: "a rest before the end", from: "0s", to: DurationText.format(to.closingRest)) {
        $0.pacing.closingRest = to.closingRest
      },
      Change(what: "holds", from: factor(from.holdFactor), to: factor(to.holdFactor)) {
        $0.pacing.holdFactor = to.holdFactor
      },
    ]
  }
}

extension Bool {
  fileprivate var shown: String { self ? "on" : "off" }
}

extension Pacing {
  fileprivate var shownChoice: String { position.map { "\($0)% of the way" } ?? choice.rawValue }
  fileprivate var shownTelling: String { isBrief ? "the move alone" : guidance.rawValue }
}
