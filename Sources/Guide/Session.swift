/// What the author prescribed: an ordered sequence of stretches with the words spoken around it.
public struct Session: Sendable, Equatable {
  /// The session's short name: its file name without extension.
  public var id: String
  /// The spoken and displayed title.
  public var title: String
  /// A BCP 47 language tag, such as `en` or `en-GB`.
  public var language: String
  /// Where the prescription comes from; displayed, never spoken.
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
  /// The stretches in order; never empty.
  public var stretches: [Stretch]

  /// Creates a session from its parts.
  public init(
    id: String, title: String, language: String = "en", source: String? = nil, welcome: [String] = [],
    caution: [String] = [], equipment: [String] = [], closing: [String] = [], advice: [String] = [],
    stretches: [Stretch]
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
    self.stretches = stretches
  }
}
