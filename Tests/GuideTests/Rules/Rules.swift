import Guide

/// What must hold of every session told at every pacing; each returns what breaks it.
enum Rule: CaseIterable {
  case tiling, drift, chapters, speechApart, everyCueAccounted
  case exactHold, wholeDoses, order, ranges, rests, sides
  case holdEdges, loadIsShort, goIsLast
  case countdown, breathCues, halfway, endsAreTold, requiredCues
  case safety, notesBeforeLoad, teachesOnce, noRepeatedEncouragement
  case unfilled, repeatable

  func breaks(_ told: Told) -> [String] {
    switch self {
    case .tiling: told.tiling()
    case .drift: told.drift()
    case .chapters: told.chapters()
    case .speechApart: told.speechApart()
    case .everyCueAccounted: told.everyCueAccounted()
    case .exactHold: told.exactHold()
    case .wholeDoses: told.wholeDoses()
    case .holdEdges: told.holdEdges()
    case .loadIsShort: told.loadIsShort()
    case .goIsLast: told.goIsLast()
    case .order: told.order()
    case .ranges: told.ranges()
    case .rests: told.rests()
    case .sides: told.sides()
    case .countdown: told.countdown()
    case .breathCues: told.breathCues()
    case .halfway: told.halfway()
    case .endsAreTold: told.endsAreTold()
    case .requiredCues: told.requiredCues()
    case .safety: told.safety()
    case .notesBeforeLoad: told.notesBeforeLoad()
    case .teachesOnce: told.teachesOnce()
    case .noRepeatedEncouragement: told.noRepeatedEncouragement()
    case .unfilled: told.unfilled()
    case .repeatable: told.repeatable()
    }
  }
}
