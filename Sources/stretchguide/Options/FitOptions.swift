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
    guard let length = DurationText.parse(text), TrackLimits.fit.contains(length) else {
      throw ValidationError(
        "--fit \"\(text)\" is not a length from 1s to 24h; write one such as 15m or 12:30")
    }
    return length
  }
}
