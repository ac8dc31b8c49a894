public import Guide

extension Session {
  /// Seven stretches with the postures, doses and amount of talk of the bundled session.
  public static var back: Session {
    func talk(_ count: Int) -> [String] { (0..<count).map { "Sentence \($0) says what to do now." } }
    func hold(_ seconds: Int) -> Work { .hold(.time(.seconds(seconds)...(.seconds(seconds)))) }
    let cat = [
      Phase(say: "Breathe in, and arch your back down.", cue: "In, belly down.", length: .breathIn),
      Phase(say: "Breathe out, and round your back up.", cue: "Out, back up.", length: .breathOut),
    ]
    let rows: [(String, Posture, Work, ClosedRange<Int>, [String], [String])] = [
      ("Child's pose", .allFours, hold(10), 5...5, [], []),
      ("Sitting rotation", .seated, hold(10), 1...1, ["left", "right"], ["a chair"]),
      ("Head stretch", .seated, hold(10), 1...1, [], ["a chair"]),
      ("Cat stretch", .allFours, .movement(cat), 5...7, [], []),
      ("Passive backbend", .supine, hold(180), 1...1, [], ["a rolled towel"]),
      ("Cobra stretch", .prone, hold(5), 2...2, [], []), ("Bridge stretch", .supine, hold(10), 4...4, [], []),
    ]
    return Session(
      id: "back", title: "Back", welcome: talk(3), caution: ["Stretch until you feel a pull, never pain."],
      equipment: ["a chair", "a rolled towel"], closing: talk(2), advice: talk(2),
      stretches: rows.map { name, posture, work, repetitions, sides, equipment in
        Stretch(
          name: name, posture: posture, equipment: equipment, setup: talk(2), enter: talk(4), leave: talk(1),
          short: "Hips back, arms long.", notes: ["Never force it."], work: work, repetitions: repetitions,
          sides: sides)
      })
  }
}
