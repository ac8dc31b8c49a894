import Guide
import TestSupport
import Testing

struct ShortestLengthTests {
  private func least(_ stretch: Stretch, pacing: Pacing = Pacing(), rounds: Int = 1) -> Duration {
    let session = Session(id: "s", title: "T", stretches: [stretch])
    return ScriptBuilder.shortestLength(of: session, pacing: pacing, rounds: rounds)
  }

  @Test func isTheHoldsOfEveryRepetitionSideSetAndRound() throws {
    let stretch = pose(hold(7), repetitions: 3, sides: ["left", "right"], sets: 5)
    #expect(least(stretch, rounds: 2) == .seconds(7 * 3 * 2 * 5 * 2))
    #expect(least(stretch, pacing: pacing { $0.holdFactor = 0.5 }) == .seconds(105))
  }

  @Test func countsCircuitsSideRepetitionsAndWhatIsDoneOnce() {
    let march = pose(
      .movement([Phase(say: "Up.", cue: "Up.", length: .counts(2))]), repetitions: 3,
      sides: ["left", "right"]
    ) {
      $0.sideRepetitions = ["left": 5...5]
      $0.first = [Phase(say: "Plant.", cue: "Plant.", length: .counts(7))]
    }
    let session = Session(
      id: "s", title: "T", stretches: [march, pose(activity(40))],
      circuits: [Session.Circuit(stretches: 1..<2, times: 3)])
    // 8 times 2 s, 7 s on both sides, and 40 s three times.
    #expect(ScriptBuilder.shortestLength(of: session) == .seconds(150))
  }

  @Test func isNeverMoreThanTheTimelineLasts() throws {
    var sessions = SessionGenerator(seed: 5)
    for _ in 0..<100 {
      let session = sessions.session()
      let script = try ScriptBuilder.script(for: session, rounds: 2)
      let timeline = try Timeline(script, sampleRate: 8000) { _ in 0 }
      let least = ScriptBuilder.shortestLength(of: session, rounds: 2)
      #expect(least <= .frames(timeline.frames + 1, at: 8000))
      #expect(least > .zero)
    }
  }

  @Test func isKnownOfTheLargestSessionAtOnce() throws {
    let stretch = pose(hold(7200), repetitions: 1000, sides: (1...20).map { "\($0)" }, sets: 100)
    let session = Session(id: "s", title: "T", stretches: Array(repeating: stretch, count: 1000))
    #expect(
      ScriptBuilder.shortestLength(of: session, rounds: 100)
        == .seconds(7200 * 1000 * 20 * 100 * 1000 * 100))
  }
}
