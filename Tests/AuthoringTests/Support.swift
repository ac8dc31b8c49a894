import Guide
import Authoring

/// The session a text decodes to, as if it stood in `s.yaml`.
func decode(_ text: String) throws(AuthoringError) -> DecodedSession {
  try SessionDecoder.decode([UInt8](text.utf8), file: "s.yaml")
}

/// The only stretch of a session whose stretch has these keys.
func stretch(_ keys: String) throws -> Stretch {
  try decode(CorpusSource.stretch(keys).yaml).session.stretches[0]
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
