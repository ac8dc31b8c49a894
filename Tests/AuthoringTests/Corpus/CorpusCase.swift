import Testing

/// A session file, written as briefly as its point allows.
enum CorpusSource: Sendable {
  /// The whole file.
  case file(String)
  /// The keys after a title and a stretch, from line 4.
  case top(String)
  /// The keys of the only stretch after its name and posture, from line 5, column 5.
  case stretch(String)
  /// The posture of the only stretch.
  case posture(String)

  var yaml: String {
    switch self {
    case .file(let text): text
    case .top(let text): "title: T\nstretches:\n  - {name: N, posture: standing, hold: 10s}\n\(text)\n"
    case .stretch(let text):
      "title: T\nstretches:\n  - name: N\n    posture: standing\n"
        + text.split(separator: "\n").map { "    \($0)\n" }.joined()
    case .posture(let text): "title: T\nstretches: [{name: N, posture: \(text), hold: 10s}]\n"
    }
  }
}

/// A file the decoder and the schema both accept.
struct AcceptedCase: Sendable, CustomTestStringConvertible {
  let name: String
  let yaml: String
  var testDescription: String { name }

  init(_ name: String, _ source: CorpusSource) {
    self.name = name
    yaml = source.yaml
  }
}

/// A file the decoder refuses, and the schema too unless it is beyond a schema's reach.
struct RefusedCase: Sendable, CustomTestStringConvertible {
  let name: String
  let yaml: String
  /// The whole lines the decoder answers with, but for the file's name in front.
  let lines: [String]
  let beyondSchema: BeyondSchema?
  var testDescription: String { name }

  init(_ name: String, _ source: CorpusSource, _ lines: [String], beyondSchema: BeyondSchema? = nil) {
    self.name = name
    yaml = source.yaml
    self.lines = lines
    self.beyondSchema = beyondSchema
  }
}

/// Why a schema, which sees only the values YAML yields, can't refuse what the decoder refuses.
enum BeyondSchema: Sendable {
  /// How long `2h0m1s` is takes arithmetic, and a schema only matches text.
  case size
  /// Which end of `30-15s` is larger takes arithmetic too.
  case order
  /// `010`, `+5` and `True` have become 10, 5 and true before the schema sees them.
  case spelling
  /// The second of two equal keys has replaced the first; editors report it themselves.
  case duplicate
  /// Anchors, aliases, tags and `?` have been resolved.
  case decoration
}

let acceptedCorpus = acceptedText + acceptedHolds + acceptedMovements
let refusedCorpus: [RefusedCase] = [
  refusedForm,
  refusedSyntax,
  refusedSession, refusedMoreSession,
  refusedStretch, refusedMoreStretch,
  refusedSides, refusedMoreSides,
  refusedWork, refusedMoreWork, refusedLastWork,
].flatMap { $0 }
