/// A sheet in Markdown.
struct SheetMarkdown {
  let text: String

  init(_ sheet: Sheet) {
    var blocks = ["# \(Self.escaped(sheet.title))", Self.escaped(sheet.summary) + "."]
    if !sheet.caution.isEmpty { blocks.append("## Before you start\n\n" + Self.list(sheet.caution)) }
    if !sheet.equipment.isEmpty { blocks.append("## You will need\n\n" + Self.list(sheet.equipment)) }
    blocks.append("## \(Self.escaped(sheet.heading))\n\n" + Self.table(sheet.rows, noun: sheet.noun))
    if !sheet.advice.isEmpty { blocks.append("## Afterwards\n\n" + Self.list(sheet.advice)) }
    let full = sheet.rows.enumerated().map { index, row in
      "**\(index + 1)\\. \(Self.escaped(row.name))** \(Self.escaped(row.instructions.joined(separator: " ")))"
    }
    blocks.append((["## In full"] + full).joined(separator: "\n\n"))
    blocks.append("## \(Sheet.tick)\n\n" + Self.days)
    if let link = sheet.link { blocks.append("To listen: <\(link.address)>") }
    if let source = sheet.source { blocks.append("Source: " + Self.escaped(source)) }
    text = blocks.joined(separator: "\n\n") + "\n"
  }

  private static var days: String {
    let head = [
      "| | \(Sheet.days.joined(separator: " | ")) |", "|---" + Sheet.days.map { _ in "|---" }.joined() + "|",
    ]
    let rows = Sheet.weeks.map { "| Week \($0) |" + Sheet.days.map { _ in " |" }.joined() }
    return (head + rows).joined(separator: "\n")
  }

  private static func list(_ items: [String]) -> String {
    items.map { "- " + escaped($0) }.joined(separator: "\n")
  }

  private static func table(_ rows: [Sheet.Row], noun: String) -> String {
    let head = ["| | time | \(escaped(noun)) | dose | recall | mind |", "|---:|---:|---|---|---|---|"]
    let body = rows.enumerated().map { index, row in
      let stretch =
        "**\(escaped(row.name))**, \(escaped(([row.posture] + row.equipment).joined(separator: ", ")))"
      let cells =
        ["\(index + 1)", row.times.joined(separator: ", "), stretch]
        + [row.dose, row.cues.joined(separator: " "), row.notes.joined(separator: " ")].map(escaped)
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
