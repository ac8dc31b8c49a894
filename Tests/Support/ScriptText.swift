public import Guide

extension Script {
  /// The script as plain text: a line for each beat, and an indented one for each sound inside it.
  public var text: String {
    var lines: [String] = []
    var chapter: Int?
    for beat in beats {
      if beat.place.chapter != chapter {
        chapter = beat.place.chapter
        if !lines.isEmpty { lines.append("") }
        lines.append("== \(chapters[beat.place.chapter]) ==")
      }
      lines += beat.content.lines
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The lines of the chapter with this title, without the pauses between sentences.
  public func lines(of title: String) -> [String] {
    beats.filter { chapters[$0.place.chapter] == title }.flatMap(\.content.lines)
      .filter { !$0.hasPrefix("pause") }
  }
}

extension Beat.Content {
  fileprivate var lines: [String] {
    switch self {
    case .audible(let audible): [audible.text]
    case .span(let span):
      [span.line] + span.opening.map { "  first \($0.text)" } + span.cues.map { "  " + $0.line }
        + span.ending.map { "  last \($0.text)" }
    }
  }
}

extension Span {
  fileprivate var line: String {
    var line = "\(kind.rawValue) \(DurationText.format(length))"
    if let prescribed, prescribed != length { line += " for \(DurationText.format(prescribed))" }
    return isFlexible ? line + ", flexible" : line
  }
}

extension Cue {
  fileprivate var line: String {
    let start =
      switch position {
      case .afterStart(let length): "+\(DurationText.format(length))"
      case .beforeEnd(let length): "-\(DurationText.format(length))"
      }
    return "\(start) \(forms.map(\.text).joined(separator: " | "))\(isRequired ? " (required)" : "")"
  }
}
