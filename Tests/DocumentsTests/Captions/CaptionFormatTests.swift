import TestSupport
import Foundation
import Guide
import Testing

@testable import Documents

struct CaptionFormatTests {
  /// One utterance of a second that begins after `seconds`.
  func text(_ format: CaptionFormat, _ words: String, after seconds: Int = 0) throws -> String {
    let place = Place(chapter: 0)
    let script = Script(
      beats: [
        Beat(.span(Span(.pause, .seconds(seconds))), at: place), Beat(.audible(.speech(words)), at: place),
      ],
      chapters: ["Only"])
    let captions = Captions(try Timeline(script, sampleRate: 8000) { _ in 8000 }, in: .english)
    return format.text(captions, title: "A [b]", length: .seconds(seconds + 1))
  }

  @Test func markupOfTheFormatIsShownAsItIsWritten() throws {
    let words = "Push & <b>pull</b> --> [x]."
    #expect(
      try text(.vtt, words) == """
        WEBVTT

        00:00:00.000 --> 00:00:01.000
        Push &amp; &lt;b&gt;pull&lt;/b&gt; --&gt; [x].

        """)
    #expect(
      try text(.srt, words) == """
        1
        00:00:00,000 --> 00:00:01,000
        Push & ‹b›pull‹/b› --› [x].

        """)
    #expect(
      try text(.lrc, words) == """
        [ti:A (b)]
        [length:0:01]
        [00:00.00]Push & ‹b›pull‹/b› --› (x).

        """)
  }

  @Test func timesBeyondAnHourAreWritten() throws {
    #expect(try text(.vtt, "On.", after: 360_061).contains("\n100:01:01.000 --> 100:01:02.000\n"))
    #expect(try text(.srt, "On.", after: 3661).contains("\n01:01:01,000 --> 01:01:02,000\n"))
    #expect(try text(.lrc, "On.", after: 6061).contains("\n[101:01.00]On.\n"))
  }

  @Test(arguments: 0..<40) func writtenTimesNeverRunBackwardsWhateverTheRate(seed: UInt64) throws {
    let captions = Captions(try Tellings.drawn(seed, sampleRate: 11_025).timeline, in: .english)
    for format in [CaptionFormat.vtt, .srt] {
      let times = format.text(captions, title: "", length: .zero).split(separator: "\n")
        .filter { $0.contains(" --> ") && $0.first?.isNumber == true }
        .flatMap { $0.split(separator: " --> ").map { $0.filter(\.isNumber) } }
      #expect(times.count >= captions.cues.count)
      #expect(times == times.sorted())
    }
  }
}
