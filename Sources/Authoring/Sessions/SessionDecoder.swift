public import Guide

/// Turns a session file into a session, or into everything that is wrong with it.
public enum SessionDecoder {
  /// Decodes the bytes of the file named `file`, whose base name becomes the session's id, in one of `languages`.
  ///
  /// - Throws: ``AuthoringError/invalid(_:)``.
  public static func decode(
    _ bytes: [UInt8], file: String, languages: Languages = .bundled
  ) throws(AuthoringError) -> DecodedSession {
    let root = try YAMLDocument.root(of: SourceText(bytes, file: file))
    var reader = YAMLReader(file: file)
    let decoded = try reader.session(
      YAMLValue(key: "", path: "", node: root), id: SourceFile.baseName(of: file), languages)
    try reader.finish()
    // Whatever is missing has been reported, and `finish` has thrown.
    guard let (session, silenced, paths) = decoded else {
      preconditionFailure("a session is missing without a reason")
    }
    return DecodedSession(
      session: session, silenced: silenced, paths: paths, positions: reader.positions)
  }

  /// The BCP 47 tag that a session's `language:` seems to give, found in its text without reading it as YAML.
  public static func likelyLanguage(in bytes: [UInt8]) -> String {
    let line = bytes.split(separator: UInt8(ascii: "\n")).first { $0.starts(with: "language:".utf8) }
    let value = String(decoding: line?.drop { $0 != UInt8(ascii: ":") }.dropFirst() ?? [], as: UTF8.self)
    let tag = value.prefix { $0 != "#" }.filter { !" \t\r\"'".contains($0) }
    return tag.isEmpty ? "en" : tag
  }
}

extension YAMLReader {
  fileprivate mutating func session(
    _ value: YAMLValue, id: String, _ languages: Languages
  ) throws(AuthoringError) -> (Session, silenced: [String], paths: [String])? {
    let known = [
      "title", "language", "source", "welcome", "caution", "equipment", "closing", "advice", "stretches",
      "called", "practice", "lint-off", "readings",
    ]
    guard
      let fields = fields(
        value, known: known, required: ["title", "stretches"],
        expecting: "write a session's keys, first title: and stretches:")
    else { return nil }
    let title = sentence(fields["title"])
    let tag = parsed(fields["language"], expecting: "write en or en-US", LanguageText.tag) ?? "en"
    let found = try languages.language(tag)
    if found == nil, let value = fields["language"] {
      report(
        value, "\(quoted(tag)) has no phrase book; write one of \(languages.tags.joined(separator: ", "))")
    }
    language = found
    let readings = texts(fields["readings"])
    language?.readings.add(readings)
    let source = sentence(fields["source"])
    let welcome = sentences(fields["welcome"], .pausing)
    let caution = sentences(fields["caution"], .pausing)
    let equipment = sentences(fields["equipment"])
    let closing = sentences(fields["closing"], .pausing)
    let advice = sentences(fields["advice"], .pausing)
    let noun = noun(fields["called"])
    let practice = sentence(fields["practice"])
    let silenced = ruleNames(fields["lint-off"])
    let course = course(fields["stretches"])
    guard let title, let course, let language else { return nil }
    let session = Session(
      id: id, title: title, language: language, source: source, welcome: welcome, caution: caution,
      equipment: equipment, closing: closing, advice: advice, noun: noun ?? "stretch", practice: practice,
      stretches: course.stretches, circuits: course.circuits)
    return (session, silenced, course.paths)
  }

  private mutating func ruleNames(_ value: YAMLValue?) -> [String] {
    let expecting = "write the names of rules, such as [long-sentence]"
    guard let value, let items = items(value, expecting: expecting) else { return [] }
    return items.compactMap { item in
      parsed(item, expecting: expecting) { text throws(Problem) in
        guard text.wholeMatch(of: /[a-z][a-z0-9-]{0,39}/.matchingSemantics(.unicodeScalar)) != nil else {
          throw Problem(message: "\(quoted(text)) is not the name of a rule; \(expecting)")
        }
        return text
      }
    }
  }
}

/// A session, and what only its file knows.
public struct DecodedSession: Sendable, Equatable {
  /// The author's prescription.
  public var session: Session
  /// The names of the rules the author silenced under `lint-off`.
  public var silenced: [String]
  /// The path of each stretch in the file, such as `stretches[2]` or `stretches[2].round.stretches[0]`.
  public var paths: [String]
  /// The position of each value in the file, by its path.
  ///
  /// A path is made of the file's keys and of indices from 0, such as `title`, `stretches[2].hold` or
  /// `stretches[2].enter[0]`; a sentence that stands alone in place of a list has the path of the list's first.
  public var positions: [String: SourcePosition]
}
