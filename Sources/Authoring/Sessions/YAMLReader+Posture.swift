import Guide

extension YAMLReader {
  /// A posture, with the sentence that brings the body there where it is the author's.
  mutating func posture(
    _ value: YAMLValue?, _ rules: SentenceRules
  ) -> (like: Posture, say: String?)? {
    guard let value else { return nil }
    let forms = "write \(Self.postures)"
    guard value.isMapping else {
      return parsed(value, expecting: forms, Self.posture).map { ($0, nil) }
    }
    guard
      let fields = fields(
        value, known: ["say", "like"], required: ["say", "like"],
        expecting: "write {say: Sit on the edge of your bed., like: seated}")
    else { return nil }
    let say = sentence(fields["say"], rules)
    let like = parsed(fields["like"], expecting: forms, Self.posture)
    guard let say, let like else { return nil }
    return (like, say)
  }

  private static var postures: String {
    let names = Posture.allCases.map(\.rawValue)
    return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
  }

  private static func posture(_ text: String) throws(Problem) -> Posture {
    if let posture = Posture(rawValue: text) { return posture }
    let remedy = meant(by: text) ?? postures
    throw Problem(message: "\(quoted(text)) is not a posture; write \(remedy)")
  }

  /// What people write who mean one of the postures.
  private static func meant(by text: String) -> String? {
    let words = Set(text.lowercased().split { !$0.isLetter }.map { String($0) })
    func has(_ any: String...) -> Bool { any.contains { words.contains($0) } }
    if has("half") && has("kneeling", "kneel") {
      return "{say: \"Half kneel, your {side} knee down.\", like: kneeling}"
    }
    if has("bed", "edge", "wall") && text.unicodeScalars.count < 60 {
      let like =
        has("sit", "sitting", "seated") ? "seated" : has("lie", "lying", "bed") ? "supine" : "standing"
      return "{say: Your sentence., like: \(like)}"
    }
    if has("quadruped", "tabletop", "fours") || has("hands") && has("knees") { return "all fours" }
    if has("back") || has("face", "facing") && has("up") { return "supine" }
    if has("stomach", "belly", "front", "tummy") || has("face", "facing") && has("down") { return "prone" }
    if has("side", "sidelying") { return "side lying" }
    if has("floor", "mat", "ground") && has("sit", "sitting", "seated") { return "seated on the floor" }
    if has("sit", "sitting", "seated", "chair") { return "seated" }
    if has("stand", "standing", "upright") { return "standing" }
    if has("kneel", "kneeling", "knees") { return "kneeling" }
    if has("lie", "lying") { return "supine, prone or side lying" }
    return nil
  }
}
