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

  /// The words of `text` without its pauses, as they are read.
  public static func plain(_ text: String) -> String {
    parts(of: text).compactMap { if case .words(let words) = $0 { words } else { nil } }.joined(
      separator: " ")
  }
}
