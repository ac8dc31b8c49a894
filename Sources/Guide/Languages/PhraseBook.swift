/// The words of one language, as a translator wrote them.
public final class PhraseBook: Sendable {
  /// One wording, or one for each plural category that the language has.
  public enum Phrase: Sendable, Equatable {
    case text(String)
    case plural([String: String])

    /// Each of its wordings.
    var wordings: [String] {
      switch self {
      case .text(let text): [text]
      case .plural(let wordings): Array(wordings.values)
      }
    }
  }

  /// A rule set for numbers that ICU doesn't have for the language, by the form that names it.
  public struct UnknownRuleSet: Error {
    /// The form's name, such as `f`.
    public let form: String
  }

  /// Its BCP 47 tag, such as `pt-BR`.
  public let tag: String
  /// Its name in itself, such as `Deutsch`.
  public let name: String
  /// The people who speak it from birth and read every phrase; nobody for a draft.
  public let reviewers: [String]
  /// The name of the voice that speaks it where none is named and none was installed.
  public let voice: String
  /// True where it is written from right to left.
  public let isRightToLeft: Bool
  /// What authors write that has to be put into words.
  public let writing: Writing
  /// What an ear follows.
  public let ear: Ear

  /// How its words are read, where their letters don't tell.
  public let readings: Readings

  let numbers: Numbers
  /// The scripts that its phrases are read in.
  let scripts: Set<Int32>
  /// Its phrases by their paths.
  public let phrases: [String: Phrase]

  /// What a listener follows, and the words by which sentences are judged.
  public struct Ear: Sendable {
    /// The most words, or letters where words aren't parted, of a sentence that an ear follows easily.
    public var longestSentence = 25
    /// The words, or letters where words aren't parted, that a calm voice says in a second.
    public var pace = 2.5
    /// True where words aren't parted by spaces.
    public var countsLetters = false
    /// Words that name the left side.
    public var left: [String] = []
    /// Words that name the right side.
    public var right: [String] = []
    /// Beginnings of what sends closed eyes to a picture, such as `as shown`.
    public var pictures: [String] = []
    /// Words that a line had better end before, such as `and`.
    public var breakBefore: [String] = []

    /// An English ear without words.
    public init() {}
  }

  /// A book of phrases by their paths, such as `speech.hold`; `forms` name ICU's rule sets for numbers, of which `plain` is
  /// the usual one, and whole words of `corrections` are replaced in what ICU spells.
  ///
  /// - Throws: ``UnknownRuleSet``.
  public init(
    tag: String, name: String, reviewers: [String], voice: String, isRightToLeft: Bool, writing: Writing,
    ear: Ear, forms: [String: String], corrections: [String: String], readings: Readings,
    phrases: [String: Phrase]
  ) throws(UnknownRuleSet) {
    self.tag = tag
    self.name = name
    self.reviewers = reviewers
    self.voice = voice
    self.isRightToLeft = isRightToLeft
    self.writing = writing
    self.ear = ear
    self.readings = readings
    self.phrases = phrases
    let spoken = phrases.lazy.filter { $0.key.hasPrefix("speech.") }.flatMap { $0.value.wordings }
    scripts = spoken.reduce(into: TextBreaks.sharedScripts) { scripts, wording in
      let letters = readings.reading(of: Self.withoutHoles(wording)).filter(\.isLetter)
      scripts.formUnion(letters.map(TextBreaks.script))
    }
    do {
      numbers = try Numbers(language: tag, forms: forms, corrections: corrections)
    } catch {
      throw UnknownRuleSet(form: error.form)
    }
  }

  /// A wording without its placeholders, which stand in braces.
  private static func withoutHoles(_ wording: String) -> String {
    var isInHole = false
    return wording.filter { character in
      if character == "{" { isInHole = true }
      defer { if character == "}" { isInHole = false } }
      return !isInHole
    }
  }

  /// The plural categories that whole numbers from 1 to 1000 take, and those that tenths take too.
  public var categories: (whole: Set<String>, tenths: Set<String>) {
    let whole = Set((1...1000).map { numbers.category(of: Double($0)) })
    return (whole, whole.union([0.5, 1.5, 2.5, 10.5].map { numbers.category(of: $0) }))
  }

  /// True where numbers have a form of this name.
  public func hasForm(_ name: String) -> Bool { numbers.has(form: name) }

  /// The phrase at a path; `nil` where the book has none.
  func phrase(_ path: String) -> Phrase? { phrases[path] }

  /// The wording of a phrase that takes the number `n`, if it takes one.
  func wording(_ path: String, _ n: Double?) -> String? {
    switch phrases[path] {
    case nil: nil
    case .text(let text): text
    case .plural(let forms): forms[numbers.category(of: n ?? 0)] ?? forms["other"]
    }
  }
}

/// A value to be put into a phrase.
enum PhraseValue {
  case text(String)
  case number(Double)

  init(_ text: String) { self = .text(text) }
  init(_ number: Int) { self = .number(Double(number)) }
}
