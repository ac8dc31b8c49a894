/// The bounds of every figure that a sound can be asked for or met with.
public enum SoundLimits {
  /// The sample rates of a track, in frames per second.
  public static let sampleRates = 8000...192_000
  /// The bits of a sample that lossless formats may keep.
  public static let bitDepths = [16, 24]
  /// The qualities of lossy formats.
  public static let qualities = 1...10
  /// The loudness a track can be brought to, in LUFS.
  public static let loudness = -40.0...(-10)
  /// The loudness of a bell beside its design's, in dB.
  public static let bellLevels = -40.0...6
  /// The loudness of an ambience beside the voice's, in dB.
  public static let ambienceLevels = -60.0...0
  /// The levels of a noise floor, in dBFS.
  public static let floors = -90.0...(-50)
  /// The sample rates that can be turned into others, in samples per second.
  static let resampledRates = 8000...768_000
  /// The frames of a file that an ambience is read from, of which as many at any other rate can be counted too.
  static let fileFrames = 0...Int.max / resampledRates.upperBound
  /// The highest sample of such a file, 1 being full scale.
  static let highestSample: Float = 16
  /// The channels of a file that an ambience is read from.
  static let fileChannels = 1...32
}
