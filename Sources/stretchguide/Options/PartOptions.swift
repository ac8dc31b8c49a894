public import ArgumentParser
import Authoring
import Guide
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

  func validate() throws {
    guard TrackLimits.rounds.contains(rounds) else {
      throw ValidationError("--repeat \(rounds) is out of range; write a number \(TrackLimits.rounds.fromTo)")
    }
    if let week, !TrackLimits.weeks.contains(week) {
      throw ValidationError("--week \(week) is out of range; write a number \(TrackLimits.weeks.fromTo)")
    }
    for (flag, list) in [("--only", only), ("--skip", skip)] where list != nil && names(list).isEmpty {
      throw ValidationError("\(flag) names no stretch; write names or numbers such as cat,5")
    }
    if option != nil && names(option).isEmpty {
      throw ValidationError("--option names no way to do a stretch; write a name such as easier")
    }
    if startAt == "" {
      throw ValidationError("--start-at names no stretch; write a name or a number such as 5")
    }
  }

  /// The parts these options ask for, with holds that may grow to fill a length where `lengthensHolds`.
  func parts(lengthensHolds: Bool) -> Parts {
    Parts(
      only: names(only), skip: names(skip), start: startAt, options: names(option), week: week,
      affected: affected,
      rounds: rounds, allowsLong: allowLong, lengthensHolds: lengthensHolds)
  }

  private func names(_ list: String?) -> [String] { Listed.items(of: list ?? "") }
}

extension Parts.Side: ExpressibleByArgument {
  /// Reads it in any case.
  public init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}

/// Values parted by commas.
enum Listed {
  /// The values of `list`, without spaces before them and without empty ones.
  static func items(of list: String) -> [String] {
    list.split(separator: ",").map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
  }
}
