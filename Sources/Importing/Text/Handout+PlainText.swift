public import Authoring

extension Handout {
  /// The most characters of a handout that are read.
  static let mostCharacters = 200_000

  /// Reads plain text or Markdown out of `bytes` of the file named `file`.
  ///
  /// - Throws: `AuthoringError.invalid` where this is no text, or too much of it.
  public init(text bytes: [UInt8], file: String) throws(AuthoringError) {
    let text = try Self.text(of: bytes, file: file)
    self.init(lines: Self.lines(of: text), source: file)
    guard !lines.isEmpty else {
      throw Self.refusal(file, "there is no text in it; name a handout with words in it")
    }
  }

  static func refusal(_ file: String, _ message: String) -> AuthoringError {
    .invalid([Diagnostic(file: file, position: .init(line: 1, column: 1), key: "", message: message)])
  }

  /// The text in UTF-8, UTF-16 with its mark, or Windows-1252, which is what else there is of old English pages.
  static func text(of bytes: [UInt8], file: String) throws(AuthoringError) -> String {
    var text: String
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
      let isLittle = bytes[0] == 0xff
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index -> UInt16 in
        let (low, high) = isLittle ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
        return UInt16(low) | UInt16(high) << 8
      }
      text = String(decoding: units, as: UTF16.self)
    } else {
      let plain = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? Array(bytes.dropFirst(3)) : bytes
      text = String(validating: plain, as: UTF8.self) ?? windows1252(plain)
    }
    let controls = text.unicodeScalars.count { $0.value < 0x20 && !"\t\n\r\u{c}".unicodeScalars.contains($0) }
    guard controls == 0 else {
      throw refusal(file, "this is not text; name a handout as a web page, a PDF, Markdown or plain text")
    }
    guard text.utf8.count <= 4 * mostCharacters, text.count <= mostCharacters else {
      throw refusal(
        file, "the handout has more than \(mostCharacters) characters; import the part with the stretches")
    }
    text.replace("\u{c}", with: "\n")
    return text
  }

  private static func windows1252(_ bytes: [UInt8]) -> String {
    let high = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ".unicodeScalars)
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      scalars.append((0x80...0x9f).contains(byte) ? high[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return String(scalars)
  }

  // MARK: Lines

  /// The lines of a text, those that were broken within a sentence mended.
  static func lines(of text: String) -> [Line] {
    var lines: [Line] = []
    var head: [String]?
    var isApart = false
    for raw in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      // Numbers may be glued to names, as in "1Neck turn".
      let plain = cleaned(raw).replacing(/^(?:\( ?[xX✓]?\)|[☐□▢❏❑☑✅])\s+(?=\S)/, with: "")
        .replacing(/^(\d{1,2})(?=[A-Z][a-z])/) { "\($0.1). " }
      if plain.isEmpty || plain.contains(/^slide \d+ of \d+/) {
        isApart = true
        continue
      }
      defer { isApart = false }
      if plain.hasPrefix("|"), plain.hasSuffix("|"), plain.count > 1 {
        let cells = raw.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map(
          cell)
        if cells.allSatisfy({ $0.wholeMatch(of: /:?-+:?|/) != nil }) { continue }
        if let head { lines += Self.lines(ofRow: cells, under: head) } else { head = cells }
        continue
      }
      head = nil
      if plain.wholeMatch(of: /[-=_*~]{3,}/) != nil { continue }
      if let match = plain.wholeMatch(of: /(#{1,6})\s+(?!\d+\s*[-–—.:)])(.+?)\s*#*/) {
        lines.append(Line(String(match.2), .heading(match.1.count)))
      } else if let match = plain.wholeMatch(
        of: /(?:[-–—•●▪◦‣➢➥*·✓✔o]|\(?[a-z][.)]|[A-H][.)](?=\s+[A-Z]))\s+(\S.*)/)
      {
        lines.append(Line(String(match.1), .item))
      } else if let last = lines.last, isContinued(last.text, by: plain, isApart: isApart),
        last.kind == .text || last.kind == .item
      {
        lines[lines.count - 1].text += " " + plain
      } else {
        lines.append(Line(plain))
      }
    }
    return lines
  }

  /// A row as lines, each cell beside what its column is called: the first is the name of what the row is about.
  static func lines(ofRow cells: [String], under head: [String]) -> [Line] {
    var lines: [Line] = []
    // Times of day and of tracks are no doses.
    for (index, cell) in cells.enumerated()
    where !cell.isEmpty && cell.wholeMatch(of: /\d+:\d\d(?::\d\d)?(?:, \d+:\d\d(?::\d\d)?)*/) == nil {
      let name = index < head.count ? head[index] : ""
      let isDose = name.contains(
        /\b(?:reps?|repetitions|repeats?|sets?|hold|time|duration|seconds|how often|how many|how long|frequency|sides?)\b/
          .ignoresCase())
      let isNumber = cell.contains(/^\d+$/)
      if lines.isEmpty, !isNumber, !isDose {
        let parts = cell.split(separator: nameEnd, maxSplits: 1).map { String($0) }
        lines.append(Line(parts[0], .heading(6)))
        if parts.count > 1 { lines.append(Line(parts[1], .item)) }
      } else if isDose {
        // "Hold (seconds)" over 10 is a hold of 10 seconds.
        let unit = name.firstMatch(of: /\b(seconds|secs?|minutes|mins?|breaths)\b/.ignoresCase()).map {
          String($0.1).lowercased()
        }
        let key =
          name.firstMatch(of: /\b(?:reps?|repetitions|repeats?|sets?|hold)\b/.ignoresCase()).map {
            String($0.0)
          } ?? (name.lowercased().contains("how many") ? "repetitions" : nil) ?? (unit == nil ? "" : "hold")
        let cell = cell.replacing(String(nameEnd), with: " ")
        let value = cell.contains(/^\d+(?:\s*[-–]\s*\d+)?$/) ? cell + (unit.map { " " + $0 } ?? "") : cell
        lines.append(Line(key.isEmpty ? value : "\(key): \(value)", .item))
      } else if !isNumber {
        lines.append(Line(cell.replacing(String(nameEnd), with: " "), .item))
      }
    }
    return lines
  }

  /// What parts a name in bold from what follows it in its cell.
  private static let nameEnd: Character = "\u{1f}"

  private static func cell(_ raw: Substring) -> String {
    guard let match = raw.firstMatch(of: /^\s*\*\*(.+?)\*\*[\s,.:]*(\S.*?)\s*$/) else { return cleaned(raw) }
    return cleaned(match.1) + String(nameEnd) + cleaned(match.2)
  }

  /// One line without marks of Markdown or of sessions, and with one blank between its words.
  static func cleaned(_ raw: some StringProtocol) -> String {
    var visible = String.UnicodeScalarView()
    for scalar in raw.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: visible.append(" ")
      case .format: break
      default: visible.append(scalar)
      }
    }
    // No word is longer, and patterns take the square of its length.
    var text = String(visible).split(whereSeparator: \.isWhitespace).map { $0.prefix(200) }.joined(
      separator: " ")
    guard text.contains(where: "[*_\\{}".contains) else { return text }
    text = text.replacing(/!\[[^\]]*\]\([^)]*\)/, with: "").replacing(/\[([^\]]+)\]\([^)]*\)/) {
      String($0.1)
    }
    .replacing(/\*\*|__/, with: "").replacing(/\\([\\`*_\[\]<>#|&~.+)-])/) { String($0.1) }
    // A session fills in what is in braces, and pauses at what is in brackets.
    return text.replacing("{", with: "(").replacing("}", with: ")").replacing("[", with: "(").replacing(
      "]", with: ")")
  }

  /// True where `line` begins in the middle of the sentence that `last` doesn't end.
  private static func isContinued(_ last: String, by line: String, isApart: Bool) -> Bool {
    guard let end = last.last, !".!?:;)".contains(end), let first = line.first else { return false }
    // After an empty line only where the sentence can't end there.
    if isApart, last.firstMatch(of: /(?:\d|\b(?:and|or|the|an?|to|for|of|with|your|in|on))$/) == nil {
      return false
    }
    return first.isLowercase && line.firstMatch(of: /#\s*\d/) == nil
  }
}
