import ArgumentParser
import Authoring
import Guide
import Studio

/// How the session is to be paced: a pace, and flags that override parts of it.
struct PaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A pace (gentle, standard, brisk) or a pace file's path.", valueName: "name|file"))
  var pace = "standard"

  @Option(help: ArgumentHelp("Speech rate, times the voice's own: 0.5 to 2.", valueName: "factor"))
  var speechRate: String?

  @Option(help: ArgumentHelp("Silence after each sentence.", valueName: "length"))
  var sentencePause: String?

  @Option(help: ArgumentHelp("Time to get into position before each start word.", valueName: "length"))
  var getReady: String?

  @Option(help: ArgumentHelp("Rest between repetitions.", valueName: "length"))
  var rest: String?

  @Option(help: ArgumentHelp("Time to change sides.", valueName: "length"))
  var sideChange: String?

  @Option(help: ArgumentHelp("Time for any change to the next stretch.", valueName: "length"))
  var transition: String?

  @Option(help: ArgumentHelp("Time added for each step of changing posture.", valueName: "length"))
  var postureChange: String?

  @Option(help: ArgumentHelp("Time added for fetching equipment.", valueName: "length"))
  var fetch: String?

  @Option(help: ArgumentHelp("A breath's in and out, such as 4s/6s.", valueName: "in/out"))
  var breath: String?

  @Option(help: ArgumentHelp("Times every prescribed hold: 0.25 to 5.", valueName: "factor"))
  var holdFactor: String?

  @Option(help: ArgumentHelp("Where in prescribed ranges: low, middle or high.", valueName: "choice"))
  var choice: String?

  @Option(help: ArgumentHelp("What is said: full, fading, names or bells.", valueName: "level"))
  var guidance: String?

  @Option(help: ArgumentHelp("The middle of long holds is told: on or off.", valueName: "on|off"))
  var halfway: String?

  @Option(help: ArgumentHelp("Reminders to breathe in long holds: on or off.", valueName: "on|off"))
  var breathReminders: String?

  @Option(help: ArgumentHelp("The last seconds of a hold that are spoken: none, 3 or 5.", valueName: "count"))
  var countdown: String?

  @Option(help: ArgumentHelp("Bells beside the words: on or off.", valueName: "on|off"))
  var bells: String?

  @Option(help: ArgumentHelp("How far rests may shrink and grow to fit a length.", valueName: "low-high"))
  var flex: String?

  /// The pacing these options ask for.
  func pacing(from library: Library) throws -> Pacing {
    var pacing = try library.pace(pace)
    let flags: [(PaceParameter, String?)] = [
      (.speechRate, speechRate), (.sentencePause, sentencePause), (.getReady, getReady), (.rest, rest),
      (.sideChange, sideChange), (.transition, transition), (.postureChange, postureChange), (.fetch, fetch),
      (.breath, breath), (.holdFactor, holdFactor), (.choice, choice), (.guidance, guidance),
      (.halfway, halfway),
      (.breathReminders, breathReminders), (.countdown, countdown), (.bells, bells), (.flex, flex),
    ]
    for case (let parameter, let text?) in flags {
      do { try parameter.apply(text, to: &pacing) } catch {
        throw UsageError(description: "--\(parameter.rawValue): \(error.message)")
      }
    }
    if pacing.guidance == .bells && bells.map({ ["off", "no", "false"].contains($0.lowercased()) }) == true {
      throw UsageError(description: "--bells: off contradicts --guidance bells; leave one of them out")
    }
    return pacing
  }
}

/// Which parts of the session are told, how often, and in what time.
struct PartOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only these stretches, by name or number.", valueName: "name,…"))
  var only: String?

  @Option(help: ArgumentHelp("All but these stretches, by name or number.", valueName: "name,…"))
  var skip: String?

  @Option(help: ArgumentHelp("Begin with this stretch.", valueName: "name"))
  var startAt: String?

  @Option(name: .customLong("repeat"), help: ArgumentHelp("How many rounds, 1 to 100.", valueName: "rounds"))
  var rounds = 1

  @Option(
    help: ArgumentHelp("Make the track last exactly this long, such as 15m or 12:30.", valueName: "length"))
  var fit: String?

  @Flag(help: "Make a track of more than 24 hours if that is what the session takes.")
  var allowLong = false

  func validate() throws {
    guard TrackLimits.rounds.contains(rounds) else {
      throw ValidationError("--repeat \(rounds) is out of range; write a number \(TrackLimits.rounds.fromTo)")
    }
    for (flag, list) in [("--only", only), ("--skip", skip)] where list != nil && names(list).isEmpty {
      throw ValidationError("\(flag) names no stretch; write names or numbers such as cat,5")
    }
    if startAt == "" {
      throw ValidationError("--start-at names no stretch; write a name or a number such as 5")
    }
    _ = try target()
  }

  var parts: Parts {
    Parts(only: names(only), skip: names(skip), start: startAt, rounds: rounds, allowsLong: allowLong)
  }

  /// The length to fit, in 1 s...24 h.
  func target() throws -> Duration? {
    guard let fit else { return nil }
    guard let length = DurationText.parse(fit), TrackLimits.fit.contains(length) else {
      throw ValidationError("--fit '\(fit)' is not a length from 1s to 24h; write one such as 15m or 12:30")
    }
    return length
  }

  private func names(_ list: String?) -> [String] {
    (list ?? "").split(separator: ",").map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
  }
}
