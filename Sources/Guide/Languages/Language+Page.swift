/// What is read beside a track, in the session's language.
extension Language {
  /// `ltr` or `rtl`, as HTML has it.
  public var direction: String { book.isRightToLeft ? "rtl" : "ltr" }

  /// A phrase of the book's `page` that takes nothing but texts, such as `heading.before`.
  public func page(_ path: String, _ texts: [String: String] = [:]) -> String {
    print(path, texts.mapValues { PhraseValue.text($0) })
  }

  /// A phrase of the book's `page` for so many things, such as `dose.times`.
  public func page(_ path: String, counting number: Int, _ texts: [String: String] = [:]) -> String {
    print(path, texts.mapValues { PhraseValue.text($0) }.merging(["n": .init(number)]) { $1 })
  }

  /// The wordings of a phrase of `page`, such as `time.seconds`, by CLDR's plural categories.
  public func wordings(_ path: String) -> [String: String] {
    switch book.phrase("page.\(path)") {
    case .plural(let wordings): wordings
    case .text(let wording): ["other": wording]
    case nil: [:]
    }
  }

  /// `parts` joined by the phrase of `page` at `path`, such as `or`.
  public func page(_ path: String, joining parts: [String]) -> String { fold("page.\(path)", parts) }

  /// Sentences one after the other.
  public func sentences(_ list: [String]) -> String { fold("speech.sentences", list) }

  /// A pace by its name, such as `sanft` for `gentle`; one of the listener's own as it is called.
  public func pace(_ name: String) -> String {
    if case .text(let word)? = book.phrase("page.pace.\(name)") { word } else { name }
  }

  /// A posture for the eye, such as `on your back`.
  public func posture(_ posture: Posture) -> String { page("posture.\(posture.key)") }

  // MARK: What the session's parts are called

  /// True where `called:` may be `noun`: one that the book counts, or any if it counts any.
  public func knows(noun: String) -> Bool {
    book.phrase("nouns.\(noun).count") != nil || book.phrase("nouns.any.count") != nil
  }

  /// The nouns that the book counts.
  public static let nouns = ["stretch", "exercise"]

  /// So many of what a session's parts are called, such as `7 stretches`.
  public func count(_ number: Int, of noun: String) -> String { count(number, noun, inDigits: true) }

  func count(_ number: Int, _ noun: String, inDigits: Bool) -> String {
    phrase(
      "nouns.\(key(of: noun)).count",
      ["n": .init(number), "noun": .init(noun), "nouns": .init(noun.plural)], inDigits: inDigits)
  }

  /// The name of one of a session's parts, such as `stretch`.
  public func singular(of noun: String) -> String {
    phrase("nouns.\(key(of: noun)).one", ["noun": .init(noun)], inDigits: true)
  }

  /// The name of a session's parts, such as `stretches`.
  public func plural(of noun: String) -> String {
    phrase("nouns.\(key(of: noun)).all", ["nouns": .init(noun.plural)], inDigits: true)
  }

  /// The noun as the book has it; an exercise where it counts others.
  private func key(of noun: String) -> String {
    [noun, "any"].first { book.phrase("nouns.\($0).count") != nil } ?? "exercise"
  }
}
