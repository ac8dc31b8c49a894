import Guide

/// A timeline as a person reads it: a line for each thing said, held or waited.
struct ScriptTable {
  /// One line of it.
  struct Row {
    var start: Duration
    var length: Duration
    var kind: String
    var text: String
    /// Whether it lies inside the span above it.
    var isCue: Bool
  }

  /// A chapter and its rows.
  struct Section {
    var title: String
    var start: Duration
    var rows: [Row]
  }

  let sections: [Section]

  init(_ timeline: Timeline) {
    let rate = timeline.sampleRate
    var sections = timeline.chapters.map { Section(title: $0.title, start: .frames($0.start, at: rate), rows: []) }
    var spanEnd = 0
    for event in timeline.events {
      let isSpan = event.audible == nil
      let isCue = !isSpan && event.start < spanEnd
      if isSpan { spanEnd = event.end }
      sections[event.place.chapter].rows.append(
        Row(
          start: .frames(event.start, at: rate), length: .frames(event.frames, at: rate),
          kind: event.kind == .speech ? "say" : event.kind.rawValue, text: event.audible?.text ?? "", isCue: isCue))
    }
    for adjustment in timeline.adjustments {
      let needed = seconds(.frames(adjustment.needed, at: rate))
      let available = seconds(.frames(adjustment.available, at: rate))
      let change = adjustment.used.map { "shortened to \"\($0.text)\"" } ?? "dropped"
      let start = Duration.frames(adjustment.start, at: rate)
      let row = Row(
        start: start, length: .zero, kind: "note",
        text: "\"\(adjustment.wanted.text)\" \(change): it takes \(needed), there are \(available)", isCue: true)
      let rows = sections[adjustment.place.chapter].rows
      let index = rows.firstIndex { $0.start > start } ?? rows.endIndex
      sections[adjustment.place.chapter].rows.insert(row, at: index)
    }
    self.sections = sections
  }

  /// The table in aligned columns.
  var text: String {
    var lines: [String] = []
    for section in sections {
      lines.append("\(clock(section.start))  == \(section.title) ==")
      for row in section.rows {
        let length = row.length == .zero ? "" : seconds(row.length)
        let kind = (row.isCue ? "  " : "") + row.kind
        lines.append(
          "\(clock(row.start))  \(pad(length, to: 8, right: true))  \(pad(kind, to: 12))\(row.text)".trimmed)
      }
    }
    return lines.joined(separator: "\n")
  }

  private func clock(_ length: Duration) -> String {
    let tenths = Int(length / .milliseconds(100))
    let text = "\(tenths / 600):\(tenths / 10 % 60 < 10 ? "0" : "")\(tenths / 10 % 60).\(tenths % 10)"
    return pad(text, to: 7, right: true)
  }
}

private func seconds(_ length: Duration) -> String {
  let hundredths = Int((length / .milliseconds(10)).rounded())
  return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) s"
}

private func pad(_ text: String, to width: Int, right: Bool = false) -> String {
  let padding = String(repeating: " ", count: max(0, width - text.count))
  return right ? padding + text : text + padding
}

extension String {
  fileprivate var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
