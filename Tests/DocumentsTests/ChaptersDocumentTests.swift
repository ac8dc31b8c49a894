import TestSupport
import Foundation
import Guide
import Testing

@testable import Documents

struct ChaptersDocumentTests {
  @Test(arguments: 0..<50) func chaptersFollowEachOtherOverTheWholeTrack(seed: UInt64) throws {
    let (session, timeline) = try Tellings.drawn(seed)
    let document = ChaptersDocument(timeline, title: session.title)
    #expect(document.chapters.map(\.title) == timeline.chapters.map(\.title))
    #expect(document.chapters.first?.startTime == 0)
    for (first, second) in zip(document.chapters, document.chapters.dropFirst()) {
      #expect(first.startTime < first.endTime)
      #expect(first.endTime == second.startTime)
    }
    let seconds = Duration.frames(timeline.frames, at: timeline.sampleRate) / .seconds(1)
    #expect(abs((document.chapters.last?.endTime ?? 0) - seconds) <= 0.0005)
  }

  @Test func whatIsWrittenIsReadBackTheSame() throws {
    let document = ChaptersDocument(try Tellings.told(Tellings.awkward), title: Tellings.awkward.title)
    #expect(try JSONDecoder().decode(ChaptersDocument.self, from: document.json()) == document)
  }
}
