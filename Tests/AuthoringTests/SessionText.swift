import Guide
import Authoring

/// A session file, written as briefly as its point allows.
enum SessionText: Sendable {
  /// The keys after a title and a stretch, from line 4.
  case top(String)
  /// The keys of the only stretch after its name and posture, from line 5, column 5.
  case stretch(String)
  /// The posture of the only stretch.
  case posture(String)

  var yaml: String {
    switch self {
    case .top(let text): "title: T\nstretches:\n  - {name: N, posture: standing, hold: 10s}\n\(text)\n"
    case .stretch(let text):
      "title: T\nstretches:\n  - name: N\n    posture: standing\n"
        + text.split(separator: "\n").map { "    \($0)\n" }.joined()
    case .posture(let text): "title: T\nstretches: [{name: N, posture: \(text), hold: 10s}]\n"
    }
  }
}

/// The session a text decodes to, as if it stood in `s.yaml`.
func decode(_ text: String) throws(AuthoringError) -> DecodedSession {
  try SessionDecoder.decode([UInt8](text.utf8), file: "s.yaml")
}

/// The only stretch of a session whose stretch has these keys.
func stretch(_ keys: String) throws -> Stretch {
  try decode(SessionText.stretch(keys).yaml).session.stretches[0]
}

/// The lines a text is refused with, without the file's name; empty if it is accepted.
func refusal(of text: String) -> [String] {
  refusal(of: [UInt8](text.utf8))
}

func refusal(of bytes: [UInt8]) -> [String] {
  do throws(AuthoringError) {
    _ = try SessionDecoder.decode(bytes, file: "s.yaml")
    return []
  } catch {
    return error.diagnostics.map { String($0.description.dropFirst("s.yaml:".count)) }
  }
}
