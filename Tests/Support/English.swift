import Authoring
public import Guide

extension Language {
  /// English in the words of the bundled book, and any other language that has one.
  public static func bundled(_ tag: String) throws -> Language {
    guard let language = try Languages.bundled.language(tag) else {
      throw AuthoringError.unknown(kind: "language", name: tag, known: Languages.bundled.tags)
    }
    return language
  }

  /// English in the words of the bundled book.
  public static let english = british(tag: "en")

  /// English with another tag.
  public static func british(tag: String = "en-GB") -> Language {
    do { return try bundled(tag) } catch { preconditionFailure("the English book has mistakes: \(error)") }
  }
}

extension Session {
  /// A session in English.
  public init(
    id: String, title: String, source: String? = nil, welcome: [String] = [], caution: [String] = [],
    equipment: [String] = [], closing: [String] = [], advice: [String] = [], noun: String = "stretch",
    practice: String? = nil, stretches: [Stretch], circuits: [Circuit] = []
  ) {
    self.init(
      id: id, title: title, language: .english, source: source, welcome: welcome, caution: caution,
      equipment: equipment, closing: closing, advice: advice, noun: noun, practice: practice,
      stretches: stretches, circuits: circuits)
  }
}

/// The names of the bundled voices and sessions, as messages list them.
public enum BundledNames {
  /// The voices of the checkout.
  public static let voices = """
    acacia, ahorn, alder, aliso, aulne, betulla, els, encina, fern, glycine, hazel, ipe, klon, linde, lipa, matsu, \
    ontano, rowan, sakura, wilg, willow
    """
  /// The sessions.
  public static let sessions = Bundled.sessionNames.joined(separator: ", ")
}
