import ArgumentParser
import Authoring
import Guide
import Studio

/// The length a track is to last.
struct FitOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Make the track last exactly this long, such as 15m or 12:30.", valueName: "length"))
  var fit: String?

  @Flag(help: "Let holds grow, up to three times as long, where nothing else fills the length of --fit.")
  var longerHolds = false

  func validate() throws {
    if longerHolds && fit == nil {
      throw ValidationError("--longer-holds needs a length to fill; add --fit 20m")
    }
    _ = try target()
  }

  /// The length to fit, in ``TrackLimits/fit``.
  func target() throws -> Duration? { try fit.map(Self.length) }

  /// The length that `text` means after `--fit`.
  static func length(_ text: String) throws -> Duration {
    guard let length = DurationText.parse(text.withShortUnits), TrackLimits.fit.contains(length) else {
      throw ValidationError(
        "--fit \"\(text)\" is not a length from 1s to 24h; write one such as 15m or 12:30")
    }
    return length
  }
}

extension String {
  /// The text with units of time as files have them, such as `1h5m` for `1 hour 5 min`.
  var withShortUnits: String {
    lowercased().replacing(
      /([0-9]) ?(h|hours?|hrs?|m|min|mins|minutes?|s|sec|secs|seconds?|ms|msecs?|milliseconds?) *(?![a-z])/
    ) { found in
      let unit = found.2
      return "\(found.1)\(unit.hasPrefix("ms") || unit.hasPrefix("mil") ? "ms" : String(unit.prefix(1)))"
    }
  }
}
