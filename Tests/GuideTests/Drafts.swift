import Guide
import TestSupport

/// A stretch called `Pose`, standing, of the given work; its last sentence to enter is its move.
func pose(
  _ work: Work, repetitions: Int = 1, sides: [String] = [], sets: Int = 1, setRest: Duration? = nil,
  alternates: Bool = false, _ change: (inout Stretch) -> Void = { _ in }
) -> Stretch {
  var stretch = Stretch(
    name: "Pose", posture: .standing, setup: ["Stand tall."], enter: ["Lean {side}."], leave: ["Come back."],
    short: "To the {side}.", notes: ["Never force."], work: work, repetitions: repetitions...repetitions,
    sets: sets...sets, setRest: setRest, sides: sides, alternates: alternates)
  change(&stretch)
  return stretch
}

/// A hold of so many seconds.
func hold(_ seconds: Int) -> Work { .hold(.time(.seconds(seconds)...(.seconds(seconds)))) }

/// Something kept up for so many seconds.
func activity(_ seconds: Int) -> Work { .activity(.seconds(seconds)...(.seconds(seconds))) }

/// A pacing changed from the standard one.
func pacing(_ guidance: Pacing.Guidance = .fading, _ change: (inout Pacing) -> Void = { _ in }) -> Pacing {
  var pacing = Pacing()
  pacing.guidance = guidance
  change(&pacing)
  return pacing
}

/// The script of a session of these stretches.
func script(
  _ stretches: Stretch..., pacing: Pacing = Pacing(), rounds: Int = 1, circuits: [Session.Circuit] = [],
  lasting length: Duration? = nil
) throws -> Script {
  let session = Session(
    id: "s", title: "Title", welcome: ["Welcome."], caution: ["Take care."], closing: ["Goodbye."],
    advice: ["Every day."], stretches: stretches, circuits: circuits)
  return try ScriptBuilder.script(for: session, pacing: pacing, rounds: rounds, lasting: length)
}

/// The lines of the chapter `Pose` from after its dose on, without pauses.
func lines(_ stretch: Stretch, pacing: Pacing = Pacing()) throws -> [String] {
  let lines = try script(stretch, pacing: pacing).lines(of: "Pose")
  let start = lines.firstIndex { $0.hasPrefix("transition") } ?? 0
  return Array(lines[(start + 1)...].drop { $0.hasPrefix("  first") })
}
