public import Guide

/// A timeline as a person reads it: a line for each thing said, held or waited, without the pauses between sentences.
public struct ScriptTable {
  private struct Row {
    var start: Duration
    var length: Duration?
    var kind: String
    var text: String
    /// True for one that lies inside the span above it.
    var isCue = false
  }

  private struct Section {
    var title: String
    var start: Duration
    var rows: [Row] = []
  }

  /// Pauses shorter than this are the breath between two sentences.
  private static let shortestPause = Duration.seconds(2)
  private let sections: [Section]

  /// Reads the rows of `timeline`.
  public init(_ timeline: Timeline) {
    let rate = timeline.sampleRate
    var sections = timeline.chapters.map { Section(title: $0.title, start: .frames($0.start, at: rate)) }
    var spanEnd = 0
    for event in timeline.events {
      let length = Duration.frames(event.frames, at: rate)
      if event.kind == .pause && length < Self.shortestPause { continue }
      let isCue = event.audible != nil && event.start < spanEnd
      if event.audible == nil { spanEnd = event.end }
      sections[event.place.chapter].rows.append(
        Row(
          start: .frames(event.start, at: rate), length: length,
          kind: event.kind == .speech ? "say" : event.kind.rawValue, text: event.audible?.text ?? "",
          isCue: isCue))
    }
    for adjustment in timeline.adjustments {
      let start = Duration.frames(adjustment.start, at: rate)
      let rows = sections[adjustment.place.chapter].rows
      sections[adjustment.place.chapter].rows.insert(
        Row(start: start, kind: "note", text: adjustment.sentence(at: rate), isCue: true),
        at: rows.firstIndex { $0.start > start } ?? rows.endIndex)
    }
    self.sections = sections
  }

  /// Aligned columns: clock, length, kind, words.
  public var text: String {
    let rows = sections.flatMap { section in
      [[clock(section.start), "", "== \(section.title) ==", ""]]
        + section.rows.map { [clock($0.start), length($0), ($0.isCue ? "  " : "") + $0.kind, $0.text] }
    }
    let width = rows.filter { !$0[2].hasPrefix("==") }.map(\.[2].count).max() ?? 0
    return Columns(
      rows.map { row in
        let padding = String(repeating: " ", count: max(0, width - row[2].count))
        return [row[0], row[1], row[3].isEmpty ? row[2] : row[2] + padding + "  " + row[3]]
      }, rightAligned: [0, 1]
    ).text
  }

  /// A table for each chapter in Markdown.
  public var markdown: String {
    sections.map { section in
      let rows = section.rows.map { row in
        let text = row.text.replacing("|", with: "\\|")
        return "| \(clock(row.start)) | \(length(row)) | \(row.isCue ? "· " : "")\(row.kind) | \(text) |"
      }
      return (["## \(section.title)", "", "| clock | length | | |", "|---:|---:|---|---|"] + rows)
        .joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// Comma-separated values (RFC 4180) with a header.
  public var csv: String {
    let rows = sections.flatMap { section in
      section.rows.map { row in
        [section.title, seconds(row.start), row.length.map(seconds) ?? "", row.kind, row.text].map(quoted)
      }
    }
    return ([["chapter", "start", "length", "kind", "text"]] + rows).map { $0.joined(separator: ",") }
      .joined(separator: "\r\n")
  }

  /// A cell that no spreadsheet takes for a formula, in quotes where it needs them.
  private func quoted(_ cell: String) -> String {
    let field = cell.first.map("=+-@\t\r".contains) == true ? "'\(cell)" : cell
    guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return field }
    return "\"\(field.replacing("\"", with: "\"\""))\""
  }

  private func clock(_ length: Duration) -> String {
    length.timecode(decimals: 1, minuteDigits: 1)
  }

  private func length(_ row: Row) -> String {
    row.length.map { "\(($0 / .seconds(1)).formatted(2)) s" } ?? ""
  }

  private func seconds(_ length: Duration) -> String { (length / .seconds(1)).formatted(3) }
}

extension Timeline.Adjustment {
  /// The sentence that tells what gave way, and for how many seconds in how many, on a track of `sampleRate` frames per
  /// second.
  public func sentence(at sampleRate: Int) -> String {
    let change = used.map { "shortened to \"\($0.text)\"" } ?? "dropped"
    let (needed, free) = (Double(needed) / Double(sampleRate), Double(available) / Double(sampleRate))
    return "\"\(wanted.text)\" \(change): it takes \(needed.formatted(2)) s, there are \(free.formatted(2)) s"
  }
}
