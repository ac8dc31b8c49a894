internal import Files

/// The sums of all that a track is made of, each in 64 hexadecimal digits or shortened.
struct TrackInputs: Codable, Equatable {
  /// The program, and its way to tell and to sound.
  var program = thisProgram
  /// The engine with its data, or its model.
  var engine: String
  /// The session's file.
  var session: String
  /// The voice's file.
  var voice: String
  /// The pace's file.
  var pace: String
  /// The phrase book.
  var phrases: String
  /// What else is asked for, with the sound under it.
  var parameters: String

  private static let thisProgram = SHA256Sum.of(Array("\(Release.version) \(Release.telling)".utf8))
  /// Digits that tell one from another: so many take no memory of their own.
  private static let shortDigits = 12

  private var all: [(name: String, sum: String)] {
    [
      ("program", program), ("engine", engine), ("session", session), ("voice", voice), ("pace", pace),
      ("phrases", phrases), ("parameters", parameters),
    ]
  }

  /// The sum of them all: tracks with the same one have the same bytes.
  var identity: String {
    var sum = SHA256Sum()
    for (name, value) in all { sum.add(line: "\(name) \(value)") }
    return sum.value
  }

  /// The same, shortened.
  var short: TrackInputs {
    func short(_ sum: String) -> String { String(sum.prefix(Self.shortDigits)) }
    return TrackInputs(
      program: short(program), engine: short(engine), session: short(session), voice: short(voice),
      pace: short(pace), phrases: short(phrases), parameters: short(parameters))
  }

  /// The names of those that differ; both are shortened.
  func changes(to other: TrackInputs) -> [String] {
    zip(all, other.all).filter { $0.sum != $1.sum }.map(\.0.name)
  }
}
