/// A handout cut where its exercises begin.
public struct HandoutCut: Sendable, Equatable {
  /// The line an exercise begins at, and what it is called.
  public struct Start: Sendable, Equatable {
    /// The line's index among the handout's.
    public var line: Int
    /// The name, such as `Cat stretch`.
    public var name: String
    /// What the line says after the name; empty where it is a heading.
    public var rest: String
  }

  /// One exercise, as the handout has it.
  struct Exercise: Equatable {
    var name: String
    /// What to do, sentence by sentence.
    var sentences: [String] = []
    /// Lines after a dose that look like the beginning of another exercise.
    var beginnings: [String] = []
  }

  /// The handout that is cut.
  public let handout: Handout
  /// Where each exercise begins, in order.
  public private(set) var starts: [Start]
  /// True once a person has looked at the beginnings: nothing then asks for more of them.
  public var isConfirmed = false
  /// The index of the line after the last exercise.
  private var end: Int

  /// Cuts `handout` where its exercises seem to begin.
  public init(_ handout: Handout) {
    self.handout = handout
    starts = HandoutStarts.find(in: handout.lines)
    end = handout.lines.count
    dropEmpty()
  }

  // MARK: Changing it

  /// Calls an exercise otherwise.
  public mutating func rename(_ index: Int, to name: String) { starts[index].name = name }

  /// Makes an exercise part of the one before it; the first can't be.
  public mutating func merge(_ index: Int) { if index > 0 { starts.remove(at: index) } }

  /// Leaves an exercise out: its lines belong to none.
  public mutating func drop(_ index: Int) {
    dropped.formUnion(lines(of: index))
    starts.remove(at: index)
  }

  /// Lets an exercise begin at another line, which must lie between its neighbours' beginnings.
  public mutating func move(_ index: Int, to line: Int) {
    starts[index].line = line
    starts[index].rest = rest(of: line, after: starts[index].name)
  }

  /// True where an exercise can begin at a line that none begins at.
  public func mayBegin(at line: Int) -> Bool {
    handout.lines.indices.contains(line) && !starts.contains { $0.line == line }
  }

  /// True where an exercise can begin at a line between those at which its neighbours do.
  public func mayMove(_ index: Int, to line: Int) -> Bool {
    mayBegin(at: line) && (index == 0 || starts[index - 1].line < line)
      && (index + 1 == starts.count || line < starts[index + 1].line)
  }

  /// Lets an exercise begin at a line where none began.
  public mutating func begin(at line: Int, name: String) {
    let index = starts.firstIndex { $0.line > line } ?? starts.count
    dropped.subtract(line..<(index < starts.count ? starts[index].line : end))
    starts.insert(Start(line: line, name: name, rest: rest(of: line, after: name)), at: index)
  }

  /// What a line says after the name of the exercise that begins there.
  private func rest(of line: Int, after name: String) -> String {
    if case .heading = handout.lines[line].kind { return "" }
    let text = HandoutStarts.withoutMark(handout.lines[line].text)
    guard text.lowercased().hasPrefix(name.lowercased()) else { return text }
    return String(text.dropFirst(name.count).trimmingPrefix(/[\s.:–—-]+/))
  }

  /// The lines of an exercise: to the next one, or to a heading above its own.
  public func lines(of index: Int) -> Range<Int> {
    let first = starts[index].line
    let last = index + 1 < starts.count ? starts[index + 1].line : end
    guard case .heading(let level) = handout.lines[first].kind else { return first..<last }
    let higher = handout.lines[first..<last].firstIndex { line in
      if case .heading(let other) = line.kind { other < level } else { false }
    }
    return first..<(higher ?? last)
  }

  /// The lines that belong to no exercise, though one begins before them.
  private var dropped: Set<Int> = []

  /// Blocks that say nothing to do are no exercises.
  private mutating func dropEmpty() {
    for index in starts.indices.reversed() {
      let says = starts[index].name + ". " + sentences(of: index).kept.joined(separator: " ")
      if !HandoutStarts.hasDose(says),
        HandoutPosture.first(in: says) == nil || HandoutStarts.isPart(starts[index].name)
      {
        drop(index)
      }
    }
  }

  // MARK: What it holds

  /// The exercises in order.
  var exercises: [Exercise] {
    starts.indices.map {
      Exercise(name: starts[$0].name, sentences: sentences(of: $0).kept, beginnings: beginnings(in: $0))
    }
  }

  private func beginnings(in index: Int) -> [String] {
    let lines = lines(of: index).dropFirst().filter { !dropped.contains($0) }.map { handout.lines[$0] }
    guard let dose = lines.firstIndex(where: { HandoutStarts.hasDose($0.text) }) else { return [] }
    guard let last = lines.lastIndex(where: { HandoutStarts.hasDose($0.text) }), dose < last else {
      return []
    }
    return lines[(dose + 1)..<last].filter(HandoutStarts.mayBegin).map(\.text)
  }

  /// The sentences that belong to no exercise, in their order.
  var others: [String] {
    var others: [String] = []
    let owned = starts.indices.map { lines(of: $0) }
    for (number, line) in handout.lines.enumerated() {
      let owner = owned.firstIndex { $0.contains(number) && !dropped.contains(number) }
      if owner == nil { others += Handout.sentences(line.text) }
    }
    return others + starts.indices.flatMap { sentences(of: $0).left }
  }

  /// Prose beside a list is about the exercise, and not to be done, unless it has a dose.
  private func sentences(of index: Int) -> (kept: [String], left: [String]) {
    let start = starts[index]
    var kept = start.rest.isEmpty ? [] : Handout.sentences(start.rest)
    var left: [String] = []
    let numbers = lines(of: index).dropFirst().filter { number in !dropped.contains(number) }
    let lines = numbers.map { handout.lines[$0] }
    let hasList = lines.contains { HandoutStarts.isItem($0) }
    var isAbout = false
    for line in lines {
      if case .heading = line.kind {
        isAbout = HandoutStarts.isAside(line.text)
        if HandoutStarts.hasDose(line.text) { kept += Handout.sentences(line.text) }
        continue
      }
      if HandoutStarts.isPart(line.text), line.text.count < 40, !HandoutStarts.hasDose(line.text) {
        isAbout = HandoutStarts.isAside(line.text)
        continue
      }
      let sentences = Handout.sentences(HandoutStarts.withoutMark(line.text))
      let isKept = !isAbout && (HandoutStarts.isItem(line) || !hasList || HandoutStarts.hasDose(line.text))
      for sentence in sentences {
        // What is said of all of them is no dose of the one it stands in.
        if isKept, !HandoutStarts.isOfAll(sentence) { kept.append(sentence) } else { left.append(sentence) }
      }
    }
    return (kept, left)
  }
}
