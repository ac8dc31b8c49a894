/// A regular expression that is compiled once, where it would be compiled anew at each use.
struct Pattern: @unchecked Sendable {  // a regular expression with no code of ours in it never changes
  private let regex: Regex<AnyRegexOutput>

  init<Output>(_ regex: Regex<Output>) { self.regex = Regex<AnyRegexOutput>(regex) }

  /// True where `text` has it anywhere.
  func isFound(in text: some StringProtocol) -> Bool { first(in: text) != nil }

  /// The first place in `text`.
  func first(in text: some StringProtocol) -> Regex<AnyRegexOutput>.Match? {
    try? regex.firstMatch(in: String(text))
  }

  /// All of `text`.
  func whole(_ text: some StringProtocol) -> Regex<AnyRegexOutput>.Match? {
    try? regex.wholeMatch(in: String(text))
  }
}
