import Guide

/// Reads a session as a listener with closed eyes would, and finds what they would stumble over.
public struct Linter {
  /// A hold the American College of Sports Medicine recommends: 10 to 30 s, and 30 to 60 s for older adults
  /// (Guidelines for Exercise Testing and Prescription, flexibility).
  private static let usualHold = Duration.seconds(10)...Duration.seconds(60)
  /// More words than this are hard to follow by ear.
  private static let longestSentence = 25
  /// The words a calm voice says in a second.
  private static let wordsPerSecond = 2.5

  private let file: String
  private let decoded: DecodedSession
  private let lines: [Substring]
  private var findings: [Diagnostic] = []

  /// What an ear would stumble over in a session decoded from `bytes` of `file`, in the order of the file.
  public static func findings(in decoded: DecodedSession, bytes: [UInt8], file: String) -> [Diagnostic] {
    var linter = Linter(decoded: decoded, bytes: bytes, file: file)
    linter.checkSentences()
    for (index, stretch) in decoded.session.stretches.enumerated() {
      linter.check(stretch, path: "stretches[\(index)]")
    }
    return linter.findings.filter { !decoded.silenced.contains($0.key) }.sorted { $0.position < $1.position }
  }

  private init(decoded: DecodedSession, bytes: [UInt8], file: String) {
    self.decoded = decoded
    self.file = file
    lines = String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  private mutating func find(_ rule: LintRule, at path: String, _ message: String) {
    let position =
      decoded.positions[path] ?? decoded.positions["\(path)[0]"] ?? SourcePosition(line: 1, column: 1)
    findings.append(Diagnostic(file: file, position: position, key: rule.rawValue, message: message))
  }

  // MARK: Sentences

  private mutating func checkSentences() {
    let session = decoded.session
    var sentences: [(path: String, text: String)] = []
    func add(_ list: [String], _ path: String) {
      sentences += list.enumerated().map { ("\(path)[\($0.offset)]", $0.element) }
    }
    add(session.welcome, "welcome")
    add(session.caution, "caution")
    add(session.closing, "closing")
    add(session.advice, "advice")
    for (index, stretch) in session.stretches.enumerated() {
      let path = "stretches[\(index)]"
      add(stretch.setup, "\(path).setup")
      add(stretch.enter, "\(path).enter")
      add(stretch.leave, "\(path).leave")
      add(stretch.notes, "\(path).note")
      if let short = stretch.short { sentences.append(("\(path).short", short)) }
      for (index, phase) in stretch.phases.enumerated() {
        sentences.append(("\(path).phases[\(index)].say", phase.say))
        if phase.cue != phase.say { sentences.append(("\(path).phases[\(index)].cue", phase.cue)) }
      }
    }
    for (path, text) in sentences {
      check(text, at: path)
      checkComment(after: text, at: path)
    }
  }

  /// Finds what YAML takes for a comment at the end of a sentence without quotes.
  private mutating func checkComment(after text: String, at path: String) {
    guard let position = decoded.positions[path] else { return }
    var said = ""
    for (index, line) in lines.enumerated().dropFirst(position.line - 1) {
      let from = index == position.line - 1 ? position.column - 1 : 0
      let rest = String(String.UnicodeScalarView(line.unicodeScalars.dropFirst(from)))
      let comment = rest.firstRange(of: " #")
      let part = comment.map { rest[..<$0.lowerBound] } ?? rest[...]
      said += " " + part
      let words = said.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if let comment, words == text {
        find(
          .commentInSentence, at: path,
          "\(quoted(String(rest[comment.lowerBound...].dropFirst()))) is a comment to YAML and not spoken; put the "
            + "sentence in double quotes, or the comment on a line above it")
      }
      guard comment == nil, words.count < text.count else { return }
    }
  }

  private mutating func check(_ text: String, at path: String) {
    if let match = text.firstMatch(of: Self.pictures) {
      find(
        .pictureReference, at: path,
        "\"\(match.output)\" sends closed eyes to a picture; say what the body does instead")
    }
    for sentence in text.split(whereSeparator: { ".!?".contains($0) }) {
      let count = words(String(sentence))
      if count > Self.longestSentence {
        find(
          .longSentence, at: path,
          "\(count) words in one sentence are hard to follow by ear; make two of at most \(Self.longestSentence)"
        )
      }
    }
  }

  private static var pictures: Regex<Substring> {
    /\b(?:as shown|shown (?:above|below|here)|see (?:the )?(?:picture|figure|image|photo|diagram|video|above|below)|(?:in|on) the (?:picture|figure|image|photo|diagram|video)|pictured|(?:the )?(?:figure|fig\.|image|photo|diagram) \d+)\b/
      .ignoresCase()
  }

  private func words(_ text: String) -> Int { SpokenText.words(text).split(separator: " ").count }

  // MARK: Stretches

  private mutating func check(_ stretch: Stretch, path: String) {
    checkSides(stretch, path: path)
    if stretch.leave.isEmpty, ![.standing, .seated].contains(stretch.posture) {
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
    if case .hold(.time(let range)) = stretch.work { checkHold(range, at: "\(path).hold") }
    if case .hold(.buildUp(let range)) = stretch.work { checkHold(range, at: "\(path).hold") }
    for (index, phase) in stretch.phases.enumerated() { checkTime(of: phase, at: "\(path).phases[\(index)]") }
  }

  /// The program announces `sides`; a side that only the sentences name is done once and never changed.
  private mutating func checkSides(_ stretch: Stretch, path: String) {
    let sentences =
      stretch.setup + stretch.enter + stretch.leave + stretch.phases.flatMap { [$0.say, $0.cue] }
    let said = sentences.map { SpokenText.words($0).lowercased() }.joined(separator: " ")
    let sides = ["left", "right"].filter { said.split { !$0.isLetter }.contains(Substring($0)) }
    if stretch.sides.isEmpty, sides.count == 1 {
      find(
        .sideNeverAnnounced, at: "\(path).name",
        "only the \(sides[0]) side of \(stretch.name) is ever spoken of; write sides: [left, right] and {side}"
      )
    }
    if !stretch.sides.isEmpty, sentences.allSatisfy({ !$0.contains("{side}") }) {
      find(
        .sideNeverAnnounced, at: "\(path).sides",
        "no sentence of \(stretch.name) says what to do with each side; use {side} in one")
    }
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
    case .time: return
    case .counts(let count): time = .seconds(count)
    case .breathIn, .breathHeld: time = Pacing().breathIn
    case .breathOut: time = Pacing().breathOut
    }
    let needed = Double(words(phase.cue)) / Self.wordsPerSecond
    guard needed > time / .seconds(1) else { return }
    find(
      .moreInstructionThanTime, at: decoded.positions["\(path).cue"] == nil ? "\(path).say" : "\(path).cue",
      "\(words(phase.cue)) words don't fit this phase; write a cue: of at most "
        + "\(Int(time / .seconds(1) * Self.wordsPerSecond))")
  }
}

extension Stretch {
  fileprivate var phases: [Phase] {
    switch work {
    case .hold: []
    case .movement(let phases, _): phases
    }
  }
}

/// What can be wrong with a session for the ear though its file is right; `lint-off: [NAME]` in the file silences one.
public enum LintRule: String, Sendable, CaseIterable {
  case pictureReference = "picture-reference"
  case sideNeverAnnounced = "side-never-announced"
  case noLeaving = "no-leaving"
  case moreInstructionThanTime = "more-instruction-than-time"
  case equipmentNotUpFront = "equipment-not-up-front"
  case unusualHold = "unusual-hold"
  case longSentence = "long-sentence"
  case commentInSentence = "comment-in-sentence"
}
