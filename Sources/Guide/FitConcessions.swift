extension FitSearch {
  /// What gave way between the pacing asked for and the one found, each by itself.
  func concessions(
    of bent: Pacing, rests: Double, to target: Int
  ) async throws -> [Fit.Concession] {
    var list: [Fit.Concession] = []
    var (step, reached) = (pacing, try await frames(pacing, rests: pacing.restFactor))
    func factor(_ value: Double) -> String { "×\(value.formatted2)" }
    let changes: [(what: String, from: String, to: String, change: (inout Pacing) -> Void)] = [
      ("rests and transitions", factor(pacing.restFactor), factor(rests), { $0.restFactor = rests }),
      ("choice in ranges", pacing.shownChoice, bent.shownChoice, { $0.percent = bent.percent }),
      (
        "guidance", pacing.guidance.rawValue, bent.guidance.rawValue, { $0.guidance = bent.guidance }
      ), ("holds", factor(pacing.holdFactor), factor(bent.holdFactor), { $0.holdFactor = bent.holdFactor }),
    ]
    for change in changes {
      let before = step
      change.change(&step)
      guard step != before else { continue }
      let after = try await frames(step, rests: step.restFactor)
      list.append(.init(what: change.what, from: change.from, to: change.to, frames: after - reached))
      reached = after
    }
    if target != reached {
      list.append(.init(what: "remainder, spread over rests", from: "", to: "", frames: target - reached))
    }
    return list
  }
}

extension Pacing {
  fileprivate var shownChoice: String { position.map { "\($0)% of the way" } ?? choice.rawValue }
}
