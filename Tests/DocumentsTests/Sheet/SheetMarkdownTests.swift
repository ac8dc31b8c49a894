import TestSupport
import Guide
import Testing

@testable import Documents

struct SheetMarkdownTests {
  func line(_ caution: String) throws -> String? {
    var session = Tellings.awkward
    session.caution = [caution]
    let sheet = Sheet(session, try Tellings.told(session), voice: "Willow", pace: "standard")
    return SheetFormat.md.text(sheet).split(separator: "\n").first { $0.hasPrefix("- ") }.map { String($0) }
  }

  @Test(arguments: [
    ("Rest.", "- Rest."), ("*Soft* _slow_ `x`", "- \\*Soft\\* \\_slow\\_ \\`x\\`"), ("a | b", "- a \\| b"),
    ("1. Rest", "- 1\\. Rest"), ("- Rest", "- \\- Rest"), ("<b> & [x]", "- \\<b\\> \\& \\[x\\]"),
    ("2 to 3.", "- 2 to 3."),
  ])
  func whatMarkdownIsMadeOfIsEscaped(text: String, written: String) throws {
    #expect(try line(text) == written)
  }
}
