import Guide
import Testing

@Suite struct TimelineTests {
  let place = Place(chapter: 0, stretch: "Bridge")

  func timeline(_ beats: [Beat], spare: Int = 0, rate: Int = 1000) throws -> Timeline {
    try Timeline(Script(beats: beats, chapters: ["Bridge"]), sampleRate: rate, spare: spare) {
      $0.text.count * 100
    }
  }

  func hold(_ seconds: Double, _ cues: [Cue]) -> Beat {
    Beat(.span(Span(.hold, .seconds(seconds), prescribed: .seconds(seconds), cues: cues)), at: place)
  }

  func speech(_ text: String) -> Beat { Beat(.audible(.speech(text)), at: place) }

  @Test func aHoldStartsOnTheFrameAfterItsStartWordAndStopsWhereTheReleaseStarts() throws {
    let events = try timeline([speech("Hold."), hold(10, []), speech("Release.")]).events
    #expect(events.map(\.start) == [0, 500, 10_500])
    #expect(events.map(\.frames) == [500, 10_000, 800])
  }

  @Test func aCountdownLandsOnTheLastSeconds() throws {
    let cues = (1...3).map { Cue([.speech("\($0)")], .beforeEnd(.seconds($0)), .countdown) }
    let events = try timeline([hold(10, cues)]).events
    #expect(events.dropFirst().map(\.start) == [7000, 8000, 9000])
    #expect(events[0].frames == 10_000)
  }

  @Test func aCueWithoutRoomFallsBackToItsShortForm() throws {
    let cue = Cue([.speech("Halfway through"), .speech("Half")], .beforeEnd(.seconds(1)), .halfway)
    let line = try timeline([hold(10, [cue])])
    #expect(line.events.compactMap(\.audible?.text) == ["Half"])
    #expect(line.adjustments.map(\.used) == [.speech("Half")])
    #expect(line.adjustments.map(\.needed) == [1500])
    #expect(line.adjustments.map(\.available) == [1000])
  }

  @Test func theLowerPriorityIsDroppedWhateverTheOrder() throws {
    let cues = [
      Cue([.speech("Soften")], .beforeEnd(.seconds(5)), .encouragement),
      Cue([.speech("Halfway")], .beforeEnd(.seconds(5)), .halfway),
    ]
    for cues in [cues, cues.reversed()] {
      let line = try timeline([hold(10, cues)])
      #expect(line.events.compactMap(\.audible?.text) == ["Halfway"])
      #expect(line.adjustments.map(\.wanted) == [.speech("Soften")])
      #expect(line.adjustments.map(\.used) == [nil])
    }
  }

  @Test func speechNeverOverlapsSpeech() throws {
    let cues = (0..<20).map {
      Cue([.speech("Breathe \($0)")], .afterStart(.milliseconds(300 * $0)), .encouragement)
    }
    let speech = try timeline([hold(10, cues)]).events.filter { $0.kind == .speech }
    for (first, second) in zip(speech, speech.dropFirst()) { #expect(first.end <= second.start) }
    #expect(speech.count < 20)
  }

  @Test func aRequiredCueWithoutRoomIsAnErrorNamingStretchAndCue() {
    let cue = Cue([.speech("Breathe in")], .afterStart(.zero), .name, isRequired: true)
    let error = #expect(throws: GuideError.self) {
      try timeline([Beat(.span(Span(.breath, .milliseconds(800), cues: [cue])), at: place)])
    }
    #expect(
      error?.description
        == "Bridge: the cue \"Breathe in\" takes 1.00 s but must fit 0.80 s; shorten the cue, or lengthen its breath or phase"
    )
  }

  @Test func spareFramesAreSpreadEvenlyOverFlexibleSpansAlone() throws {
    let rest = Beat(.span(Span(.rest, .seconds(1), isFlexible: true)), at: place)
    let line = try timeline([rest, hold(2, []), rest, rest], spare: 10)
    #expect(line.events.map(\.frames) == [1003, 2000, 1003, 1004])
    #expect(line.frames == 5010)
  }

  @Test func chaptersCoverTheTrack() throws {
    let beats = [speech("Welcome"), Beat(.audible(.speech("Cat")), at: Place(chapter: 1))]
    let line = try Timeline(Script(beats: beats, chapters: ["Welcome", "Cat"]), sampleRate: 10) {
      $0.text.count
    }
    #expect(line.chapters.map(\.start) == [0, 7])
    #expect(line.chapters.map(\.frames) == [7, 3])
  }

  @Test func soundsWithoutFramesLeaveNoEventButKeepTheirPlaceInTime() throws {
    let line = try Timeline(
      Script(beats: [speech("🙂"), hold(1, [])], chapters: ["Bridge"]), sampleRate: 10
    ) { _ in 0 }
    #expect(line.events.map(\.kind) == [.hold])
  }
}
