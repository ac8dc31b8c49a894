import Authoring
import Files
import Foundation
import Studio
import TestSupport
import Testing

struct SiteTests {
  private let folder: TemporaryFolder
  private let library = Library(voices: Program.voices, environment: [:], program: nil)

  init() throws {
    folder = try TemporaryFolder()
    try write("neck.yaml", shortSession.replacing("Short", with: "Neck"))
    try write("back.yaml", shortSession.replacing("Short", with: "Back & more"))
  }

  private static let file = """
    title: At home
    voices: rowan
    sample-rate: 32000
    sessions:
      - session: neck.yaml
        paces: [gentle, brisk]
      - session: back.yaml
        title: For the back
        lengths: [full, 2m]
    """

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(folder.path)/\(name)"))
  }

  @discardableResult
  private func make(_ file: String = file, base: String? = "https://example.org/s/") async throws -> Site.Made
  {
    try write("site.yaml", file)
    return try await Site(
      in: "\(folder.path)/site", base: base.flatMap(URL.init(string:)), from: "\(folder.path)/site.yaml",
      library: library
    ).make(from: library)
  }

  /// What is in the site, by path.
  private func files() throws -> [String: Data] {
    let root = "\(folder.path)/site"
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root)
    return try paths.reduce(into: [:]) { files, path in
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder),
        !isFolder.boolValue
      {
        files[path] = try Data(contentsOf: URL(filePath: "\(root)/\(path)"))
      }
    }
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(folder.path)/site/\(path)", encoding: .utf8)
  }

  @Test func everyTrackHasAPageASheetCaptionsAndChaptersAndAPlaceOnTheIndexAndInTheFeed() async throws {
    let made = try await make()
    let tracks = ["neck/gentle", "neck/brisk", "back/standard", "back/standard-2m"]
    let expected = tracks.flatMap { track in
      ["mp3", "html", "sheet.html", "vtt", "chapters.json"].map { "\(track).\($0)" }
    }
    let around = ["index.html", "feed.xml", "cover.png", "icon.png", "manifest.webmanifest", "worker.js"]
    #expect(try Set(files().keys) == Set(expected + around + [".stretchguide-site.json"]))
    #expect(made.tracks == 4 && Set(made.written) == Set(expected + around) && made.unchanged == 0)
    let (index, feed) = (try text("index.html"), try text("feed.xml"))
    for track in tracks {
      #expect(index.contains("href=\"\(track).html\""))
      #expect(feed.contains("<enclosure url=\"https://example.org/s/\(track).mp3\" length="))
    }
    #expect(index.contains("<h2>For the back</h2>"))
    #expect(index.contains(">Standard, 2 min</a>"))
    #expect(try text("back/standard.html").contains("<h1>For the back</h1>"))
    #expect(feed.contains("<title>Back &amp; more, standard, "))
    #expect(try text("neck/gentle.html").contains("<a href=\"brisk.html\" data-goes-on>Brisk</a>"))
    #expect(try text("back/standard-2m.sheet.html").contains("https://example.org/s/back/standard-2m.html"))
  }

  @Test func makingItAgainWritesNothingAndAChangeOnlyWhatShowsIt() async throws {
    try await make()
    let first = try files()
    let again = try await make()
    #expect(again.written.isEmpty && again.unchanged == first.count - 1 && again.removed.isEmpty)
    #expect(try files() == first)

    let titled = try await make(Self.file.replacing("At home", with: "At work"))
    #expect(
      Set(titled.written)
        == [
          "cover.png", "icon.png", "feed.xml", "index.html", "manifest.webmanifest", "back/standard.html",
          "back/standard-2m.html", "neck/gentle.html", "neck/brisk.html",
        ])
    try write("neck.yaml", shortSession.replacing("Reach up.", with: "Reach far up."))
    let changed = try await make(Self.file.replacing("At home", with: "At work"))
    #expect(changed.written.filter { $0.hasPrefix("back/") || $0.hasSuffix(".png") }.isEmpty)
    #expect(changed.written.contains("neck/gentle.mp3") && changed.written.contains("neck/brisk.html"))
  }

  @Test func whatNobodyAsksForAnyMoreGoesUnlessSomebodyChangedIt() async throws {
    try await make()
    try write("site/neck/brisk.vtt", "mine")
    let fewer = Self.file.replacing(", brisk]", with: "]")
      .replacing("  - session: back.yaml\n    title: For the back\n    lengths: [full, 2m]", with: "")
    let made = try await make(fewer, base: nil)
    #expect(made.tracks == 1)
    let left = try files().keys
    #expect(!left.contains { $0.hasPrefix("back/") || $0 == "feed.xml" })
    #expect(left.contains("neck/brisk.vtt") && !left.contains("neck/brisk.mp3"))
    #expect(try text("neck/brisk.vtt") == "mine")
  }

  @Test func whatSomebodyElseWroteIsNotReplaced() async throws {
    try FileManager.default.createDirectory(atPath: "\(folder.path)/site", withIntermediateDirectories: true)
    try write("site/index.html", "<p>mine</p>")
    let error = await #expect(throws: FileError.self) { try await make() }
    #expect(error == .targetExists(path: "\(folder.path)/site/index.html"))
    #expect(try files().keys.sorted() == ["index.html"])
    #expect(try text("index.html") == "<p>mine</p>")
  }

  @Test(arguments: [
    (
      "paces: soon",
      "site.yaml:5:12: there is no pace \"soon\"; there are gentle, standard, brisk, or name a file"
    ),
    ("lengths: soon", "site.yaml:5:14: fit: \"soon\" is not a length from 1s to 24h"),
    ("week: 99", "site.yaml:5:11: week: 99 is out of range; write a number from 1 to 52"),
    ("longer-holds: on", "longer-holds needs a length to fill; add fit: 20m"),
  ])
  func whatATrackCanNotBeIsToldAtItsPlace(wrong: String, says: String) async throws {
    let error = await #expect(throws: (any Error).self) {
      try await make("voices: rowan\nsessions:\n  - session: neck.yaml\n    name: a\n    \(wrong)\n")
    }
    #expect("\(String(describing: error))".contains(says), "\(String(describing: error))")
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/site"))
  }

  @Test func aCatalogueHasASiteOfItsTracksInEveryLanguage() async throws {
    try write("neck.en.yaml", shortSession)
    try write("neck.de.yaml", "language: de\n" + shortSession)
    let made = try await make(
      """
      catalogue: clinic
      sessions: neck.*.yaml
      voices: {en: [rowan, willow], de: linde}
      paces: [gentle, brisk]
      lengths: {full: {}, first: {only: 1}}
      output: tracks/{session}/{language}/{pace}-{voice}-{length}.opus
      """)
    #expect(made.tracks == 2 * 2 * 2 + 2 * 2)
    let tracks = try files().keys.filter { $0.hasSuffix(".mp3") }
    #expect(tracks.count == made.tracks)
    #expect(tracks.contains("neck.en/gentle-willow-first.mp3") && tracks.contains("neck.de/brisk.mp3"))
    let index = try text("index.html")
    for track in tracks { #expect(index.contains("\"\(track.replacing(".mp3", with: ".html"))\"")) }
    #expect(index.contains("<title>clinic</title>"))
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/tracks"))
  }

  @Test func twoSessionsOfOneNameNeedNamesOfTheirOwn() async throws {
    let text = "sessions:\n  - session: neck.yaml\n  - session: neck.yaml\n    only: 1\n"
    let error = await #expect(throws: AuthoringError.self) { try await make(text) }
    #expect(
      "\(String(describing: error))".contains(
        "site.yaml:3:14: session: there is a folder \"neck\" already; give this one a name: of its own"))
  }
}
