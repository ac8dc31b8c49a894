import Testing

@testable import Studio

struct FileNameTests {
  @Test(arguments: ["morning", "Desk break", "рано утром", "朝", "a.b", "console", "com10", "it's 5-7"])
  func keepsANameThatEveryDiskTakes(_ name: String) {
    #expect(FileName.safe(name) == name)
  }

  @Test(arguments: [
    ("a/b:c?", "a-b-c-"), ("../../etc/passwd", "etc-passwd"), ("a\nb", "a-b"), ("CON", "session-CON"),
    ("nul.old", "session-nul.old"), ("Lpt1", "session-Lpt1"), (".hidden", "hidden"), ("-rf", "rf"),
    ("end. ", "end"), ("", "session"), ("...", "session"), ("?", "session"), ("a\u{202e}b", "a-b"),
    ("a\u{0}b", "a-b"),
  ])
  func replacesWhatSomeDiskRefuses(_ name: String, safe: String) {
    #expect(FileName.safe(name) == safe)
  }

  @Test(arguments: ["n", "ñ", "朝", "🧘"])
  func leavesRoomForAnExtension(_ letter: String) {
    let safe = FileName.safe(String(repeating: letter, count: 300))
    #expect((197...200).contains(safe.utf8.count))
    #expect(safe.allSatisfy { String($0) == letter })
  }

  @Test(arguments: ["CON", "a/b", "..", "  x. "])
  func takesItsOwnNames(_ name: String) {
    #expect(FileName.safe(FileName.safe(name)) == FileName.safe(name))
  }

  @Test(arguments: [
    ("a.wav", "a", "wav"), ("a/b.c/d", "a/b.c/d", ""), ("/x/y.tar.GZ", "/x/y.tar", "gz"),
    (".hidden", ".hidden", ""),
    ("~/.x.Vtt", "~/.x", "vtt"), ("a%20b c.wav", "a%20b c", "wav"), ("a.", "a", ""), ("", "", ""),
    ("..", ".", ""),
  ])
  func splitsTheEndingFromAPath(_ path: String, rest: String, ending: String) {
    #expect(FileName.withoutEnding(path) == rest)
    #expect(FileName.ending(of: path) == ending)
  }

  @Test(
    arguments: [
      ("a.mp3", "a.html", "a.mp3"), ("out/a b.mp3", "out/a.html", "a%20b.mp3"),
      ("out/a.mp3", "pages/a.html", "../out/a.mp3"), ("out/a.mp3", "a.html", "out/a.mp3"),
      ("x:y\"#?.mp3", "./a.html", "x%3Ay%22%23%3F.mp3"),
    ])
  func aPageNamesAFileByItsRelativeAddress(file: String, page: String, address: String) {
    #expect(FileName.address(of: file, from: page) == address)
  }
}
