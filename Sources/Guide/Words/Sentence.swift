/// A sentence as an author writes it: words, with pauses such as `[pause 5s]` between them.
public enum Sentence {
  /// A piece of a sentence.
  public enum Part: Sendable, Equatable {
    /// Words to be spoken.
    case words(String)
    /// Silence of this length.
    case pause(Duration)
  }

  /// The pieces of `text` in order, without empty ones; what is no length after `[pause` stays among the words.
  public static func parts(of text: String) -> [Part] {
    guard text.contains("[pause ") else { return [.words(text)] }
    var parts: [Part] = []
    var words = ""
    func finish() {
      let spoken = words.split(separator: " ").joined(separator: " ")
      if !spoken.isEmpty { parts.append(.words(spoken)) }
      words = ""
    }
    var rest = text[...]
    while let open = rest.firstRange(of: "[pause ") {
      words += rest[..<open.lowerBound]
      rest = rest[open.upperBound...]
      guard let close = rest.firstIndex(of: "]"), let length = DurationText.parse(String(rest[..<close]))
      else {
        words += "[pause "
        continue
      }
      finish()
      parts.append(.pause(length))
      rest = rest[rest.index(after: close)...]
    }
    words += rest
    finish()
    return parts
  }

  /// True where `text` names the side it is for: by `{side}`, or by a wording for each, such as `{linke|rechte}`.
  public static func namesSide(_ text: String) -> Bool {
    text.contains("{side}") || !wordings(in: text).isEmpty
  }

  /// The wordings for each side in `text`, such as `linke` and `rechte` of `{linke|rechte}`.
  public static func wordings(in text: String) -> [[String]] {
    var found: [[String]] = []
    _ = choosing(in: text) { wordings in
      found.append(wordings)
      return ""
    }
    return found
  }

  /// `text` with one of the wordings wherever it has one for each side.
  public static func choosing(in text: String, _ choose: ([String]) -> String) -> String {
    var chosen = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let wordings = rest[rest.index(after: open)..<close].split(
        separator: "|", omittingEmptySubsequences: false)
      chosen += rest[..<open]
      chosen += wordings.count > 1 ? choose(wordings.map(String.init)) : String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return chosen + rest
  }

  /// The words of `text` without its pauses, as they are read.
  public static func plain(_ text: String) -> String {
    parts(of: text).compactMap { if case .words(let words) = $0 { words } else { nil } }.joined(
      separator: " ")
  }
}
