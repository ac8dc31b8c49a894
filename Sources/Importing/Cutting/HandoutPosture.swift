internal import Guide

/// What a handout says of the position of the body.
enum HandoutPosture {
  /// The first posture that `text` names.
  static func first(in text: String) -> Posture? {
    let rules: [(Regex<Substring>, Posture)] = [
      (/\b(?:(?:all|on your) fours|(?:4|four) limbs|hands and knees|quadruped|tabletop)\b/, .allFours),
      (
        /\b(?:lie|lay|lying|laying)\b[^.]*?\b(?:stomach|belly|tummy|front|face ?down)\b|\bprone\b|\. on your stomach\b/,
        .prone
      ),
      (/\b(?:lie|lay|lying|laying)\b[^.]*?\bside\b/, .sideLying), (/\. on your side\b/, .sideLying),
      (
        /\b(?:lie|lay|lying|laying)\b[^.]*?\b(?:back|shoulder blades|face ?up|knees bent|floor|bed)\b|\bsupine\b|\. on your back\b/,
        .supine
      ),
      (/\b(?:sit|sitting|seated)\b[^.]*?\b(?:floor|mat|ground)\b/, .floorSeated),
      (/\b(?:sit|sitting|seated)\b/, .seated),
      (/\b(?:kneel|kneeling)\b/, .kneeling),
      (/\b(?:stand|standing)\b/, .standing),
    ]
    let lowered = text.lowercased()
    return rules.compactMap { rule, posture in
      lowered.firstRange(of: rule).map { (at: $0.lowerBound, posture: posture) }
    }.min { $0.at < $1.at }?.posture
  }
}
