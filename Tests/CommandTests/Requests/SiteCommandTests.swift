import TestSupport
import Testing

struct SiteCommandTests {
  let program: Program

  init() throws {
    program = try Program()
    try program.write("short.yaml", shortSession)
    try program.write("site.yaml", "voices: rowan\nsessions:\n  - session: short.yaml\n")
  }

  @Test func itSaysWhatItMakesAndHowMuchOfItChanged() throws {
    let first = try program.run("site", "public", "site.yaml", "--base-url", "https://example.org")
    #expect(first.code == 0, "\(first.errors)")
    #expect(first.errors == "1 of 1: short/standard.mp3\n")
    #expect(first.output == "public: 1 track, 11 files written, 0 unchanged\n")
    let again = try program.run("site", "public", "site.yaml", "--base-url", "https://example.org/")
    #expect(again.output == "public: 1 track, 0 files written, 11 unchanged\n")
    let bare = try program.run("site", "public", "site.yaml")
    #expect(bare.output == "public: 1 track, 2 files written, 8 unchanged, 1 file removed\n")
    #expect(
      bare.errors.hasSuffix(
        "note: without --base-url it has no podcast feed, and the sheets have no code for phones\n"))
  }

  @Test(arguments: [
    (["public", "none.yaml"], 66, "none.yaml: there is no such file; check the name and the folder"),
    (
      ["public", "site.yaml", "--base-url", "ftp://example.org/"], 64,
      "--base-url \"ftp://example.org/\" is no address of a folder; write one such as https://example.org/stretches/"
    ),
    (
      ["site.yaml", "site.yaml"], 73,
      "site.yaml/short can't be created (Not a directory); choose a directory that exists and can be written to"
    ),
  ])
  func aMistakeIsOneSentenceAndMakesNothing(words: [String], code: Int32, says: String) throws {
    let result = try program.run(["site"] + words)
    #expect(result.code == code && result.errors == "error: \(says)\n" && result.output == "")
    #expect(try program.files.filter { !$0.hasPrefix(".") } == ["short.yaml", "site.yaml"])
  }

  @Test func aTrackThatCanNotBeMadeIsNamedAlsoWhenQuiet() throws {
    try program.write("site.yaml", "voices: rowan\nlengths: 1s\nsessions:\n  - session: short.yaml\n")
    let result = try program.run("site", "public", "site.yaml", "--quiet")
    #expect(result.code == 65)
    #expect(result.errors.hasPrefix("short/standard-1s.mp3 can't be made:\nerror: the track can't last 0:01"))
  }
}
