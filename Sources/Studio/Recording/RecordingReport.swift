internal import Guide
public import Sound
public import Speech

/// What became of recordings that were brought in.
public struct RecordingReport: Sendable {
  /// A recording that says no line, by the place it was found.
  public struct Stranger: Sendable, Equatable {
    /// The file, or the time in it.
    public var place: String
    /// Why it was left out.
    public var reason: String
  }

  /// The lines of the voice and their takes as they are now.
  public var index: TakeIndex
  /// The numbers of the lines that got a take.
  public var taken: [Int] = []
  /// What is wrong with a line's take, by its number; those with other words or far too long were left out.
  public var faults: [(number: Int, fault: TakeFault)] = []
  /// The recordings that say none of the lines.
  public var strangers: [Stranger] = []

  /// One line for what was taken, for each fault, for each stranger and for each line that is missing.
  public var text: String {
    let faulty = faults.sorted { $0.number < $1.number }.map { "\(line($0.number)): \($0.fault)" }
    let missing = index.lines.filter { $0.take == nil }
    return
      ([
        "\(taken.count.counted("line")) recorded, \(index.lines.count - missing.count) of \(index.lines.count) in all"
      ]
      + faulty + strangers.map { "\($0.place): \($0.reason)" }
      + missing.map { "\(line($0.number)): missing" }).joined(separator: "\n")
  }

  private func line(_ number: Int) -> String { "\(number) \"\(index.lines[number - 1].words)\"" }
}
