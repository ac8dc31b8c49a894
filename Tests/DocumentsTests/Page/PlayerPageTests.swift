import Foundation
import Guide
import TestSupport
import Testing

@testable import Documents

struct PlayerPageTests {
  private static let hostile = "</script><!--<script>\"'&{{title}}\u{2028}"

  private func page(_ session: Session) throws -> String {
    try PlayerPage(session, Tellings.told(session), voice: "Willow", pace: "standard").html(
      playing: .file("track.mp3"))
  }

  private func score(in page: String) throws -> [String: Any] {
    let element = try #require(page.firstRange(of: #/<script type="application/json" id="score">/#))
    let rest = page[element.upperBound...]
    let end = try #require(rest.firstRange(of: "</script>"))
    let object = try JSONSerialization.jsonObject(with: Data(rest[..<end.lowerBound].utf8))
    return try #require(object as? [String: Any])
  }

  @Test(arguments: [
    (PlayerPage.style, PlayerPage.styleSum), (PlayerPage.script, PlayerPage.scriptSum),
  ])
  func thePolicyNamesTheSumOfWhatStandsInThePage(text: String, sum: String) throws {
    let folder = try TemporaryFolder()
    let file = URL(filePath: folder.path + "/text")
    try Data(text.utf8).write(to: file)
    let hexadecimal = try output(of: ["sha256sum", file.path]).prefix(64)
    let bytes = stride(from: 0, to: 64, by: 2).compactMap {
      UInt8(hexadecimal.dropFirst($0).prefix(2), radix: 16)
    }
    #expect(sum == "sha256-" + Data(bytes).base64EncodedString())
  }

  @Test func textOfASessionStaysTextInMarkupAndData() throws {
    var session = Tellings.awkward
    session.title = Self.hostile
    session.source = Self.hostile
    session.stretches[0].name = Self.hostile
    session.stretches[0].enter = [Self.hostile]
    let page = try page(session)
    #expect(try score(in: page)["title"] as? String == Self.hostile)
    #expect(page.matches(of: #/<script/#).count == 2)
    #expect(page.matches(of: #/<\/script>/#).count == 2)
    #expect(page.contains("<h1>&lt;/script&gt;&lt;!--&lt;script&gt;&quot;'&amp;{{title}}"))
  }

  @Test func itTellsEveryEventInSeconds() throws {
    let timeline = try Tellings.told(Tellings.awkward)
    let events = try #require(try score(in: page(Tellings.awkward))["events"] as? [[String: Any]])
    #expect(events.count == timeline.events.count)
    for (told, event) in zip(events, timeline.events) {
      let start = try #require(told["start"] as? Double)
      #expect(abs(start - Double(event.start) / 44100) <= 0.0005)
      #expect(told["kind"] as? String == event.kind.rawValue)
    }
  }

  @Test func eachChapterIsALinkToItsTimeWithTheWholeInstructions() throws {
    let page = try page(Tellings.awkward)
    let timeline = try Tellings.told(Tellings.awkward)
    #expect(page.matches(of: #/<li><a href="track.mp3#t=/#).count == timeline.chapters.count)
    #expect(page.contains("Sit tall on the front edge of the chair, then reach with your left or right arm"))
    #expect(page.contains("Breathe in, and arch. Breathe out, and round."))
    #expect(page.contains("<p class=\"mind\">Never --&gt; force it.</p>"))
    #expect(page.contains("<p>You will need: a chair, a *soft* towel.</p>"))
  }

  @Test func aTrackInsideStandsInThePageOnce() throws {
    let session = Tellings.awkward
    let page = try PlayerPage(session, Tellings.told(session), voice: "Willow", pace: "standard").html(
      playing: .inside(Data("track".utf8)))
    #expect(page.matches(of: #/data:audio\/mpeg;base64,dHJhY2s=/#).count == 1)
    #expect(!page.contains("#t="))
  }

  @Test func ofTheBackSessionItHasAtMost25KBGzippedWithoutTheTrack() throws {
    let folder = try TemporaryFolder()
    let file = URL(filePath: folder.path + "/page.html")
    try Data(page(Session.back).utf8).write(to: file)
    _ = try output(of: ["gzip", "-9", file.path])
    let packed = try Data(contentsOf: URL(filePath: folder.path + "/page.html.gz"))
    #expect(packed.count <= 25_000)
  }

  private func output(of command: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: bytes, as: UTF8.self)
  }
}
