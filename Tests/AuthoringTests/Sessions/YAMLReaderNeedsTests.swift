import Guide
import Authoring
import Testing

/// What the keys beyond a plain stretch decode to.
struct YAMLReaderNeedsTests {
  private func time(_ seconds: Int) -> Phase.Length { .time(.seconds(seconds)) }

  @Test func decodesTheMoveAndItsWords() throws {
    let decoded = try stretch(
      """
      called: drill
      go: Lift.
      again: Up.
      start: Stay.
      release: Down.
      note: [Slowly., {during hold: Breathe.}]
      optional: true
      passive: true
      flow: false
      hold: 10s
      rest: 5s
      get-ready: 4s
      guidance: full
      until: it is loose.
      sets: {count: 2-3, rest: 45s}
      """)
    let expected = Stretch(
      name: "N", noun: "drill", posture: .standing, go: "Lift.", again: "Up.", notes: ["Slowly."],
      holdNotes: ["Breathe."], start: "Stay.", release: "Down.", isPassive: true,
      work: .hold(.time(.seconds(10)...(.seconds(10)))), sets: 2...3, setRest: .seconds(45), flow: false,
      rest: .seconds(5), getReady: .seconds(4), guidance: .full, until: "it is loose", isOptional: true)
    #expect(decoded == expected)
  }

  @Test(arguments: [
    ("tempo: 2-1-3", ["And out.", "Hold.", "And back."], [2, 1, 3]), ("tempo: 1", ["Go."], [1]),
    ("tempo: 2–3\nphases: [Up., {say: Down., cue: D.}]", ["Up.", "D."], [2, 3]),
  ])
  func decodesTempos(_ keys: String, cues: [String], seconds: [Int]) throws {
    guard case .movement(let phases, nil) = try stretch(keys).work else {
      Issue.record("\(keys) is no movement")
      return
    }
    #expect(phases.map(\.cue) == cues)
    #expect(phases.map(\.length) == seconds.map(time))
  }

  @Test func decodesPhasesOfRangesAndBreathsAndThoseDoneOnce() throws {
    let decoded = try stretch(
      """
      first: [{say: A., length: 4s}]
      phases: [{say: B., length: 20-30s}, {say: C., length: 3 breaths}]
      last: [{say: D., length: 2s}]
      """)
    let phases = [
      Phase(say: "B.", cue: "B.", length: .range(.seconds(20)...(.seconds(30)))),
      Phase(say: "C.", cue: "C.", length: .breaths(3)),
    ]
    #expect(decoded.work == .movement(phases, lasting: nil))
    #expect(decoded.first == [Phase(say: "A.", cue: "A.", length: time(4))])
    #expect(decoded.last == [Phase(say: "D.", cue: "D.", length: time(2))])
  }

  @Test func anOptionIsTheStretchWithItsKeysChanged() throws {
    let decoded = try stretch(
      "hold: 10s\npassive: true\nrepetitions: 5\noptions: {easier: {hold: 5s}, moving: {tempo: 2-2}}")
    #expect(decoded.options.map(\.name) == ["easier", "moving"])
    var easier = decoded
    easier.options = []
    easier.work = .hold(.time(.seconds(5)...(.seconds(5))))
    #expect(decoded.options[0].stretch == easier)
    #expect(!decoded.options[1].stretch.isPassive && decoded.options[1].stretch.repetitions == 5...5)
  }

  @Test func decodesSidesDirectionsAndTurns() throws {
    let decoded = try stretch(
      "tempo: 1\nsides: [{name: left, repetitions: 3}, right]\nalternate: each movement\ndirections: [in, out]"
    )
    #expect(decoded.sides == ["left", "right"] && decoded.sideRepetitions == ["left": 3...3])
    #expect(decoded.directions == ["in", "out"] && decoded.alternates && decoded.isMarching)
    #expect(try stretch("hold: 10s\nsides: [affected]").sides == ["affected"])
    let taken = try decode(
      "title: T\nstretches: [{name: N, posture: {say: Sit on your bed., like: seated}, hold: 10s}]")
    #expect(taken.session.stretches[0].posture == .seated)
    #expect(taken.session.stretches[0].takePosture == "Sit on your bed.")
  }

  @Test func decodesWhatIsKeptUpAndWhatGrows() throws {
    #expect(try stretch("for: 30-60s").work == .activity(.seconds(30)...(.seconds(60))))
    let progress = try stretch("hold: 5s\nprogress: {hold: 15s, repetitions: 12, sets: 3, over: 4 weeks}")
      .progress
    #expect(progress == Stretch.Progress(hold: .seconds(15), repetitions: 12, sets: 3, weeks: 4))
  }

  @Test func unfoldsRounds() throws {
    let decoded = try decode(
      """
      title: T
      called: exercise
      practice: daily
      stretches:
        - {name: A, posture: standing, hold: 10s}
        - round:
            times: 4
            work: 45s
            rest: 15s
            stretches:
              - {name: B, posture: standing}
              - {name: C, posture: standing, tempo: 2-2}
              - {name: D, posture: standing, hold: 20s}
      """)
    let session = decoded.session
    #expect(session.noun == "exercise" && session.practice == "daily")
    #expect(session.circuits == [Session.Circuit(stretches: 1..<4, times: 4, rest: .seconds(15))])
    #expect(session.stretches[1].work == .activity(.seconds(45)...(.seconds(45))))
    guard case .movement(_, .seconds(45)?) = session.stretches[2].work else {
      Issue.record("the round's work is not its movement's")
      return
    }
    #expect(session.stretches[3].work == .hold(.time(.seconds(20)...(.seconds(20)))))
    #expect(decoded.paths[1] == "stretches[1].round.stretches[0]")
  }
}
