/// The text of a file, proved to be UTF-8 without control characters, and its lines.
struct SourceText {
  let file: String
  let text: String
  /// The scalars of each line without its break.
  private let lines: [[Unicode.Scalar]]

  /// Checks the size first, then the encoding.
  ///
  /// - Throws: ``AuthoringError/invalid(_:)`` with what stands in the way at its line and column.
  init(_ bytes: [UInt8], file: String) throws(AuthoringError) {
    func fail(_ message: String, at position: SourcePosition = SourcePosition(line: 1, column: 1))
      -> AuthoringError
    {
      .invalid([Diagnostic(file: file, position: position, key: "", message: message)])
    }
    guard bytes.count <= AuthoringLimits.File.bytes else {
      throw fail("the file is larger than 1 MiB; split it into shorter ones")
    }
    guard !bytes.starts(with: [0xff, 0xfe]), !bytes.starts(with: [0xfe, 0xff]), !bytes.prefix(2).contains(0)
    else {
      throw fail("the file is in UTF-16; save it as UTF-8")
    }
    let body = bytes.dropFirst(bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0)
    var rest = body.makeIterator()
    var decoder = UTF8()
    var lines: [[Unicode.Scalar]] = []
    var line: [Unicode.Scalar] = []
    var here: SourcePosition { SourcePosition(line: lines.count + 1, column: line.count + 1) }
    var previous: Unicode.Scalar?
    decoding: while true {
      switch decoder.decode(&rest) {
      case .emptyInput: break decoding
      case .error: throw fail("these bytes are not UTF-8 text; save the file as UTF-8", at: here)
      case .scalarValue(let scalar):
        guard Self.isAllowed(scalar) else {
          throw fail("\(Self.name(scalar)) is a control character; delete it", at: here)
        }
        if scalar == "\n", previous == "\r" {
          // the second half of one line break
        } else if Self.isLineBreak(scalar) {
          lines.append(line)
          line.removeAll(keepingCapacity: true)
        } else {
          line.append(scalar)
        }
        previous = scalar
      }
    }
    lines.append(line)
    self.file = file
    text = String(decoding: body, as: UTF8.self)
    self.lines = lines
  }

  /// The character at `position`, or `nil` at the end of a line.
  subscript(position: SourcePosition) -> Unicode.Scalar? {
    guard lines.indices.contains(position.line - 1) else { return nil }
    let line = lines[position.line - 1]
    return line.indices.contains(position.column - 1) ? line[position.column - 1] : nil
  }

  /// Calls `body` with each character and its position.
  func forEachScalar(_ body: (Unicode.Scalar, SourcePosition) -> Void) {
    for (number, line) in lines.enumerated() {
      for (column, scalar) in line.enumerated() {
        body(scalar, SourcePosition(line: number + 1, column: column + 1))
      }
    }
  }

  /// The word at `position`: all up to the next space, bracket, comma or colon.
  func word(at position: SourcePosition) -> String {
    let line = lines[position.line - 1].dropFirst(position.column - 1)
    let word = line.prefix { !$0.properties.isWhitespace && !"[]{},:".unicodeScalars.contains($0) }
    return String(String.UnicodeScalarView(word))
  }

  /// The line with this number, from 1.
  func line(_ number: Int) -> String {
    lines.indices.contains(number - 1) ? String(String.UnicodeScalarView(lines[number - 1])) : ""
  }

  static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// True for what libyaml counts as a line break, so that its line numbers agree with ours.
  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0a, 0x0d, 0x20...0x7e, 0x85, 0xa0...0xfefe, 0xff00...0xfffd, 0x10000...: true
    default: false
    }
  }
}
