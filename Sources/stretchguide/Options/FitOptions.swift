import ArgumentParser
import Studio

/// The length a track is to last.
struct FitOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Make the track last exactly this long, such as 15m or 12:30.", valueName: "length"))
  var fit: String?

  @Flag(help: "Let holds grow, up to three times as long, where nothing else fills the length of --fit.")
  var longerHolds = false

  /// What these flags set.
  var values: [(TrackParameter, String?)] { [(.fit, fit), (.longerHolds, longerHolds ? "on" : nil)] }
}
