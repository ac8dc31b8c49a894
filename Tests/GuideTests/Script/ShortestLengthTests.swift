import Guide
import TestSupport
import Testing

struct LeastLengthTests {
  private func least(_ stretch: Stretch, pacing: Pacing = Pacing(), rounds: Int = 1) throws -> Duration {
    let session = Session(id: "s", title: "T", stretches: [stretch])
    return try ScriptBuilder.shortestLength(of: session, pacing: pacing, rounds: rounds)
  }

  @Test func isTheHoldsOfEveryRepetitionSideSetAndRound() throws {
    let stretch = pose(hold(7), repetitions: 3, sides: ["left", "right"], sets: 5)
    #expect(try least(stretch, rounds: 2) == .seconds(7 * 3 * 2 * 5 * 2))
    #expect(try least(stretch, pacing: pacing { $0.holdFactor = 0.5 }) == .seconds(105))
  }

  @Test func isNeverMoreThanTheTimelineLasts() throws {
    var sessions = SessionGenerator(seed: 5)
    for _ in 0..<100 {
      let session = sessions.session()
      let script = try ScriptBuilder.script(for: session, rounds: 2)
      let timeline = try Timeline(script, sampleRate: 8000) { _ in 0 }
      let least = try ScriptBuilder.shortestLength(of: session, rounds: 2)
      #expect(least <= .frames(timeline.frames + 1, at: 8000))
      #expect(least > .zero)
    }
  }

  @Test func isKnownOfTheLargestSessionAtOnce() throws {
    let stretch = pose(hold(7200), repetitions: 1000, sides: (1...20).map { "\($0)" }, sets: 100)
    let session = Session(id: "s", title: "T", stretches: Array(repeating: stretch, count: 1000))
    #expect(
      try ScriptBuilder.shortestLength(of: session, rounds: 100)
        == .seconds(7200 * 1000 * 20 * 100 * 1000 * 100))
  }
}
