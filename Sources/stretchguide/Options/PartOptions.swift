public import ArgumentParser
public import Studio

/// The parts of the session that are told, how they are done, and the number of times.
struct PartOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only these stretches, by name, number or range such as 1-3.", valueName: "name,…"))
  var only: String?

  @Option(help: ArgumentHelp("All but these stretches, likewise.", valueName: "name,…"))
  var skip: String?

  @Option(help: ArgumentHelp("Begin with this stretch.", valueName: "name"))
  var startAt: String?

  @Option(
    help: ArgumentHelp("Do stretches this way where they can be, such as easier.", valueName: "name,…"))
  var option: String?

  @Option(help: ArgumentHelp("The week of practice, 1 to 52, for stretches that grow.", valueName: "number"))
  var week: Int?

  @Option(help: ArgumentHelp("The listener's affected side.", valueName: "left|right"))
  var affected: Parts.Side?

  @Option(name: .customLong("repeat"), help: ArgumentHelp("How many rounds, 1 to 100.", valueName: "rounds"))
  var rounds = 1

  @Flag(help: "Make a track of more than 24 hours if that is what the session takes.")
  var allowLong = false

  /// What these flags set.
  var values: [(TrackParameter, String?)] {
    [
      (.only, only), (.skip, skip), (.startAt, startAt), (.option, option), (.week, week.map(String.init)),
      (.affected, affected?.rawValue), (.rounds, "\(rounds)"), (.allowLong, allowLong ? "on" : nil),
    ]
  }
}

extension Parts.Side: ExpressibleByArgument {
  /// Reads it in any case.
  public init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}
