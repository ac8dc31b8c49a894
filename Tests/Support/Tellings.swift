public import Guide

/// Drawn sessions at drawn paces on tones, and the bundled one.
public enum Tellings {
  /// A drawn session at a drawn pace that it can be told at.
  public static func drawn(_ seed: UInt64, sampleRate: Int = 44100) throws -> (
    session: Session, timeline: Timeline
  ) {
    var sessions = SessionGenerator(seed: seed)
    var paces = PacingGenerator(seed: seed)
    let session = sessions.session()
    // Not every drawn session can be told at every drawn pace.
    for _ in 0..<20 {
      if let timeline = try? told(session, paces.pacing(), sampleRate: sampleRate) {
        return (session, timeline)
      }
    }
    return (session, try told(session, Pacing(), sampleRate: sampleRate))
  }

  /// A session laid on frames, its sounds as long as tones.
  public static func told(
    _ session: Session, _ pacing: Pacing = Pacing(), rounds: Int = 1, sampleRate: Int = 44100
  ) throws -> Timeline {
    let script = try ScriptBuilder.script(for: session, pacing: pacing, rounds: rounds)
    return try Timeline(script, sampleRate: sampleRate) { ToneLengths.frames($0, at: sampleRate) }
  }

  /// A session with everything that needs care when it is written down.
  public static let awkward = Session(
    id: "awkward", title: "Back & \"neck\" <gently>", language: .british(), source: "A leaflet | page [2]",
    caution: ["Stop if it hurts: pain > pull."], equipment: ["a chair", "a *soft* towel"],
    advice: ["1. Rest & drink."],
    stretches: [
      Stretch(
        name: "Reach & turn", posture: .seated, equipment: ["a chair"],
        enter: [
          "Sit tall on the front edge of the chair, then reach with your {side} arm over your head, and lean, "
            + "slowly, as far as it goes without pain."
        ], short: "{side} arm up & over.", notes: ["Never --> force it."],
        work: .hold(.time(.seconds(10) ... .seconds(20))), repetitions: 2...2, sides: ["left", "right"]),
      Stretch(
        name: "Cat", posture: .allFours,
        work: .movement([
          Phase(say: "Breathe in, and arch.", cue: "In.", length: .breathIn),
          Phase(say: "Breathe out, and round.", cue: "Out.", length: .breathOut),
        ]), repetitions: 3...5),
    ])
}
