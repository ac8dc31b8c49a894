import Documents
import Testing

@testable import Studio

struct SheetLinkTests {
  @Test(arguments: [
    "https://example.org", "http://192.168.1.7:8080/a%20b.mp3", "HTTPS://example.org/?a=1&b=2#t=3",
    "https://example.org/" + String(repeating: "a", count: 480),
  ])
  func anAddressThatAPhoneOpensHasASquareCode(text: String) throws {
    let link = try #require(SheetLink(to: text))
    #expect(link.address == text)
    #expect(link.modules.allSatisfy { $0.count == link.modules.count } && (link.modules.count - 17) % 4 == 0)
    // A finder pattern's corner (ISO/IEC 18004).
    #expect(link.modules[0].prefix(8) == [true, true, true, true, true, true, true, false])
    #expect(link == SheetLink(to: text))
  }

  @Test(arguments: [
    "", "guide.mp3", "ftp://example.org", "javascript:alert(1)", "https://", "https:///a", "https:a",
    "https://me:secret@example.org", "https://exämple.org", "https://example.org/a b", "https://a/\"><b>",
    "https://a/\u{0}", "https://a/\n", "data:text/html,x",
    "https://example.org/" + String(repeating: "a", count: 481),
  ])
  func anyOtherIsRefused(text: String) { #expect(SheetLink(to: text) == nil) }
}
