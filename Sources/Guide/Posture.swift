/// The positions of the body a stretch starts from.
public enum Posture: String, Sendable, CaseIterable {
  case standing, seated
  case floorSeated = "seated on the floor"
  case kneeling
  case allFours = "all fours"
  case prone, supine
  case sideLying = "side lying"
}

extension Posture {
  /// The height of the body's weight above the floor: 0 lying, 1 on knees or sitting on the floor, 2 on a chair, 3 standing.
  private var height: Int {
    switch self {
    case .prone, .supine, .sideLying: 0
    case .kneeling, .allFours, .floorSeated: 1
    case .seated: 2
    case .standing: 3
    }
  }

  /// The steps of getting from `other` into this posture: 0 for staying, 1 for rolling over, up to 4 for standing up.
  public func effort(from other: Posture) -> Int {
    self == other ? 0 : 1 + abs(height - other.height)
  }
}
