import Guide

/// A sheet in Markdown.
struct SheetMarkdown {
  let text: String

  init(_ sheet: Sheet) {
    var blocks = [
      "# \(Self.escaped(sheet.title))",
      sheet.language.page("sentence", ["text": Self.escaped(sheet.summary)]),
    ]
    let language = sheet.language
    func section(_ heading: String, _ items: [String]) {
      guard !items.isEmpty else { return }
      blocks.append("## \(Self.escaped(language.page("heading.\(heading)")))\n\n" + Self.list(items))
    }
    section("before", sheet.caution)
    section("needs", sheet.equipment)
    blocks.append(
      "## \(Self.escaped(sheet.heading))\n\n" + Self.table(sheet.rows, of: sheet.noun, in: language))
    section("after", sheet.advice)
    let full = sheet.rows.enumerated().map { index, row in
      "**\(index + 1)\\. \(Self.escaped(row.name))** \(Self.escaped(language.sentences(row.instructions)))"
    }
    blocks.append((["## \(Self.escaped(language.page("sheet.full")))"] + full).joined(separator: "\n\n"))
    blocks.append("## \(Self.escaped(language.page("sheet.tick")))\n\n" + Self.days(in: language))
    if let link = sheet.link {
      blocks.append(language.page("sheet.link", ["address": "<\(link.address)>"]))
    }
    if let source = sheet.source {
      blocks.append(language.page("source", ["source": Self.escaped(source)]))
    }
    text = blocks.joined(separator: "\n\n") + "\n"
  }

  private static func days(in language: Language) -> String {
    let names = Sheet.days.map { escaped(language.page("sheet.days.\($0)")) }
    let head = ["| | \(names.joined(separator: " | ")) |", "|---" + names.map { _ in "|---" }.joined() + "|"]
    let rows = Sheet.weeks.map { week in
      "| \(escaped(language.page("sheet.week", counting: week))) |" + names.map { _ in " |" }.joined()
    }
    return (head + rows).joined(separator: "\n")
  }

  private static func list(_ items: [String]) -> String {
    items.map { "- " + escaped($0) }.joined(separator: "\n")
  }

  private static func table(_ rows: [Sheet.Row], of noun: String, in language: Language) -> String {
    let column = { (key: String) in escaped(language.page("column.\(key)")) }
    let head = [
      "| | \(column("time")) | \(escaped(language.singular(of: noun))) | \(column("dose")) | \(column("recall")) | \(column("mind")) |",
      "|---:|---:|---|---|---|---|",
    ]
    let body = rows.enumerated().map { index, row in
      let stretch =
        "**\(escaped(row.name))**, \(escaped(([row.posture] + row.equipment).joined(separator: ", ")))"
      let cells =
        ["\(index + 1)", row.times.joined(separator: ", "), stretch]
        + [row.dose, language.sentences(row.cues), language.sentences(row.notes)].map(escaped)
      return "| \(cells.joined(separator: " | ")) |"
    }
    return (head + body).joined(separator: "\n")
  }

  /// `text` with a backslash before every character that CommonMark may take for markup.
  private static func escaped(_ text: String) -> String {
    let escaped = text.reduce(into: "") { escaped, character in
      if "\\`*_[]<>#|&~".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped.replacing(#/^([0-9]*)([-+.)])/#) { "\($0.1)\\\($0.2)" }
  }
}
