import ArgumentParser
import Authoring
import Guide
import Studio

/// The parts of the session that are told, the number of times, and the length they are told in.
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
      throw ValidationError("--fit \"\(fit)\" is not a length from 1s to 24h; write one such as 15m or 12:30")
    }
    return length
  }

  private func names(_ list: String?) -> [String] {
    (list ?? "").split(separator: ",").map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
  }
}
