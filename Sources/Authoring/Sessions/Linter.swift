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
    linter.checkSentences()
    for (stretch, path) in zip(decoded.session.stretches, decoded.paths) { linter.check(stretch, path: path) }
    return linter.findings.filter { !decoded.silenced.contains($0.key) }.sorted { $0.position < $1.position }
  }

  private init(decoded: DecodedSession, bytes: [UInt8], file: String) {
    self.decoded = decoded
    self.file = file
    lines = String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
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
}
