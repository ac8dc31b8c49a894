/// An author's prescription: an ordered sequence of stretches with the words spoken around it.
public struct Session: Sendable, Equatable {
  /// The session's short name: its file name without extension.
  public var id: String
  /// The spoken and displayed title.
  public var title: String
  /// The language of its sentences, and of the program's around them.
  public var language: Language
  /// The source of the prescription; displayed, never spoken.
  public var source: String?
  /// Sentences spoken first.
  public var welcome: [String]
  /// Safety sentences spoken after the welcome at every level of guidance.
  public var caution: [String]
  /// Everything to have within reach, each a noun phrase such as `a chair with an armrest`.
  public var equipment: [String]
  /// Sentences spoken after the last stretch.
  public var closing: [String]
  /// Advice spoken after the closing, such as how often to practise.
  public var advice: [String]
  /// The noun for one of its stretches, such as `exercise`.
  public var noun: String
  /// The schedule to practise by, such as `3 times a day`; spoken at the end and printed.
  public var practice: String?
  /// The stretches in order; never empty.
  public var stretches: [Stretch]
  /// Stretches that follow each other several times over, in order; no two overlap.
  public var circuits: [Circuit]

  /// Neighbouring stretches done one after the other, several times over.
  public struct Circuit: Sendable, Equatable {
    /// Which of the session's stretches, by their index.
    public var stretches: Range<Int>
    /// The number of times, in 1...100.
    public var times: Int
    /// The rest after each stretch but the last; `nil` leaves it to the pacing.
    public var rest: Duration?

    /// Repeats `stretches` several times over.
    public init(stretches: Range<Int>, times: Int, rest: Duration? = nil) {
      self.stretches = stretches
      self.times = times
      self.rest = rest
    }
  }

  /// Puts a session together from its parts.
  public init(
    id: String, title: String, language: Language, source: String? = nil, welcome: [String] = [],
    caution: [String] = [], equipment: [String] = [], closing: [String] = [], advice: [String] = [],
    noun: String = "stretch", practice: String? = nil, stretches: [Stretch], circuits: [Circuit] = []
  ) {
    self.id = id
    self.title = title
    self.language = language
    self.source = source
    self.welcome = welcome
    self.caution = caution
    self.equipment = equipment
    self.closing = closing
    self.advice = advice
    self.noun = noun
    self.practice = practice
    self.stretches = stretches
    self.circuits = circuits
  }
}
