import Guide

extension Linter {
  /// A hold the American College of Sports Medicine recommends: 10 to 30 s, and 30 to 60 s for older adults
  /// (Guidelines for Exercise Testing and Prescription, flexibility).
  private static let usualHold = Duration.seconds(10)...Duration.seconds(60)

  /// Checks a stretch but for the words of its sentences.
  mutating func check(_ stretch: Stretch, path: String) {
    checkSides(stretch, path: path)
    if stretch.leave.isEmpty, stretch.release == nil, ![.standing, .seated].contains(stretch.posture) {
      find(
        .noLeaving, at: "\(path).name",
        "nothing says how to come out of \(stretch.name), done \(stretch.posture.rawValue); add leave:")
    }
    for item in stretch.equipment where !decoded.session.equipment.contains(item) {
      find(
        .equipmentNotUpFront, at: "\(path).equipment",
        "\"\(item)\" is not in the session's equipment:, so nobody has it at hand; name it there in the same words"
      )
    }
    checkHold(of: stretch, path: path)
    for (index, phase) in stretch.phases.enumerated() { checkTime(of: phase, at: "\(path).phases[\(index)]") }
  }

  /// The program announces `sides`; a side that only the sentences name is done once and never changed.
  private mutating func checkSides(_ stretch: Stretch, path: String) {
    let sentences =
      stretch.setup + stretch.enter + stretch.leave + stretch.notes + stretch.holdNotes
      + [stretch.takePosture, stretch.go, stretch.again, stretch.short].compactMap { $0 }
      + (stretch.first + stretch.phases + stretch.last).flatMap { [$0.say, $0.cue] }
    // Short forms are found by their words, and kanji by themselves.
    let said = sentences.map { "\($0) \(language.spoken($0))".lowercased() }.joined(separator: " ")
    let ear = language.book.ear
    let sides = [("left", ear.left), ("right", ear.right)].filter { $1.contains { says($0, in: said) } }.map(
      \.0)
    if stretch.sides.isEmpty, sides.count == 1 {
      find(
        .sideNeverAnnounced, at: "\(path).name",
        "only the \(sides[0]) side of \(stretch.name) is ever spoken of; write sides: [left, right] and {side}"
      )
    }
    // In a march the program says whose turn it is.
    if !stretch.sides.isEmpty, !stretch.isMarching,
      sentences.allSatisfy({ !Sentence.namesSide($0) && !$0.contains("{other side}") })
    {
      find(
        .sideNeverAnnounced, at: "\(path).sides",
        "no sentence of \(stretch.name) says what to do with each side; use {side} in one")
    }
  }

  /// True where `said`, in lower case, has `word`: as a whole one, where words are parted.
  private func says(_ word: String, in said: String) -> Bool {
    language.book.ear.countsLetters
      ? said.contains(word) : said.split { !$0.isLetter }.contains(Substring(word))
  }

  /// The lengths of a hold, and what comes between the move and it.
  private mutating func checkHold(of stretch: Stretch, path: String) {
    guard case .hold(let hold) = stretch.work else { return }
    switch hold {
    case .time(let range), .buildUp(let range):
      if isStretching(stretch) { checkHold(range, at: "\(path).hold") }
    case .breaths, .counts: break
    }
    if stretch.go == nil, stretch.enter.count > 1 {
      find(
        .loadBeforeGo, at: "\(path).enter",
        "the last sentence of enter is taken for the move that takes the load; write it as go:")
    }
    if let start = stretch.start, StretchMeasure.length(of: start, in: language) > Self.longestStart {
      find(
        .longStart, at: "\(path).start",
        "the body bears the load while \(quoted(start)) is said; write a word or two, such as Stay.")
    }
  }

  /// The load may last this much longer than is prescribed.
  private static let longestStart = Duration.seconds(3)

  /// False of short holds that are repeated often, of exercises and of poses to rest in, which the recommendation isn't for.
  private func isStretching(_ stretch: Stretch) -> Bool {
    (stretch.noun ?? decoded.session.noun) == "stretch" && !Pacing().flows(stretch) && !stretch.isPassive
  }

  private mutating func checkHold(_ range: ClosedRange<Duration>, at path: String) {
    guard !Self.usualHold.contains(range.lowerBound) || !Self.usualHold.contains(range.upperBound),
      let line = decoded.positions[path]?.line, !hasComment(nearLine: line)
    else { return }
    find(
      .unusualHold, at: path,
      "a hold outside 10 s to 60 s needs its reason; add a comment on this line or the one above it")
  }

  private func hasComment(nearLine line: Int) -> Bool {
    [line - 1, line - 2].contains { index in
      guard lines.indices.contains(index) else { return false }
      let text = lines[index].drop(while: \.isWhitespace)
      return index == line - 1 ? text.contains(" #") : text.hasPrefix("#")
    }
  }

  private mutating func checkTime(of phase: Phase, at path: String) {
    let time: Duration
    switch phase.length {
    case .time, .range, .breaths: return
    case .counts(let count): time = .seconds(count)
    case .breathIn, .breathHeld: time = Pacing().breathIn
    case .breathOut: time = Pacing().breathOut
    }
    let pace = language.book.ear.pace
    let needed = Double(words(phase.cue)) / pace
    guard needed > time / .seconds(1) else { return }
    find(
      .moreInstructionThanTime, at: decoded.positions["\(path).cue"] == nil ? "\(path).say" : "\(path).cue",
      "\(words(phase.cue)) \(counted) don't fit this phase; write a cue: of at most "
        + "\(Int(time / .seconds(1) * pace))")
  }
}
