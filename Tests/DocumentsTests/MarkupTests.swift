import Testing

@testable import Documents

struct MarkupTests {
  @Test func whatMarkupIsMadeOfBecomesEntities() {
    #expect(Markup.escaped("a < b & \"c\" --> d's") == "a &lt; b &amp; &quot;c&quot; --&gt; d's")
  }

  @Test func whatXMLHasNoPlaceForIsLeftOut() {
    #expect(Markup.escaped("a\u{0}\u{1b}b\u{FFFE}c\u{FFFF}\u{1F642}é") == "abc\u{1F642}é")
  }
}
