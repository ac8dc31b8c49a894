import Foundation
import Guide
import Speech
import Studio
import TestSupport
import Testing

@testable import Documents

/// The documents beside the track of one short session, held to files that are to be looked at.
struct GoldenDocumentTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")

  private func expect(_ text: String, toBe name: String) throws {
    let file = Self.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" { try Data(text.utf8).write(to: file) }
    #expect(try text == String(decoding: Data(contentsOf: file), as: UTF8.self))
  }

  @Test(arguments: CaptionFormat.allCases) func captionsReadAsTheirGolden(format: CaptionFormat) throws {
    let timeline = try Tellings.told(Tellings.awkward)
    let text = format.text(
      Captions(timeline, in: .british()), title: Tellings.awkward.title,
      length: .frames(timeline.frames, at: 44100))
    try expect(text, toBe: "awkward.\(format.rawValue)")
  }

  @Test func chaptersReadAsTheirGolden() throws {
    let document = ChaptersDocument(try Tellings.told(Tellings.awkward), title: Tellings.awkward.title)
    try expect(String(decoding: document.json(), as: UTF8.self), toBe: "awkward.chapters.json")
  }

  @Test(arguments: SheetFormat.allCases) func theSheetReadsAsItsGolden(format: SheetFormat) throws {
    let session = Tellings.awkward
    let sheet = Sheet(session, try Tellings.told(session), voice: "Willow", pace: "standard")
    try expect(format.text(sheet), toBe: "awkward.sheet.\(format.rawValue)")
  }

  @Test func thePlayerReadsAsItsGolden() throws {
    let session = Tellings.awkward
    let page = PlayerPage(session, try Tellings.told(session), voice: "Willow", pace: "standard")
    let html = try page.html(playing: .file("awkward.mp3"))
    // The sums tell of the style and the script.
    try expect(
      html.replacing(PlayerPage.style, with: "").replacing(PlayerPage.script, with: ""), toBe: "awkward.html")
  }

  @Test func thePictureLooksAsItsGolden() async throws {
    let producer = Producer(
      synthesizer: ToneSynthesizer(sampleRate: 8000), cache: ClipCache(directory: nil),
      voice: Voice(name: "tone", identifier: "tone"), language: .english, sampleRate: 8000)
    let script = try ScriptBuilder.script(for: Tellings.awkward)
    let timeline = try await producer.timeline(of: script)
    let peaks = try await producer.peaks(of: timeline, columns: Picture.columns)
    try expect(
      Picture(timeline, title: Tellings.awkward.title, peaks: peaks, in: .british()).svg, toBe: "awkward.svg")
  }
}
