/// One thing wrong in a file, in one plain sentence that also says what would be right.
public struct Diagnostic: Sendable, Equatable, CustomStringConvertible {
  /// The file, as it was named to the program.
  public var file: String
  /// The start of the wrong part.
  public var position: SourcePosition
  /// The key the problem is about; empty when it is about the whole file.
  public var key: String
  /// The mistake and its remedy: what is wrong; what would be right.
  public var message: String

  /// `FILE:LINE:COLUMN: key: what is wrong; what would be right`.
  public var description: String {
    "\(oneLine(file)):\(position): \(key.isEmpty ? "" : key + ": ")\(message)"
  }

  /// Says that `message` is so of `key` at `position` of `file`.
  public init(file: String, position: SourcePosition, key: String, message: String) {
    self.file = file
    self.position = position
    self.key = key
    self.message = message
  }
}

/// A place in a text file.
public struct SourcePosition: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The line, from 1.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int

  /// `LINE:COLUMN`.
  public var description: String { "\(line):\(column)" }

  /// Names the place at `line` and `column`, both from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// True if `left` comes before `right` in the file.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// `text` with the name of each character that could break its line or hide in it, such as `U+000A`.
public func oneLine(_ text: String) -> String {
  var line = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      line.append(contentsOf: SourceText.name(scalar).unicodeScalars)
    default: line.append(scalar)
    }
  }
  return String(line)
}

/// `text` on one line and at most 40 characters long, fit for a message.
public func shown(_ text: String) -> String {
  let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(40)))
  return oneLine(start) + (text.unicodeScalars.count > 40 ? "…" : "")
}

/// `text` as `shown`, in double quotes.
public func quoted(_ text: String) -> String { "\"\(shown(text))\"" }
