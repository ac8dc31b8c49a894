internal import Guide

/// What a handout says of the position of the body.
enum HandoutPosture {
  private static let rules: [(pattern: Pattern, posture: Posture)] = [
    // What is lain on is said at once; other parts of the body may follow.
    (
      Pattern(/\b(?:lie|lay|lying|laying)(?: down| flat| comfortably)* on(?:to)? (?:your|the|one's) back\b/),
      .supine
    ),
    (
      Pattern(
        /\b(?:lie|lay|lying|laying)(?: down| flat| comfortably)* on(?:to)? (?:your|the) (?:stomach|belly|tummy|front)\b/
      ),
      .prone
    ),
    (
      Pattern(
        /\b(?:lie|lay|lying|laying)(?: down)* on(?:to)? (?:your|the|one|1)(?: [a-z]+)? side\b/), .sideLying
    ),
    (Pattern(/\b(?:(?:all|on your) fours|(?:4|four) limbs|hands and knees|quadruped|tabletop)\b/), .allFours),
    (
      Pattern(
        /\b(?:lie|lay|lying|laying)\b[^.]{0,120}?\b(?:stomach|belly|tummy|front|face ?down)\b|\bprone\b|\. on your stomach\b|\b(?:roll|turn|get|move|come)\b[^.]{0,120}?\bonto your (?:stomach|belly|tummy|front)\b/
      ), .prone
    ),
    (Pattern(/\b(?:lie|lay|lying|laying)\b[^.]{0,120}?\bside\b/), .sideLying),
    (Pattern(/\. on your side\b/), .sideLying),
    (
      Pattern(
        /\b(?:lie|lay|lying|laying)\b[^.]{0,120}?\b(?:back|shoulder blades|face ?up|knees bent|floor|bed)\b|\bsupine\b|\. on your back\b|\b(?:roll|turn|get|move|come)\b[^.]{0,120}?\bonto your back\b/
      ), .supine
    ),
    (Pattern(/\b(?:sit|sitting|seated)\b[^.]{0,120}?\b(?:floor|mat|ground)\b/), .floorSeated),
    (Pattern(/\b(?:sit|sitting|seated)\b/), .seated),
    (Pattern(/\b(?:kneel|kneeling)\b(?![^.]{0,120}?\b(?:all fours|hands)\b)/), .kneeling),
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
