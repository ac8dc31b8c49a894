import Documents
import Foundation
import Studio
import TestSupport
import Testing

struct BesideDocumentTests {
  let program: Program

  init() throws {
    program = try Program()
    try program.write("short.yaml", shortSession)
  }

  private func render(_ flags: String...) throws -> Program.Result {
    try program.run(["render", "short.yaml", "--quiet"] + flags)
  }

  @Test func allWritesEverythingUnderTheTracksName() throws {
    let result = try render("--all", "-o", "my.track.wav")
    #expect(result.code == 0, "\(result.errors)")
    let endings = ["chapters.json", "html", "lrc", "sheet.html", "srt", "svg", "timeline.json", "vtt", "wav"]
    #expect(
      try program.files.filter { $0.hasPrefix("my") } == endings.map { "my.track.\($0)" })
  }

  @Test func whatIsWrittenBesideTheTrackIsNamed() throws {
    let result = try program.run("render", "short.yaml", "--all")
    #expect(
      result.output.hasSuffix(
        """
        beside it: short.vtt, short.srt, short.lrc, short.chapters.json, short.sheet.html, short.html, \
        short.svg, short.timeline.json

        """))
  }

  @Test func theTrackIsInsideItsPlayerIfAsked() throws {
    let result = try render("--embed", "--player", "a.html", "-o", "a.mp3")
    #expect(result.code == 0, "\(result.errors)")
    let page = String(decoding: try program.bytes("a.html"), as: UTF8.self)
    let track = Data(try program.bytes("a.mp3")).base64EncodedString()
    #expect(page.contains("src=\"data:audio/mpeg;base64,\(track)\""))
    #expect(try render("--embed", "--player", "a.html", "-o", "a.mp3", "--rest", "20s").code == 0)
  }

  @Test func aPlayerOfATrackThatIsNoMP3IsWrittenWithANoteOnIPhones() throws {
    let result = try program.run("render", "short.yaml", "--player", "a.html", "-o", "a.ogg")
    #expect(result.code == 0)
    #expect(
      result.errors.contains(
        "note: iPhones play mp3 and m4a best, and the track is ogg; end --output in .mp3 to please them"))
  }

  @Test func documentsAreTheSameWhateverTheLocaleTheJobsAndTheCache() throws {
    #expect(try render("--all", "-o", "a.wav").code == 0)
    let other = try program.run(
      ["render", "short.yaml", "--quiet", "--all", "-o", "b.wav", "--jobs", "1", "--no-cache"],
      environment: ["LC_ALL": "C", "TZ": "Asia/Tokyo"])
    #expect(other.code == 0)
    for ending in ["chapters.json", "lrc", "sheet.html", "srt", "svg", "timeline.json", "vtt"] {
      #expect(try program.bytes("a.\(ending)") == program.bytes("b.\(ending)"), "\(ending)")
    }
  }

  @Test(
    arguments: [
      (
        ["--captions", "a.txt"], 64,
        "--captions \"a.txt\" has another ending; name a file that ends in .vtt or .srt or .lrc"
      ),
      (
        ["--chapters", "a.xml"], 64, "--chapters \"a.xml\" has another ending; name a file that ends in .json"
      ),
      (["--sheet", "a"], 64, "--sheet \"a\" has another ending; name a file that ends in .html or .md"),
      (
        ["--sheet", "a.html", "--link", "ftp://example.org/a.mp3"], 64,
        "--link \"ftp://example.org/a.mp3\" is no address that a phone opens; write one such as "
          + "https://example.org/guide.mp3, of at most 500 characters"
      ),
      (
        ["--link", "https://example.org/a.mp3"], 64,
        "--link goes onto a sheet that nobody asked for; add --sheet FILE.html"
      ),
      (["--picture", "a.png"], 64, "--picture \"a.png\" has another ending; name a file that ends in .svg"),
      (
        ["--chapters", "a.json", "--timeline", "./a.json"], 64,
        "./a.json would be written twice; give each output a name of its own"
      ),
      (["--player", "a.htm"], 64, "--player \"a.htm\" has another ending; name a file that ends in .html"),
      (
        ["--player", "a.html", "-o", "-"], 64,
        "--player plays a file, and the track has no name; give --output a file"
      ),
      (
        ["--player", "a.html", "--embed"], 64,
        "--embed takes an mp3, and the track is wav; end --output in .mp3, or leave it out"
      ),
      (
        ["--embed"], 64, "--embed puts the track into a page that nobody asked for; add --player FILE.html"
      ),
      (
        ["--all", "-o", "a.wav", "--captions", "a.vtt"], 64,
        "a.vtt would be written twice; give each output a name of its own"
      ),
      (["--all", "-o", "a.svg"], 64, "a.svg would be written twice; give each output a name of its own"),
      (["--picture", "none/a.svg"], 73, "none/a.svg can't be created"),
    ] as [([String], Int32, String)])
  func aMistakeIsOneSentenceAndLeavesNothing(flags: [String], code: Int32, message: String) throws {
    let result = try program.run(["render", "short.yaml"] + flags)
    #expect(result.code == code)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(try program.files == ["short.yaml"])
  }

  @Test func anExistingDocumentIsKeptUnlessForcedAndNothingIsSpokenBefore() throws {
    try program.write("short.lrc", "precious")
    let result = try render("--all")
    #expect(result.code == 73)
    #expect(result.errors.contains("short.lrc already exists"))
    #expect(try program.files == ["short.lrc", "short.yaml"])
    #expect(try render("--all", "--force").code == 0)
    #expect(try program.bytes("short.lrc").prefix(4) == Data("[ti:".utf8))
  }

  @Test(arguments: ["wav", "flac", "ogg", "opus", "mp3", "m4a"])
  func whatWasMadeOfTheSameSessionIsReplacedWithoutBeingForced(format: String) throws {
    #expect(try render("--all", "-o", "a.\(format)").code == 0)
    let before = try program.bytes("a.vtt")
    let again = try render("--all", "-o", "a.\(format)", "--rest", "20s", "--side-change", "20s")
    #expect(again.code == 0, "\(again.errors)")
    #expect(try program.bytes("a.vtt") != before)
  }

  @Test func whatSomebodyElseMadeOrChangedIsKept() throws {
    #expect(try render("--all", "-o", "a.wav").code == 0)
    for ending in ["chapters.json", "lrc", "html", "sheet.html", "srt", "svg", "timeline.json", "vtt"] {
      let name = "a.\(ending)"
      let text = String(decoding: try program.bytes(name), as: UTF8.self)
      for changed in [text + " ", text.replacing("S", with: "s"), String(text.dropLast()), "\n"] {
        try program.write(name, changed)
        let result = try render("--all", "-o", "a.wav")
        #expect(result.code == 73)
        #expect(result.errors.contains("\(name) already exists"), "\(result.errors)")
        #expect(try program.bytes(name) == Data(changed.utf8))
      }
      try program.write(name, text)
    }
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "other"), withIntermediateDirectories: false)
    try program.write("other/short.yaml", shortSession.replacing("title: Short", with: "title: Other"))
    let other = try program.run("render", "other/short.yaml", "-q", "-o", "a.wav")
    #expect(other.code == 73)
    #expect(other.errors.contains("a.wav already exists"), "\(other.errors)")
  }

  @Test func thePictureInTheReadmeIsWhatTheProgramDraws() throws {
    #expect(try program.run("render", "--quiet", "-o", "t.wav", "--picture", "t.svg").code == 0)
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Documentation")
    let committed = try Data(contentsOf: folder.standardized.appending(path: "upper-middle-back.svg"))
    #expect(committed.count < 60_000)
    let (drawn, expected) = (try withoutWave(program.bytes("t.svg")), withoutWave(committed))
    #expect(
      drawn == expected, "stretchguide render --picture Documentation/upper-middle-back.svg draws it anew")
  }

  /// The lines of a picture without its waveform, whose peaks may differ from processor to processor, and its sum.
  private func withoutWave(_ svg: Data) -> [Substring] {
    String(decoding: svg, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
      .split(separator: "\n").filter { !$0.contains("class=\"wave\"") }
  }

  // MARK: Judges

  @Test(.enabled(if: Judge.has("webvtt"), "python3-webvtt is not installed"))
  func aReaderOfWebVTTFindsWhatIsSaid() throws {
    #expect(try render("--captions", "a.vtt").code == 0)
    let said = try Judge.python(
      "import webvtt,sys; print(*[c.start+' '+c.text for c in webvtt.read(sys.argv[1])], sep='\\n')",
      program.folder.appending(path: "a.vtt").path)
    #expect(said.contains("Reach up.\n"))
    #expect(said.split(separator: "\n").count == (try utterances()) + (try waits()))
  }

  @Test(.enabled(if: Judge.has("srt"), "python3-srt is not installed"))
  func aReaderOfSubRipFindsWhatIsSaid() throws {
    #expect(try render("--captions", "a.srt").code == 0)
    let said = try Judge.python(
      "import srt,sys; print(*[c.content for c in srt.parse(open(sys.argv[1]).read())], sep='\\n')",
      program.folder.appending(path: "a.srt").path)
    #expect(said.contains("Reach up.\n"))
    #expect(said.split(separator: "\n").count == (try utterances()) + (try waits()))
  }

  @Test(
    .enabled(if: Judge.hasProgram("ffprobe"), "ffmpeg is not installed"), arguments: ["vtt", "srt", "lrc"])
  func ffmpegReadsEveryCaption(format: String) throws {
    #expect(try render("--captions", "a.\(format)").code == 0)
    let packets = try Judge.run(
      "ffprobe", "-v", "error", "-of", "csv=p=0", "-show_entries", "packet=pts_time",
      program.folder.appending(path: "a.\(format)").path)
    let times = packets.split(separator: "\n").compactMap { Double($0.prefix { $0 != "," }) }
    #expect(times.count == (try utterances()) + (try waits()))
    #expect(times == times.sorted())
  }

  @Test(
    .enabled(if: Judge.has("webvtt, srt"), "python3-webvtt or python3-srt is not installed"),
    arguments: ["de", "es", "fr", "it", "ja", "nl", "pl", "pt-BR"])
  func readersOfCaptionsFindEveryWordInEveryLanguage(tag: String) throws {
    let session = ["upper-middle-back.\(tag)", "--only", "1"]
    #expect(try program.run(["render", "--quiet", "-o", "a.wav", "--all"] + session).code == 0)
    let script = try program.run(["script", "--format", "json"] + session)
    let said = try JSONDecoder().decode(TimelineDocument.self, from: Data(script.output.utf8)).events
      .filter { $0.kind == "speech" }.compactMap(\.text)
    let folder = program.folder.path
    let read = [
      try Judge.python(
        "import webvtt,sys; print(*[c.text for c in webvtt.read(sys.argv[1])], sep='\\n')", folder + "/a.vtt"),
      try Judge.python(
        "import srt,sys; print(*[c.content for c in srt.parse(open(sys.argv[1]).read())], sep='\\n')",
        folder + "/a.srt"),
    ]
    #expect(!said.isEmpty)
    for captions in read {
      // A caption of a wait says how long it is.
      var rest = captions.filter { !$0.isWhitespace }[...]
      for words in said {
        let found = rest.range(of: words.filter { !$0.isWhitespace })
        rest = rest[(try #require(found, "\(words) in \(captions)")).upperBound...]
      }
      let lines = captions.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(lines.allSatisfy { $0.count <= 42 })
    }
  }

  @Test(.enabled(if: Judge.hasProgram("xmllint"), "libxml2-utils is not installed"))
  func thePictureAndTheSheetAreWellFormed() throws {
    #expect(try render("--picture", "a.svg", "--sheet", "a.html").code == 0)
    _ = try Judge.run("xmllint", "--noout", "--nonet", program.folder.appending(path: "a.svg").path)
    let complaints = try Judge.run(
      "xmllint", "--html", "--noout", "--nonet", program.folder.appending(path: "a.html").path)
    // libxml2 knows HTML as it was before header, main, section and footer.
    #expect(complaints.split(separator: "\n").filter { $0.contains("error :") && !$0.contains("Tag") } == [])
  }

  @Test(.enabled(if: Judge.hasProgram("chromium"), "chromium is not installed"), arguments: ["A4", "Letter"])
  func theSheetOfTheBundledSessionPrintsOnTwoPages(paper: String) throws {
    let link = ["--link", "https://example.org/guide.mp3"]
    #expect(try program.run(["render", "--quiet", "-o", "t.wav", "--sheet", "t.html"] + link).code == 0)
    let page = String(decoding: try program.bytes("t.html"), as: UTF8.self)
    try program.write("paper.html", page.replacing("@page {", with: "@page { size: \(paper);"))
    let folder = program.folder.path
    _ = try Judge.run(
      "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder)/profile",
      "--print-to-pdf=\(folder)/t.pdf", "file://\(folder)/paper.html")
    let pdf = String(decoding: try program.bytes("t.pdf"), as: UTF8.self)
    #expect(pdf.matches(of: #/\/Type\s*\/Page\b/#).count == 2)
  }

  @Test(
    .enabled(if: Judge.hasProgram("chromium"), "chromium is not installed"),
    .enabled(if: Judge.has("pyzbar.pyzbar, PIL"), "python3-pyzbar or python3-pil is not installed"))
  func aPhonesCameraReadsTheLinkOnTheSheet() throws {
    // Over 400 characters, with what markup is made of.
    let address = "https://example.org/guides/back.mp3?a=1&b='2'#" + String(repeating: "stretch~", count: 50)
    for link in ["https://example.org/guide.mp3", address] {
      #expect(try render("-f", "-o", "t.wav", "--sheet", "t.html", "--link", link).code == 0)
      let folder = program.folder.path
      _ = try Judge.run(
        "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder)/profile",
        // About as fine as paper: a module of the longest code is little more than a pixel of a screen.
        "--force-device-scale-factor=3", "--window-size=800,600", "--screenshot=\(folder)/t.png",
        "file://\(folder)/t.html")
      let read = try Judge.python(
        "import sys; from PIL import Image; from pyzbar.pyzbar import decode; "
          + "print(*[code.data.decode() for code in decode(Image.open(sys.argv[1]))])", "\(folder)/t.png")
      #expect(read == link + "\n")
    }
  }

  private func line() throws -> TimelineDocument {
    let result = try program.run("script", "short.yaml", "--format", "json")
    return try JSONDecoder().decode(TimelineDocument.self, from: Data(result.output.utf8))
  }

  /// The number of times that something short enough for one caption is said.
  private func utterances() throws -> Int { try line().events.count { $0.kind == "speech" } }

  /// The number of waits that are silent for two seconds or more, where none of them is broken by a cue.
  private func waits() throws -> Int {
    let line = try line()
    return line.events.filter { ["hold", "rest", "transition"].contains($0.kind) }.count { span in
      let heard = line.events.filter {
        ["speech", "bell"].contains($0.kind) && (span.start..<span.start + span.frames).contains($0.start)
      }
      return span.frames - heard.reduce(0) { $0 + $1.frames } >= 2 * line.sampleRate
    }
  }
}
