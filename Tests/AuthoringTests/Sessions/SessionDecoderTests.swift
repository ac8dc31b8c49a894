import Guide
import TestSupport
import Authoring
import Testing

struct SessionDecoderTests {
  @Test func decodesEveryKeyAroundTheStretches() throws {
    let decoded = try decode(
      """
      title: 90/90
      language: en-GB
      source: A handout
      welcome: [Hello., There is no hurry.]
      caution: Take care.
      equipment: [a chair]
      closing: Well done.
      advice: [Every day., For weeks.]
      lint-off: [long-sentence]
      stretches: [{name: 5, posture: all fours, hold: 10s}]
      """)
    let expected = try Session(
      id: "s", title: "90/90", language: .bundled("en-GB"), source: "A handout",
      welcome: ["Hello.", "There is no hurry."],
      caution: ["Take care."], equipment: ["a chair"], closing: ["Well done."],
      advice: ["Every day.", "For weeks."],
      stretches: [Stretch(name: "5", posture: .allFours, work: .hold(.time(.seconds(10)...(.seconds(10)))))])
    #expect(decoded.session == expected)
    #expect(decoded.silenced == ["long-sentence"])
  }

  @Test(arguments: ["yes", "1:30", "010", ".inf", "1e999", "0x10", "2026-01-01", "true", "=", "90/90"])
  func keepsATitleAsWritten(_ title: String) throws {
    let decoded = try decode("title: \(title)\nstretches: [{name: N, posture: prone, hold: 10s}]")
    #expect(decoded.session.title == title)
  }

  @Test(arguments: [
    ("dir/morning.yaml", "morning"), ("a.b.yml", "a.b"), ("plain", "plain"), (".hidden", ".hidden"),
  ])
  func namesTheSessionAfterItsFile(_ file: String, id: String) throws {
    let bytes = [UInt8](SessionText.stretch("hold: 10s").yaml.utf8)
    #expect(try SessionDecoder.decode(bytes, file: file).session.id == id)
  }

  @Test func putsTheFileBeforeEveryLine() {
    let bytes = [UInt8](SessionText.stretch("hold: 10\nsets: 0").yaml.utf8)
    let error = #expect(throws: AuthoringError.self) { try SessionDecoder.decode(bytes, file: "a/b.yaml") }
    #expect(
      error?.description == """
        a/b.yaml:5:11: hold: "10" has no unit; write 10s for seconds, 10 breaths or 10 counts
        a/b.yaml:6:11: sets: "0" is out of range; write a number from 1 to 100
        """)
  }

  @Test func tellsWhereEachValueStands() throws {
    let positions = try decode(SessionText.stretch("hold: 10s\nenter: [Sink., Rest.]\nleave: Rise.").yaml)
      .positions
    #expect(positions["title"] == SourcePosition(line: 1, column: 8))
    #expect(positions["stretches[0].name"] == SourcePosition(line: 3, column: 11))
    #expect(positions["stretches[0].hold"] == SourcePosition(line: 5, column: 11))
    #expect(positions["stretches[0].enter[1]"] == SourcePosition(line: 6, column: 20))
    #expect(positions["stretches[0].leave[0]"] == SourcePosition(line: 7, column: 12))
  }

  @Test func refusesMoreStretchesThanASessionMayHave() {
    let one = "  - {name: N, posture: prone, hold: 10s}\n"
    #expect(refusal(of: "title: T\nstretches:\n" + String(repeating: one, count: 2000)) == [])
    #expect(
      refusal(of: "title: T\nstretches:\n" + String(repeating: one, count: 2001)) == [
        "3:3: stretches: 2001 stretches are too many; write at most 2000 in a session"
      ])
  }

  @Test(arguments: [
    ("title: T\nlanguage: de\n", "de"), ("language:   pt-BR   # Brazil\r\n", "pt-BR"),
    ("language: \"ja\"\nlanguage: de", "ja"), ("title: T\n", "en"), ("  language: de\n", "en"),
    ("language:\n", "en"), ("language", "en"), ("", "en"), ("language: 'fr'", "fr"),
  ])
  func seesALanguageAtAGlance(text: String, language: String) {
    #expect(SessionDecoder.likelyLanguage(in: Array(text.utf8)) == language)
  }

  @Test func ofBundledSessionsTheLanguageSeenAtAGlanceIsTheirs() throws {
    for (file, bytes) in Bundled.sessions {
      #expect(
        try SessionDecoder.likelyLanguage(in: bytes)
          == SessionDecoder.decode(bytes, file: file).session.language.tag)
    }
  }
}
