internal import Guide

/// What a handout says of the position of the body.
enum HandoutPosture {
  private static let rules: [(pattern: Pattern, posture: Posture)] = [
    (Pattern(/\b(?:(?:all|on your) fours|(?:4|four) limbs|hands and knees|quadruped|tabletop)\b/), .allFours),
    (
      Pattern(
        /\b(?:lie|lay|lying|laying)\b[^.]*?\b(?:stomach|belly|tummy|front|face ?down)\b|\bprone\b|\. on your stomach\b|\b(?:roll|turn|get|move|come)\b[^.]*?\bonto your (?:stomach|belly|tummy|front)\b/
      ), .prone
    ),
    (Pattern(/\b(?:lie|lay|lying|laying)\b[^.]*?\bside\b/), .sideLying),
    (Pattern(/\. on your side\b/), .sideLying),
    (
      Pattern(
        /\b(?:lie|lay|lying|laying)\b[^.]*?\b(?:back|shoulder blades|face ?up|knees bent|floor|bed)\b|\bsupine\b|\. on your back\b|\b(?:roll|turn|get|move|come)\b[^.]*?\bonto your back\b/
      ), .supine
    ),
    (Pattern(/\b(?:sit|sitting|seated)\b[^.]*?\b(?:floor|mat|ground)\b/), .floorSeated),
    (Pattern(/\b(?:sit|sitting|seated)\b/), .seated),
    (Pattern(/\b(?:kneel|kneeling)\b(?![^.]*?\b(?:all fours|hands)\b)/), .kneeling),
    (Pattern(/\b(?:stand|standing)\b/), .standing),
  ]

  /// The first posture that `text` names.
  static func first(in text: String) -> Posture? {
    let lowered = text.lowercased()
    return rules.compactMap { rule in
      rule.pattern.first(in: lowered).map { (at: $0.range.lowerBound, posture: rule.posture) }
    }.min { $0.at < $1.at }?.posture
  }
}
