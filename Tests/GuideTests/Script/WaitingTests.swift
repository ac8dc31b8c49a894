import Guide
import TestSupport
import Testing

/// What lets a track be heard while it is still being spoken.
struct WaitingTests {
  private func scripts() -> [Script] {
    Seeds.times(100).compactMap { seed in
      var sessions = SessionGenerator(seed: seed)
      var paces = PacingGenerator(seed: seed)
      return try? ScriptBuilder.script(for: sessions.session(), pacing: paces.pacing())
    }
  }

  @Test func aScriptsBeginningIsLaidAsInTheWhole() throws {
    var laid = 0
    for script in scripts() {
      let length = { (audible: Audible) in ToneLengths.frames(audible, at: 8000) }
      guard let whole = try? Timeline(script, sampleRate: 8000, frames: length) else { continue }
      laid += 1
      for count in stride(from: 1, to: script.beats.count, by: 1 + script.beats.count / 10) {
        var beginning = script
        beginning.beats = Array(script.beats[..<count])
        let part = try Timeline(beginning, sampleRate: 8000, frames: length)
        #expect(part.events == Array(whole.events[..<part.events.count]))
        // Nothing that comes later sounds before its end.
        #expect(whole.events.dropFirst(part.events.count).allSatisfy { $0.start >= part.frames })
      }
    }
    #expect(laid > 80)
  }

  @Test func nobodyWaitsFromTheMoveToTheRelease() {
    var holds = 0
    for script in scripts() {
      for (index, beat) in script.beats.enumerated() {
        guard case .span(let span) = beat.content, span.kind == .hold || span.kind == .breath else {
          continue
        }
        holds += 1
        #expect(!beat.bearsWaiting)
        // The settling, which ends with the start word; what is said before it bears no waiting either.
        if span.kind == .hold { #expect(!script.beats[index - 1].bearsWaiting) }
        #expect(!script.beats[index + 1].bearsWaiting || span.kind == .breath)
      }
      #expect(script.beats.contains { $0.bearsWaiting })
    }
    #expect(holds > 500)
  }
}
