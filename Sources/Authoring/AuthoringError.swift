/// The reason a session, voice or pace could not be had from what a person wrote.
public enum AuthoringError: Error, Equatable, CustomStringConvertible {
  /// There is no file at this path.
  case notFound(String)
  /// The file at `path` can't be read, and the system's reason.
  case unreadable(path: String, reason: String)
  /// Nothing of this kind (`session`, `voice`, `pace`) has this name; those that are known.
  case unknown(kind: String, name: String, known: [String])
  /// The file's content is wrong, and everything wrong in it in the order of the file; never empty.
  case invalid([Diagnostic])

  /// Every mistake `found`, by file and in its order; of very many, the first and how many more there are.
  public static func mistakes(_ found: [Diagnostic]) -> AuthoringError {
    let ordered = found.sorted { ($0.file, $0.position) < ($1.file, $1.position) }
    let told = AuthoringLimits.File.mistakesTold
    guard ordered.count > told else { return .invalid(ordered) }
    var rest = ordered[told]
    rest.key = ""
    rest.message = "and \(ordered.count - told) more; mend those above first"
    return .invalid(ordered.prefix(told) + [rest])
  }

  /// Everything wrong in the file's content; empty when the file could not be read at all.
  public var diagnostics: [Diagnostic] {
    if case .invalid(let diagnostics) = self { diagnostics } else { [] }
  }

  /// One line for each problem.
  public var description: String {
    switch self {
    case .notFound(let path): "\(path): there is no such file; check the name and the folder"
    case .unreadable(let path, let reason):
      "\(path): the file can't be read (\(reason)); name a readable text file"
    case .unknown(let kind, let name, let known):
      known.isEmpty
        ? "there is no \(kind) \(quoted(name)); name a file that exists"
        : "there is no \(kind) \(quoted(name)); there are \(known.joined(separator: ", ")), or name a file"
    case .invalid(let diagnostics): diagnostics.map(\.description).joined(separator: "\n")
    }
  }
}
