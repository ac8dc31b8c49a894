import Guide

extension Linter {
  /// The most words of a sentence that an ear follows easily.
  private static let longestSentence = 25

  /// Checks everything that is said, wherever it stands.
  mutating func checkSentences() {
    let session = decoded.session
    var sentences: [(path: String, text: String)] = []
    func add(_ list: [String], _ path: String) {
      sentences += list.enumerated().map { ("\(path)[\($0.offset)]", $0.element) }
    }
    add(session.welcome, "welcome")
    add(session.caution, "caution")
    add(session.closing, "closing")
    add(session.advice, "advice")
    for (stretch, path) in zip(session.stretches, decoded.paths) {
      add(stretch.setup, "\(path).setup")
      add(stretch.enter, "\(path).enter")
      add(stretch.leave, "\(path).leave")
      sentences += notes(of: stretch, at: "\(path).note")
      let single = [
        ("short", stretch.short), ("go", stretch.go), ("again", stretch.again),
        ("posture.say", stretch.takePosture),
      ]
      for (key, sentence) in single { if let sentence { sentences.append(("\(path).\(key)", sentence)) } }
      for (key, phases) in [("first", stretch.first), ("phases", stretch.phases), ("last", stretch.last)] {
        for (index, phase) in phases.enumerated() {
          sentences.append(("\(path).\(key)[\(index)].say", phase.say))
          if phase.cue != phase.say { sentences.append(("\(path).\(key)[\(index)].cue", phase.cue)) }
        }
      }
    }
    for (path, text) in sentences {
      check(text, at: path)
      checkComment(after: text, at: path)
    }
  }

  /// The notes of a stretch in the order of the file, whenever they are said.
  private func notes(of stretch: Stretch, at path: String) -> [(path: String, text: String)] {
    var (before, during) = (stretch.notes[...], stretch.holdNotes[...])
    return (0..<before.count + during.count).compactMap { index in
      let (plain, held) = ("\(path)[\(index)]", "\(path)[\(index)].during hold")
      return decoded.positions[held] == nil
        ? before.popFirst().map { (plain, $0) } : during.popFirst().map { (held, $0) }
    }
  }

  /// Finds what YAML takes for a comment at the end of a sentence without quotes.
  private mutating func checkComment(after text: String, at path: String) {
    guard let position = decoded.positions[path] else { return }
    var said = ""
    for (index, line) in lines.enumerated().dropFirst(position.line - 1) {
      let from = index == position.line - 1 ? position.column - 1 : 0
      let rest = String(String.UnicodeScalarView(line.unicodeScalars.dropFirst(from)))
      let comment = rest.firstRange(of: " #")
      let part = comment.map { rest[..<$0.lowerBound] } ?? rest[...]
      said += " " + part
      let words = said.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if let comment, words == text {
        find(
          .commentInSentence, at: path,
          "\(quoted(String(rest[comment.lowerBound...].dropFirst()))) is a comment to YAML and not spoken; put the "
            + "sentence in double quotes, or the comment on a line above it")
      }
      guard comment == nil, words.count < text.count else { return }
    }
  }

  private mutating func check(_ text: String, at path: String) {
    if let match = text.firstMatch(of: Self.pictures) {
      find(
        .pictureReference, at: path,
        "\"\(match.output)\" sends closed eyes to a picture; say what the body does instead")
    }
    for sentence in text.split(whereSeparator: { ".!?".contains($0) }) {
      let count = words(String(sentence))
      if count > Self.longestSentence {
        find(
          .longSentence, at: path,
          "\(count) words in one sentence are hard to follow by ear; make two of at most \(Self.longestSentence)"
        )
      }
    }
  }

  private static var pictures: Regex<Substring> {
    /\b(?:as shown|shown (?:above|below|here)|see (?:the )?(?:picture|figure|image|photo|diagram|video|above|below)|(?:in|on) the (?:picture|figure|image|photo|diagram|video)|pictured|(?:the )?(?:figure|fig\.|image|photo|diagram) \d+)\b/
      .ignoresCase()
  }
}
