import Foundation
import Guide
import TestSupport
import Testing

@testable import Documents

struct PictureTests {
  func svg(_ timeline: Timeline, peaks: [Int] = Array(repeating: 9, count: Picture.columns)) -> String {
    Picture(timeline, title: "Back", peaks: peaks, in: .english).svg
  }

  @Test func silenceHasNoWaveAndTheLoudestColumnTheHighest() throws {
    let timeline = try Tellings.told(.back)
    var peaks = [Int](repeating: 0, count: Picture.columns)
    #expect(svg(timeline, peaks: peaks).contains("d=\"\"/>\n<path class=\"speech\""))
    peaks[3] = 8000
    peaks[5] = 4000
    peaks[7] = 1
    #expect(svg(timeline, peaks: peaks).contains("d=\"M3-30v60M5-15v30M7-1v2\""))
  }

  @Test func everyChapterIsNamedWithItsTimes() throws {
    let timeline = try Tellings.told(.back)
    for chapter in timeline.chapters {
      let start = Duration.frames(chapter.start, at: 44100).clock
      #expect(svg(timeline).contains("<title>\(chapter.title), \(start) to "))
    }
  }

  @Test func theLengthOfTheTrackStandsAtItsEndAndNoOtherTimeNearIt() throws {
    let timeline = try Tellings.told(.back)
    let length = Duration.frames(timeline.frames, at: 44100).clock
    #expect(svg(timeline).contains("<text class=\"length\" x=\"780\" y=\"89\">\(length)</text>"))
    for match in svg(timeline).matches(of: #/<text x="(\d+)" y="89">/#) {
      #expect(Int(match.1) ?? 800 <= 700)
    }
  }

  @Test func whatTheEyeCannotPartIsDrawnAsOne() throws {
    let timeline = try Tellings.told(.back, rounds: 40)
    let speech = try #require(svg(timeline).firstMatch(of: #/class="speech" [^>]*d="([^"]*)"/#)).1
    #expect(timeline.events.count { $0.kind == .speech } > 5000)
    #expect(speech.count { $0 == "M" } < Picture.columns)
    #expect(svg(timeline).utf8.count < 120_000)
  }

  @Test(arguments: 0..<20) func everythingIsDrawnInsideThePicture(seed: UInt64) throws {
    let drawing = svg(try Tellings.drawn(seed).timeline)
    for match in drawing.matches(of: #/M([0-9.]+) 0h([0-9.]+)v/#) {
      let (start, width) = (Double(match.1) ?? .infinity, Double(match.2) ?? .infinity)
      #expect(width > 0)
      #expect(start + width <= 780.5)
    }
  }
}
