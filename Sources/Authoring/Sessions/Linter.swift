import Guide

/// Reads a session as a listener with closed eyes would, and finds what they would stumble over.
public struct Linter {
  private let file: String
  let decoded: DecodedSession
  /// The lines of the file.
  let lines: [Substring]
  private var findings: [Diagnostic] = []

  /// Everything an ear would stumble over in a session decoded from `bytes` of `file`, in the order of the file.
  public static func findings(in decoded: DecodedSession, bytes: [UInt8], file: String) -> [Diagnostic] {
    var linter = Linter(decoded: decoded, bytes: bytes, file: file)
    linter.findings = openQuestions(in: bytes, file: file)
    linter.checkSentences()
    for (stretch, path) in zip(decoded.session.stretches, decoded.paths) { linter.check(stretch, path: path) }
    return linter.findings.filter { !decoded.silenced.contains($0.key) }.sorted { $0.position < $1.position }
  }

  /// The questions that `bytes` of `file` still ask of its author, in lines that begin with `# ?`.
  static func openQuestions(in bytes: [UInt8], file: String) -> [Diagnostic] {
    lines(of: bytes).enumerated().compactMap { index, line in
      guard let mark = line.firstRange(of: "# ?"), line[..<mark.lowerBound].allSatisfy(\.isWhitespace) else {
        return nil
      }
      let question = line[mark.upperBound...].trimmingPrefix { $0.isWhitespace }
      let column = line[..<mark.lowerBound].unicodeScalars.count + 1
      return Diagnostic(
        file: file, position: SourcePosition(line: index + 1, column: column),
        key: LintRule.openQuestion.rawValue,
        message: "\(oneLine(String(question))); write the answer, and delete this line")
    }
  }

  /// What is wrong in a session that can't be decoded, and the questions it asks; a question stands for the value that
  /// is missing because of it.
  public static func withQuestions(_ mistakes: [Diagnostic], bytes: [UInt8], file: String) -> [Diagnostic] {
    let questions = openQuestions(in: bytes, file: file)
    var mistakes = mistakes
    for question in questions {
      let unanswered = mistakes.lastIndex {
        $0.position < question.position && $0.message.hasPrefix("missing;")
          && question.message.hasPrefix("\($0.key):")
      }
      if let unanswered { mistakes.remove(at: unanswered) }
    }
    return (mistakes + questions).sorted { $0.position < $1.position }
  }

  private static func lines(of bytes: [UInt8]) -> [Substring] {
    String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  private init(decoded: DecodedSession, bytes: [UInt8], file: String) {
    self.decoded = decoded
    self.file = file
    lines = Self.lines(of: bytes)
  }

  /// Adds what `rule` has to say of the value at `path`.
  mutating func find(_ rule: LintRule, at path: String, _ message: String) {
    let position =
      decoded.positions[path] ?? decoded.positions["\(path)[0]"] ?? SourcePosition(line: 1, column: 1)
    findings.append(Diagnostic(file: file, position: position, key: rule.rawValue, message: message))
  }

  /// The language of the session.
  var language: Language { decoded.session.language }

  /// The number of words a voice makes of `text`, or of letters where words aren't parted.
  func words(_ text: String) -> Int { language.count(language.spoken(text)) }

  /// What ``words(_:)`` counts.
  var counted: String { language.book.ear.countsLetters ? "letters" : "words" }
}

extension Stretch {
  /// The phases of a movement; none of a hold.
  var phases: [Phase] {
    switch work {
    case .hold, .activity: []
    case .movement(let phases, _): phases
    }
  }
}

/// A rule for the ear that a session can break though its file is right; `lint-off: [NAME]` in the file silences one.
public enum LintRule: String, Sendable, CaseIterable {
  case pictureReference = "picture-reference"
  case sideNeverAnnounced = "side-never-announced"
  case noLeaving = "no-leaving"
  case moreInstructionThanTime = "more-instruction-than-time"
  case equipmentNotUpFront = "equipment-not-up-front"
  case unusualHold = "unusual-hold"
  case loadBeforeGo = "load-before-go"
  case longStart = "long-start"
  case longSentence = "long-sentence"
  case missingReading = "missing-reading"
  case unspokenSign = "unspoken-sign"
  case commentInSentence = "comment-in-sentence"
  case openQuestion = "open-question"
}
