/// Choices among a few words, in any case.
public enum ChoiceText {
  /// The choice that `text` names.
  ///
  /// - Throws: ``Problem``, which lists those there are.
  public static func oneOf<Choice: CaseIterable & RawRepresentable>(
    _ text: String
  ) throws(Problem) -> Choice where Choice.RawValue == String {
    guard let choice = Choice(rawValue: text.lowercased()) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw Problem(message: "\(quoted(text)) is unknown; write one of \(known)")
    }
    return choice
  }

  /// Whether `text` says on, yes or true, and not off, no or false.
  ///
  /// - Throws: ``Problem`` for anything else.
  public static func isOn(_ text: String) throws(Problem) -> Bool {
    switch text.lowercased() {
    case "on", "yes", "true": return true
    case "off", "no", "false": return false
    default: throw Problem(message: "\(quoted(text)) is neither; write on or off")
    }
  }
}
