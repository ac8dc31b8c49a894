public import Speech

/// The lines of a recorded voice on paper, to be read aloud.
public struct RecordingSheet: Sendable {
  /// The ways it can be written.
  public enum Format: Sendable {
    case text, markdown
  }

  private let name: String
  private let index: TakeIndex

  /// Lists the lines of the voice called `name`.
  public init(_ name: String, _ index: TakeIndex) {
    self.name = name
    self.index = index
  }

  /// The sheet's text; what is recorded is marked.
  public func text(_ format: Format) -> String {
    let recorded = index.lines.count { $0.take != nil }
    let advice = """
      \(recorded) of \(index.lines.count) lines are recorded. Read each as you would say it to somebody lying there, \
      at one distance from the microphone, and be silent for two seconds after each.
      """
    let title = "Lines for \(name)"
    switch format {
    case .text:
      let width = String(index.lines.count).count
      let lines = index.lines.map { line in
        let number = String(line.number)
        let space = String(repeating: " ", count: width - number.count)
        return "\(line.take == nil ? " " : "*") \(space)\(number)  \(line.words)"
      }
      return ([title, "", advice, "A star marks what is recorded.", ""] + lines).joined(separator: "\n")
        + "\n"
    case .markdown:
      let lines = index.lines.map { line in
        "| \(line.number) | \(line.words.replacing("|", with: "\\|")) | \(line.take == nil ? "" : "recorded") |"
      }
      return (["# \(title)", "", advice, "", "| | line | |", "|---:|---|---|"] + lines).joined(
        separator: "\n")
        + "\n"
    }
  }
}
