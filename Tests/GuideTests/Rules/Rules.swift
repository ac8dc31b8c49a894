import Guide

/// What must hold of every session told at every pacing; each returns what breaks it.
enum Rule: CaseIterable {
  case tiling, drift, chapters, speechApart, everyCueAccounted
  case exactHold, holdEdges, order, ranges, rests, sides
  case countdown, breathCues, halfway, requiredCues
  case safety, unfilled, repeatable

  func breaks(_ told: Told) -> [String] {
    switch self {
    case .tiling: told.tiling()
    case .drift: told.drift()
    case .chapters: told.chapters()
    case .speechApart: told.speechApart()
    case .everyCueAccounted: told.everyCueAccounted()
    case .exactHold: told.exactHold()
    case .holdEdges: told.holdEdges()
    case .order: told.order()
    case .ranges: told.ranges()
    case .rests: told.rests()
    case .sides: told.sides()
    case .countdown: told.countdown()
    case .breathCues: told.breathCues()
    case .halfway: told.halfway()
    case .requiredCues: told.requiredCues()
    case .safety: told.safety()
    case .unfilled: told.unfilled()
    case .repeatable: told.repeatable()
    }
  }
}
