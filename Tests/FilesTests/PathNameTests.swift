import Testing

@testable import Files

struct PathNameTests {
  @Test(
    arguments: [
      ("a.wav", "", "a.wav", "wav"), ("/a/b.c/d", "/a/b.c/", "d", nil), ("a/", "a/", "", nil),
      ("", "", "", nil),
      ("../.hidden", "../", ".hidden", "hidden"), ("x/A.B.WAV", "x/", "A.B.WAV", "wav"),
    ] as [(String, String, String, String?)])
  func aPathIsCutAtItsLastSlash(path: String, folder: String, name: String, suffix: String?) {
    let parts = PathName(path)
    #expect(parts.folder == folder && parts.name == name && parts.suffix == suffix)
  }
}
