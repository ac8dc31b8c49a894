internal import Authoring
internal import Guide

/// The path of a catalogue's tracks, with names in braces for what each is of.
struct CatalogueTemplate {
  /// What tells a catalogue's tracks apart.
  enum Name: String, CaseIterable {
    case session, language, pace, voice, length
  }

  private enum Piece {
    case text(String)
    case name(Name)
  }

  private var pieces: [Piece] = []

  /// Reads a path such as `tracks/{session}/{language}.opus`.
  ///
  /// - Throws: `Problem` for what it can't be.
  init(_ text: String) throws(Problem) {
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else {
        throw Problem(message: "a brace is open; write a name and } after it, such as {session}")
      }
      let word = String(rest[rest.index(after: open)..<close])
      guard let name = Name(rawValue: word) else {
        let known = Name.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", ")
        throw Problem(message: "there is no {\(shown(word))}; write one of \(known)")
      }
      pieces += [.text(String(rest[..<open])), .name(name)]
      rest = rest[rest.index(after: close)...]
    }
    pieces.append(.text(String(rest)))
  }

  /// The folder that holds all tracks, with the slash at its end; empty for the one the path leads from.
  var root: String {
    guard case .text(let start)? = pieces.first else { return "" }
    return start.lastIndex(of: "/").map { String(start[...$0]) } ?? ""
  }

  /// Says whether `name` is in the path.
  func has(_ name: Name) -> Bool {
    pieces.contains { if case .name(name) = $0 { true } else { false } }
  }

  /// The path of a track, from the root on.
  func path(_ value: (Name) -> String) -> String {
    var path = ""
    for piece in pieces {
      switch piece {
      case .text(let text): path += text
      case .name(let name): path += value(name)
      }
    }
    return String(path.dropFirst(root.count))
  }
}
