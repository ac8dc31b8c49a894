import Foundation
import Guide

extension Linter {
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
    if let match = language.book.ear.pictures.lazy.compactMap({ $0.wholeMatch(in: text) }).first {
      find(
        .pictureReference, at: path,
        "\"\(match)\" sends closed eyes to a picture; say what the body does instead")
    }
    // Each wording for a side is read.
    let plain = Sentence.plain(text).replacing(#/[{|}]/#, with: " ")
    for word in language.unread(plain) {
      find(
        .missingReading, at: path,
        "nothing tells how \(quoted(word)) is read here; write its word and reading under readings:")
    }
    for sign in Set(language.unspoken(plain)).sorted() {
      find(.unspokenSign, at: path, "nothing says the sign \(quoted(String(sign))); write it in words")
    }
    for sentence in text.split(whereSeparator: { ".!?。！？".contains($0) }) {
      let count = words(String(sentence))
      let most = language.book.ear.longestSentence
      if count > most {
        find(
          .longSentence, at: path,
          "\(count) \(counted) in one sentence are hard to follow by ear; make two of at most \(most)"
        )
      }
    }
  }
}

extension String {
  /// The first whole words of `text` that these are, in any case, where `#` stands for a number.
  fileprivate func wholeMatch(in text: String) -> Substring? {
    let isWord = { (letter: Character?) in letter.map { $0.isLetter || $0.isNumber } ?? false }
    let parts = split(separator: "#", omittingEmptySubsequences: false)
    var start = text.startIndex
    while let found = text[start...].range(of: parts[0], options: .caseInsensitive) {
      var end = found.upperBound
      if parts.count > 1 { end = text[end...].firstIndex { !$0.isWholeNumber } ?? text.endIndex }
      let before = found.lowerBound > text.startIndex ? text[text.index(before: found.lowerBound)] : nil
      let isNumbered = parts.count == 1 || end > found.upperBound
      // Languages that don't part their words have no whole ones.
      let isWhole =
        parts[0].first?.isASCII != true || !isWord(before) && !isWord(end < text.endIndex ? text[end] : nil)
      if isNumbered, isWhole { return text[found.lowerBound..<end] }
      start = text.index(after: found.lowerBound)
    }
    return nil
  }
}
