import Guide

/// A sheet as a web page that prints on two sides of paper, in black and white, on A4 as on Letter, and that stacks up on
/// a phone.
struct SheetPage {
  let html: String

  init(_ sheet: Sheet) {
    let title = Markup.escaped(sheet.title)
    let language = sheet.language
    let words = { (path: String) in Markup.escaped(language.page(path)) }
    html = """
      <!DOCTYPE html>
      <html \(Markup.attributes(of: language))>
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <header>
      <div>
      <h1>\(title)</h1>
      <p>\(Markup.escaped(language.page("sentence", ["text": sheet.summary])))</p>
      </div>
      \(sheet.link.map { Self.link($0, in: language) } ?? "")\
      </header>
      <main>
      \(Self.section(words("heading.before"), sheet.caution))\
      \(Self.section(words("heading.needs"), sheet.equipment))\
      <section>
      <h2>\(Markup.escaped(sheet.heading))</h2>
      <ol>
      \(sheet.rows.map { Self.row($0, in: language) }.joined(separator: "\n"))
      </ol>
      </section>
      \(Self.section(words("heading.after"), sheet.advice))\
      \(Self.days(in: language))\
      </main>
      \(sheet.source.map { "<footer>\n<p>\(Markup.escaped(language.page("source", ["source": $0])))</p>\n</footer>\n" } ?? "")\
      </body>
      </html>

      """
  }

  private static func link(_ link: SheetLink, in language: Language) -> String {
    let address = Markup.escaped(link.address)
    let words = Markup.escaped(language.page("sheet.link", ["address": "\u{E000}"]))
    return """
      <div class="link">
      \(link.svg(called: language.page("sheet.code")))
      <p>\(words.replacing("\u{E000}", with: "<a href=\"\(address)\">\(address)</a>"))</p>
      </div>

      """
  }

  private static func section(_ title: String, _ items: [String]) -> String {
    guard !items.isEmpty else { return "" }
    let list = items.map { "<li>\(Markup.escaped($0))</li>" }.joined(separator: "\n")
    return "<section>\n<h2>\(title)</h2>\n<ul>\n\(list)\n</ul>\n</section>\n"
  }

  private static func row(_ row: Sheet.Row, in language: Language) -> String {
    let place = Markup.escaped(language.page("dose.join", joining: [row.posture] + row.equipment))
    let notes = row.notes.map { "<p class=\"mind\">\(Markup.escaped($0))</p>" }.joined()
    let cues = row.cues.isEmpty ? "" : "<p>\(Markup.escaped(language.sentences(row.cues)))</p>"
    let how = Markup.escaped(language.sentences(row.instructions))
    let times = language.page("sheet.at", ["time": row.times.joined(separator: ", ")])
    return """
      <li><div class="what"><h3>\(Markup.escaped(row.name))</h3><p>\(place)</p>\
      <p>\(Markup.escaped(row.dose))</p><p class="time">\(Markup.escaped(times))</p></div>\
      <div class="how">\(cues)\(notes)<details open><summary>\(Markup.escaped(language.page("sheet.full")))</summary>\
      <p>\(how)</p></details></div></li>
      """
  }

  private static func days(in language: Language) -> String {
    let head = Sheet.days.map {
      "<th scope=\"col\">\(Markup.escaped(language.page("sheet.days.\($0)")))</th>"
    }
    .joined()
    let rows = Sheet.weeks.map { week in
      let name = Markup.escaped(language.page("sheet.week", counting: week))
      return "<tr><th scope=\"row\">\(name)</th>" + Sheet.days.map { _ in "<td></td>" }.joined() + "</tr>"
    }
    return """
      <section class="days">
      <h2>\(Markup.escaped(language.page("sheet.tick")))</h2>
      <table>
      <thead><tr><td></td>\(head)</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      </section>

      """
  }

  /// Margins that A4 and Letter both have room for; neither a stretch nor the days are parted by the end of a page.
  private static let style = """
    @page { margin: 13mm 15mm }
    :root { color-scheme: light }
    * { box-sizing: border-box }
    body { font: 11pt/1.35 system-ui, "Liberation Sans", Arial, sans-serif; color: #000; background: #fff;
      max-width: 190mm; margin: 1em auto; padding: 0 1em; overflow-wrap: anywhere }
    h1 { font-size: 20pt; line-height: 1.15; margin: 0 }
    h2 { font-size: 12pt; margin: 1em 0 0.3em; break-after: avoid }
    h3 { font-size: 1em; margin: 0; display: inline }
    p { margin: 0.1em 0 }
    header { display: flex; justify-content: space-between; gap: 0 2em }
    .link { flex: none; width: 45mm; text-align: center; font-size: 0.8em }
    .link svg { display: block; width: 32mm; height: 32mm; margin: auto }
    ul { margin: 0; padding-left: 1.2em }
    ol { margin: 0; padding: 0; list-style: none; counter-reset: place }
    ol > li { counter-increment: place; border-top: 1px solid #000; padding: 0.4em 0; break-inside: avoid;
      display: grid; grid-template-columns: 36% 1fr; gap: 0.2em 1.2em }
    h3::before { content: counter(place) ". " }
    .time { font-variant-numeric: tabular-nums }
    .mind { font-weight: bold }
    summary { cursor: pointer; font-size: 0.9em }
    details p { font-size: 0.9em; margin: 0 }
    .days { break-inside: avoid }
    table { border-collapse: collapse; width: 100%; max-width: 130mm; table-layout: fixed }
    thead td { width: 18% }
    th { font-weight: normal; font-size: 0.9em; overflow-wrap: normal }
    tbody th { text-align: left; padding: 0 }
    tbody td { border: 1px solid #000; height: 1.9em }
    footer { margin-top: 1em; font-size: 9pt }
    @media (max-width: 500px) {
      header { display: block }
      .link { width: auto; text-align: left; font-size: 1em }
      .link svg { margin: 0.5em 0 0 -3mm }
      ol > li { grid-template-columns: 1fr }
      summary { padding: 0.6em 0 }
    }
    @media print {
      body { margin: 0; padding: 0; max-width: none; font-size: 10.5pt }
      summary { display: none }
      details::details-content { content-visibility: visible; display: block }
    }
    """
}
