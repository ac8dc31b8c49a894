import Guide

/// A sheet as a web page that prints on one side of paper, in black and white, on A4 as on Letter.
struct SheetPage {
  let html: String

  init(_ sheet: Sheet) {
    let title = Markup.escaped(sheet.title)
    let language = sheet.language
    let words = { (path: String) in Markup.escaped(language.page(path)) }
    let heading = { (key: String) in Markup.escaped(language.capital(language.page("column.\(key)"))) }
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
      <h1>\(title)</h1>
      <p>\(Markup.escaped(language.page("sentence", ["text": sheet.summary])))</p>
      </header>
      <main>
      \(Self.section(words("heading.before"), sheet.caution))\
      \(Self.section(words("heading.needs"), sheet.equipment))\
      <section>
      <h2>\(Markup.escaped(sheet.heading))</h2>
      <table>
      <thead>
      <tr><th scope="col">\(heading("time"))</th><th scope="col">\(Markup.escaped(language.capital(language.singular(of: sheet.noun))))</th>\
      <th scope="col">\(heading("dose"))</th><th scope="col">\(heading("recall"))</th></tr>
      </thead>
      <tbody>
      \(sheet.rows.enumerated().map(Self.row).joined(separator: "\n"))
      </tbody>
      </table>
      </section>
      \(Self.section(words("heading.after"), sheet.advice))\
      </main>
      \(sheet.source.map { "<footer>\n<p>\(Markup.escaped(language.page("source", ["source": $0])))</p>\n</footer>\n" } ?? "")\
      </body>
      </html>

      """
  }

  private static func section(_ title: String, _ items: [String]) -> String {
    guard !items.isEmpty else { return "" }
    let list = items.map { "<li>\(Markup.escaped($0))</li>" }.joined(separator: "\n")
    return "<section>\n<h2>\(title)</h2>\n<ul>\n\(list)\n</ul>\n</section>\n"
  }

  private static func row(_ index: Int, _ row: Sheet.Row) -> String {
    let times = row.times.joined(separator: "<br>")
    let place = ([row.posture] + row.equipment).map(Markup.escaped).joined(separator: ", ")
    let cues = Markup.escaped(row.cues.joined(separator: " "))
    let notes = row.notes.map { "<strong>\(Markup.escaped($0))</strong>" }
    return """
      <tr><td>\(times)</td><th scope="row">\(index + 1). \(Markup.escaped(row.name))<small>\(place)</small></th>\
      <td>\(Markup.escaped(row.dose))</td><td>\(([cues] + notes).joined(separator: " "))</td></tr>
      """
  }

  /// Margins that A4 and Letter both have room for; a row is never parted by the end of a page.
  private static let style = """
    @page { margin: 14mm 15mm }
    :root { color-scheme: light }
    body { font: 11pt/1.3 system-ui, "Liberation Sans", Arial, sans-serif; color: #000; background: #fff;
      max-width: 180mm; margin: 1em auto; padding: 0 1em }
    h1 { font-size: 20pt; margin: 0 }
    header p { margin: 0.2em 0 0 }
    h2 { font-size: 12pt; margin: 1em 0 0.3em; break-after: avoid }
    ul { margin: 0; padding-left: 1.2em }
    table { border-collapse: collapse; width: 100% }
    th, td { border-top: 1px solid #000; padding: 0.28em 0.8em 0.28em 0; text-align: left; vertical-align: top }
    thead { display: table-header-group }
    thead th { border-top: 0; font-weight: normal }
    thead th:nth-child(2) { width: 27% }
    thead th:nth-child(3) { width: 24% }
    tbody tr { break-inside: avoid }
    td:first-child { font-variant-numeric: tabular-nums }
    small { display: block; font-weight: normal }
    strong { display: block }
    footer { margin-top: 1em; font-size: 9pt }
    @media print { body { margin: 0; padding: 0; max-width: none } }
    """
}
