import Studio
import Testing

struct BesideDocumentTests {
  @Test func allAreNamedAfterTheTrack() {
    #expect(
      BesideDocument.all(beside: "a/track.mp3").map(\.path) == [
        "a/track.vtt", "a/track.srt", "a/track.lrc", "a/track.chapters.json", "a/track.sheet.html",
        "a/track.html", "a/track.svg", "a/track.timeline.json",
      ])
  }
}
