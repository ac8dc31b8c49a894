/// How a sheet is written down, by the extension of its file.
public enum SheetFormat: String, Sendable, CaseIterable {
  /// A web page without resources from elsewhere, laid out for paper.
  case html
  /// Markdown as CommonMark has it, with the tables of GitHub.
  case md

  /// The sheet in UTF-8 with line feeds.
  public func text(_ sheet: Sheet) -> String {
    switch self {
    case .html: SheetPage(sheet).html
    case .md: SheetMarkdown(sheet).text
    }
  }
}
