import ArgumentParser
import Studio

/// The sound of the track beside what is said in it.
struct SoundOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Integrated loudness, -40 to -10 LUFS, or off; -19 in mono and -16 in stereo unless told.",
      valueName: "lufs|off"))
  var loudness: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How much louder the bells are than made: -40 to 6 dB; 0 unless told.", valueName: "db"))
  var bellLevel: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What lies under the voice: waves, brown-noise or a sound file.", valueName: "sound"))
  var ambience: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Loudness of the ambience beside the voice's, -60 to 0 dB; -18 unless told.", valueName: "db"))
  var ambienceLevel: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "A rush too soft to hear under all of the track, for earphones and hearing aids that fall asleep in silence: on "
        + "(-75 dBFS), a level from -90 to -50, or off as it is unless told.", valueName: "on|off|dbfs"))
  var floor: String?

  /// What these flags set.
  var values: [(TrackParameter, String?)] {
    [
      (.loudness, loudness), (.bellLevel, bellLevel.map { "\($0)" }), (.ambience, ambience),
      (.ambienceLevel, ambienceLevel.map { "\($0)" }), (.floor, floor),
    ]
  }
}
