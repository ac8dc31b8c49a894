import Authoring
import Testing

struct SiteDecoderTests {
  private func decode(_ text: String) throws(AuthoringError) -> SiteFile {
    try SiteDecoder.decode(Array(text.utf8), file: "site.yaml", parameters: ["session", "rest", "only"])
  }

  @Test func aSiteNamesItsSessionsAndWhatIsAskedOfThem() throws {
    let site = try decode(
      """
      title: Mill Street
      about: Stretches to take home.
      credit: Anna Mill
      rest: 6s
      paces: [gentle, standard]
      sessions:
        - session: upper-middle-back
        - session: neck.yaml
          name: neck-2
          title: The neck
          paces: brisk
          lengths: [full, 10m]
          only: [cat, 5]
      """)
    #expect(
      site.title == "Mill Street" && site.about == "Stretches to take home." && site.credit == "Anna Mill")
    let (back, neck) = (site.entries[0], site.entries[1])
    #expect(back.values["session"]?.text == "upper-middle-back" && back.values["rest"]?.text == "6s")
    #expect(back.paces.map(\.text) == ["gentle", "standard"] && back.lengths.isEmpty && back.name == nil)
    #expect(neck.name == "neck-2" && neck.title == "The neck" && neck.paces.map(\.text) == ["brisk"])
    #expect(neck.lengths.map(\.text) == ["full", "10m"] && neck.values["only"]?.text == "cat,5")
    #expect(neck.lengths[1].position?.description == "12:21")
  }

  @Test(arguments: [
    (
      "sessions: []",
      "site.yaml:1:11: sessions: empty list; list sessions, such as - session: upper-middle-back"
    ),
    ("title: A", "site.yaml:1:1: sessions: missing; write sessions: and its value"),
    (
      "sessions:\n  - name: a",
      "site.yaml:2:5: session: missing; write session: and its value"
    ),
    ("pases: brisk\nsessions:\n  - session: a", "site.yaml:1:1: pases: unknown key; did you mean paces?"),
    (
      "sessions:\n  - session: a\n    fit: 10m",
      "site.yaml:3:5: fit: unknown key; the keys here are name, title, paces, voices, lengths, session, rest, only"
    ),
    ("sessions:\n  - a", "site.yaml:2:5: sessions: \"a\" can't be used here; a session is written in keys"),
  ])
  func aMistakeIsToldAtItsPlace(text: String, says: String) throws {
    let error = try #require(throws: AuthoringError.self) { try decode(text) }
    #expect("\(error)".hasPrefix(says), "\(error)")
  }
}
