import ArgumentParser
import Authoring
import Studio

/// The pacing of the session: a pace, and flags that override parts of it.
struct PaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A pace (\(Bundled.paceNames.joined(separator: ", "))) or a pace file's path.", valueName: "name|file"))
  var pace = "standard"

  @Option(help: ArgumentHelp("Speech rate, times the voice's own: 0.5 to 2.", valueName: "factor"))
  var speechRate: String?

  @Option(help: ArgumentHelp("Silence after each sentence.", valueName: "length"))
  var sentencePause: String?

  @Option(help: ArgumentHelp("Time to get into position before each start word.", valueName: "length"))
  var getReady: String?

  @Option(help: ArgumentHelp("Time between the move and the hold, 1s to 3s.", valueName: "length"))
  var settle: String?

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

  @Option(help: ArgumentHelp("Repetitions are counted aloud: on or off.", valueName: "on|off"))
  var counting: String?

  @Option(help: ArgumentHelp("Bells beside the words: on or off.", valueName: "on|off"))
  var bells: String?

  @Option(help: ArgumentHelp("How far rests may shrink and grow to fit a length.", valueName: "low-high"))
  var flex: String?

  /// What these flags set.
  var values: [(TrackParameter, String?)] {
    [
      (.pace, pace), (.pacing(.speechRate), speechRate), (.pacing(.sentencePause), sentencePause),
      (.pacing(.getReady), getReady), (.pacing(.settle), settle), (.pacing(.rest), rest),
      (.pacing(.sideChange), sideChange), (.pacing(.transition), transition),
      (.pacing(.postureChange), postureChange), (.pacing(.fetch), fetch), (.pacing(.breath), breath),
      (.pacing(.holdFactor), holdFactor), (.pacing(.choice), choice), (.pacing(.guidance), guidance),
      (.pacing(.halfway), halfway), (.pacing(.breathReminders), breathReminders),
      (.pacing(.countdown), countdown), (.pacing(.counting), counting), (.pacing(.bells), bells),
      (.pacing(.flex), flex),
    ]
  }
}
