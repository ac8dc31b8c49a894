public import Guide

/// Turns a phrase book into the words of a language, or into everything that is wrong with it.
///
/// A book has the layout of Rails' locale files, which translators' tools read: the language's tag, and below it phrases,
/// each one wording or one for each plural category of CLDR's.
public enum PhraseBookDecoder {
  /// Decodes the bytes of the file named `file`; unless `isKnownWhole`, it must have every phrase that the English one has.
  ///
  /// - Throws: ``AuthoringError/invalid(_:)``.
  public static func decode(
    _ bytes: [UInt8], file: String, isKnownWhole: Bool = false
  ) throws(AuthoringError) -> PhraseBook {
    let root = try YAMLDocument.root(of: SourceText(bytes, file: file))
    var reader = YAMLReader(file: file)
    let tag = SourceFile.baseName(of: file)
    let book = reader.phraseBook(YAMLValue(key: "", path: "", node: root), tag: tag)
    try reader.finish()
    // Whatever is missing has been reported, and `finish` has thrown.
    guard let book else { preconditionFailure("a phrase book is missing without a reason") }
    if isKnownWhole { return book }
    let reference = tag == Languages.original ? book : try Languages.bundled.book(Languages.original)
    var check = PhraseBookCheck(book: book, reference: reference)
    check.run()
    for problem in check.problems {
      reader.report(problem.message, of: problem.path, under: tag)
    }
    try reader.finish()
    return book
  }
}

extension YAMLReader {
  /// The groups of a book that hold phrases.
  private static let phraseGroups = ["list", "sides", "nouns", "time", "speech", "page"]

  fileprivate mutating func phraseBook(_ value: YAMLValue, tag: String) -> PhraseBook? {
    let advice =
      "write \(shown(tag)): as the first line, as the file is called, and all else indented below it"
    guard let whole = fields(value, known: [tag], required: [tag], expecting: advice)?[tag],
      let fields = fields(
        whole, known: ["about", "numbers", "numbers-fix", "written", "ear", "readings"] + Self.phraseGroups,
        required: ["about", "numbers", "written", "ear"] + Self.phraseGroups, expecting: advice),
      let about = self.about(fields["about"])
    else { return nil }
    let forms = texts(fields["numbers"])
    let corrections = texts(fields["numbers-fix"])
    let writing = self.writing(fields["written"])
    let ear = self.ear(fields["ear"])
    var phrases: [String: PhraseBook.Phrase] = [:]
    for group in Self.phraseGroups { if let value = fields[group] { collect(value, group, into: &phrases) } }
    guard forms["plain"] != nil else {
      if let value = fields["numbers"] {
        report(value, "plain is missing; write plain: and the usual rule set of ICU's")
      }
      return nil
    }
    do {
      return try PhraseBook(
        tag: tag, name: about.name, reviewers: about.reviewers, voice: about.voice,
        isRightToLeft: about.isRightToLeft, writing: writing, ear: ear, forms: forms,
        corrections: corrections,
        readings: Readings(texts(fields["readings"])),
        phrases: phrases)
    } catch {
      report(
        "ICU has no rule set \(quoted(forms[error.form] ?? "")) for \(tag); write one that it has, such as spellout-cardinal",
        of: "numbers.\(error.form)", under: tag)
      return nil
    }
  }

  private struct About {
    var name: String
    var reviewers: [String]
    var voice: String
    var isRightToLeft: Bool
  }

  private mutating func about(_ value: YAMLValue?) -> About? {
    guard let value,
      let fields = fields(
        value, known: ["name", "reviewed-by", "voice", "direction"], required: ["name", "voice"],
        expecting: "write the language's name: in itself, and the voice: that speaks it")
    else { return nil }
    let name = sentence(fields["name"])
    let voice = sentence(fields["voice"])
    let direction = parsed(fields["direction"], expecting: "write ltr or rtl") { text throws(Problem) in
      guard ["ltr", "rtl"].contains(text) else {
        throw Problem(message: "\(quoted(text)) is no direction; write ltr or rtl")
      }
      return text
    }
    let reviewers = sentences(fields["reviewed-by"])
    guard let name, let voice else { return nil }
    return About(name: name, reviewers: reviewers, voice: voice, isRightToLeft: direction == "rtl")
  }

  /// Collects the phrases below `value`, each by the path that leads to it.
  private mutating func collect(
    _ value: YAMLValue, _ path: String, into phrases: inout [String: PhraseBook.Phrase]
  ) {
    guard value.isMapping else {
      if let text = wording(value) { phrases[path] = .text(text) }
      return
    }
    guard let entries = entries(value, expecting: "write a phrase") else { return }
    if !entries.isEmpty, entries.allSatisfy({ PhraseBookCheck.categories.contains($0.value.key) }) {
      var wordings: [String: String] = [:]
      for (_, entry) in entries { wordings[entry.key] = wording(entry) }
      phrases[path] = .plural(wordings)
    } else {
      for (_, entry) in entries { collect(entry, "\(path).\(entry.key)", into: &phrases) }
    }
  }

  /// The text of a phrase, in which braces stand for values.
  mutating func wording(_ value: YAMLValue) -> String? {
    parsed(value, expecting: "write a phrase, in double quotes if it has a colon or braces") {
      text throws(Problem) in
      guard text.unicodeScalars.count <= AuthoringLimits.File.sentence else {
        throw Problem(
          message: "the phrase is too long; write at most \(AuthoringLimits.File.sentence) characters")
      }
      if text.unicodeScalars.contains("\u{AD}") {
        throw Problem(
          message: "U+00AD is a hyphen that can't be seen, and engines stumble over it; delete it")
      }
      if let control = text.unicodeScalars.first(where: { $0.properties.generalCategory == .control }) {
        throw Problem(message: "\(SourceText.name(control)) is a control character; delete it")
      }
      return text
    }
  }

  /// Texts by their keys; none when the key is absent.
  mutating func texts(_ value: YAMLValue?) -> [String: String] {
    guard let value, let entries = entries(value, expecting: "write keys and texts") else { return [:] }
    var texts: [String: String] = [:]
    for (_, entry) in entries { texts[entry.key] = wording(entry) }
    return texts
  }

  /// Reports a mistake of the phrase at `path`, or of the nearest thing above it that is there.
  fileprivate mutating func report(_ message: String, of path: String, under tag: String) {
    var place = "\(tag).\(path)"
    while positions[place] == nil, let dot = place.lastIndex(of: ".") { place = String(place[..<dot]) }
    report(path, at: positions[place] ?? SourcePosition(line: 1, column: 1), message)
  }
}
