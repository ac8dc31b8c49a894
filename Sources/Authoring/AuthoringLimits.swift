/// The bounds of what an author may write.
public enum AuthoringLimits {
  /// The bounds of every file.
  public enum File {
    /// The size of a file, in bytes.
    public static let bytes = 1 << 20
    /// The mistakes, or findings of the linter, that are told of one file.
    public static let mistakesTold = 20
    /// The brackets open at once; deeper than any key of any file is.
    static let openBrackets = 16
    /// The length of one sentence or name, in Unicode scalars.
    public static let sentence = 1000
  }

  /// The bounds of a session.
  public enum Session {
    /// The number of stretches.
    public static let stretches = 1...2000
    /// A hold, a timed phase, or the time a movement is repeated for.
    public static let hold = Duration.seconds(1)...Duration.seconds(7200)
    /// The repetitions of a stretch, per side and set.
    public static let repetitions = 1...1000
    /// The sets of a stretch.
    public static let sets = 1...100
    /// The sides of a stretch, and its directions.
    public static let sides = 1...20
    /// The rest between sets, between repetitions, or after each stretch of a round.
    public static let rest = Duration.zero...Duration.seconds(3600)
    /// How often a round is done.
    public static let times = 1...100
    /// The parts of a tempo.
    public static let tempo = 1...10
    /// The other ways to do a stretch.
    public static let options = 1...10
    /// The weeks a stretch grows over.
    public static let weeks = 2...52
    /// A pause inside a sentence.
    public static let pause = Duration.seconds(1)...Duration.seconds(120)
    /// The word that starts or ends a hold, or what a stretch is called, in Unicode scalars.
    public static let word = 30
    /// A hold in breaths.
    public static let breaths = 1...100
    /// A hold or phase in counts.
    public static let counts = 1...60
  }

  /// The bounds of a pace, in its file and on the command line.
  public enum Pace {
    /// Speech rate, times the voice's own.
    public static let speechRate = 0.5...2.0
    /// The silence after each sentence.
    public static let sentencePause = Duration.zero...Duration.seconds(30)
    /// The time to get into position, and that added for each step of changing posture.
    public static let preparation = Duration.zero...Duration.seconds(300)
    /// The time between the move and the hold: long enough for the start word.
    public static let settle = Duration.seconds(1)...Duration.seconds(3)
    /// Rests, changes of sides, transitions and fetching.
    public static let rest = Duration.zero...Duration.seconds(600)
    /// A breath in, and a breath out.
    public static let breath = Duration.seconds(1)...Duration.seconds(20)
    /// The factor of every prescribed hold.
    public static let holdFactor = 0.25...5.0
    /// The factor of rests where a length is to be fitted.
    public static let flex = 0.1...10.0
  }

  /// The bounds of a voice.
  public enum Voice {
    /// Words per minute.
    public static let rate = 80.0...300.0
    /// Pitch, and the range it moves in.
    public static let pitch = 0...99
    /// The extra silence between words.
    public static let wordGap = Duration.zero...Duration.milliseconds(500)
    /// Amplitude in percent.
    public static let volume = 10...200
    /// The engine's names of voices and variants, in characters: espeak-ng aborts on a variant of 300.
    public static let engineName = 1...60
    /// Words per minute of a model at its own length scales.
    public static let modelRate = 60.0...400.0
    /// The number of one of a model's speakers.
    public static let speaker = 0...9999
    /// The variation of a model's sound, or of its rhythm.
    public static let variation = 0.0...2.0
    /// The silence between two sentences of one utterance.
    public static let sentencePause = Duration.zero...Duration.seconds(2)
    /// The path of a model, in bytes: as long as the system's paths may be.
    public static let modelPath = 4095
    /// The phonemes of one word, in characters.
    public static let phonemes = 1...200
  }
}
