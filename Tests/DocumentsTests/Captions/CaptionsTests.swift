import Guide
import TestSupport
import Testing

@testable import Documents

struct CaptionsTests {
  @Test(arguments: 0..<150) func cuesAreInOrderInsideTheTrackAndNeverOverlap(seed: UInt64) throws {
    let timeline = try Tellings.drawn(seed).timeline
    let cues = Captions(timeline, in: .english).cues
    for cue in cues { #expect(cue.start < cue.end) }
    for (first, second) in zip(cues, cues.dropFirst()) { #expect(first.end <= second.start) }
    #expect(cues.first?.start ?? 0 >= 0)
    #expect(cues.last?.end ?? 0 <= timeline.frames)
  }

  @Test(arguments: 0..<150) func everyUtteranceIsShownInFullFromItsFirstFrameToItsLast(seed: UInt64) throws {
    let timeline = try Tellings.drawn(seed).timeline
    let cues = Dictionary(grouping: Captions(timeline, in: .english).cues, by: \.start)
    for event in timeline.events {
      guard case .speech(let words) = event.audible else { continue }
      var (shown, frame): ([String], Int) = ([], event.start)
      while frame < event.end, let cue = cues[frame]?.first {
        shown += cue.lines
        frame = cue.end
      }
      #expect(frame == event.end)
      #expect(shown.joined(separator: " ") == words)
    }
  }

  @Test func aHoldIsShownWithItsLengthAndAfterEachCueWithWhatIsLeft() throws {
    let place = Place(chapter: 0, stretch: "Bridge")
    let cue = Cue([.speech("Halfway.")], .beforeEnd(.seconds(15)), .halfway)
    let count = Cue([.speech("one")], .beforeEnd(.seconds(1)), .countdown)
    let hold = Span(.hold, .seconds(30), prescribed: .seconds(30), cues: [cue, count])
    let script = Script(
      beats: [Beat(.audible(.speech("Hold.")), at: place), Beat(.span(hold), at: place)], chapters: ["Bridge"]
    )
    let timeline = try Timeline(script, sampleRate: 1000) { _ in 800 }
    #expect(
      Captions(timeline, in: .english).cues.map { "\($0.start) \($0.end) \($0.lines[0])" } == [
        "0 800 Hold.", "800 15800 [30 seconds]", "15800 16600 Halfway.", "16600 29800 [14 seconds left]",
        "29800 30600 one",
      ])
  }

  @Test func aLongMovementShowsWhatIsLeftAfterItsCueAndAShortOneNothing() throws {
    let place = Place(chapter: 0, stretch: "March")
    let cue = Cue([.speech("March.")], .afterStart(.zero), .name)
    let spans = [Span(.breath, .seconds(30), cues: [cue]), Span(.breath, .seconds(5), cues: [cue])]
    let script = Script(beats: spans.map { Beat(.span($0), at: place) }, chapters: ["March"])
    let timeline = try Timeline(script, sampleRate: 1000) { _ in 800 }
    #expect(
      Captions(timeline, in: .english).cues.flatMap(\.lines) == ["March.", "[29 seconds left]", "March."])
  }

  @Test func restsAndTransitionsAreShownButNotThePausesBetweenSentences() throws {
    let place = Place(chapter: 0)
    let spans = [Span(.rest, .seconds(6)), Span(.pause, .seconds(6)), Span(.transition, .seconds(90))]
    let script = Script(beats: spans.map { Beat(.span($0), at: place) }, chapters: ["Bridge"])
    let timeline = try Timeline(script, sampleRate: 1000) { _ in 0 }
    #expect(
      Captions(timeline, in: .english).cues.flatMap(\.lines) == [
        "[Rest, 6 seconds]", "[Move, 1 minute 30 seconds]",
      ])
  }

  @Test func aTickIsShownForASecondAndALongBellForAsLongAsItSounds() throws {
    let beats = [Bell.tick, .tick, .end].map {
      Beat(.audible(.bell($0)), at: Place(chapter: 0, stretch: "Cat"))
    }
    let wait = Beat(.span(Span(.breath, .seconds(4))), at: Place(chapter: 0))
    let script = Script(beats: [beats[0], wait, beats[1], beats[2]], chapters: ["Cat"])
    let timeline = try Timeline(script, sampleRate: 1000) { ToneLengths.frames($0, at: 1000) }
    #expect(
      Captions(timeline, in: .english).cues.map { "\($0.start) \($0.end) \($0.lines[0])" } == [
        "0 1000 [Tick: next part]", "4060 4120 [Tick: next part]", "4120 5720 [Bells: release]",
      ])
  }

  @Test func theLastBellsAreToldFromThoseThatGoOn() throws {
    var pacing = Pacing()
    pacing.guidance = .bells
    let cues = Captions(try Tellings.told(.back, pacing), in: .english).cues.flatMap(\.lines)
    #expect(cues.filter { $0 == "[Bells: next stretch]" }.count == 6)
    #expect(cues.suffix(2) == ["[Bells: the end]", "[Bells: the end]"])
  }
}
