import Yams

/// Says in an author's words what the YAML parser says in its own.
enum YAMLProblem {
  static func diagnostic(for error: any Error, in source: SourceText) -> Diagnostic {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      // What is opened and not closed is known best by where it starts.
      let start = startingProblems.contains(problem) ? context?.mark ?? mark : mark
      let position = SourcePosition(line: start.line, column: start.column)
      return source.diagnostic(sentence(for: problem, at: position, in: source), at: position)
    case .duplicatedKeysInMapping(let duplicates, let context):
      return Diagnostic(
        file: source.file, position: SourcePosition(line: context.mark.line, column: context.mark.column),
        key: shown(duplicates.first ?? ""), message: "this key is written more than once; keep one of them")
    case let other:
      return source.diagnostic(
        "the file can't be read as YAML (\(other.map { "\($0)" } ?? "\(error)")); write key: value")
    }
  }

  private static let startingProblems: Set = [
    "found unexpected end of stream", "could not find expected ':'", "did not find expected ',' or ']'",
    "did not find expected ',' or '}'", "did not find expected alphabetic or numeric character",
  ]

  private static func sentence(for problem: String, at position: SourcePosition, in source: SourceText)
    -> String
  {
    if source[position] == "\t" || problem.contains("tab character") {
      return "a tab is not indentation; use spaces"
    }
    switch problem {
    case "mapping values are not allowed in this context":
      return
        "a colon does not fit here; put a sentence that has a colon in double quotes, and line up the keys"
    case "did not find expected key" where source.line(position.line).contains("{side}"):
      return "a sentence that starts with {side} must be quoted; put all of it in double quotes"
    case "did not find expected key", "did not find expected '-' indicator",
      "did not find expected <document start>":
      return
        "this does not fit what stands before it; line it up, and put a whole sentence in double quotes or none"
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      return
        "this bracket is not closed; close it, and put a sentence that has a bracket or comma in double quotes"
    case "did not find expected node content":
      return "a value is missing here; write it, and close every bracket"
    case "could not find expected ':'":
      return "a colon is missing; write key: value"
    case "found character that cannot start any token":
      let character = source[position].map { String($0) } ?? ""
      return "\(quoted(character)) can't start a sentence; put the sentence in double quotes"
    case "found undefined alias", "did not find expected alphabetic or numeric character":
      return
        "\(quoted(source.word(at: position))) is not a sentence to YAML; put the sentence in double quotes"
    case "found unexpected end of stream":
      return "this quote is never closed; close it where the sentence ends"
    case "found unknown escape character":
      return "this backslash means nothing; write two for a backslash"
    case "found invalid Unicode character escape code":
      return
        "this is half a character to YAML; write the character itself, or \\U and the eight digits of its number"
    case "but found another document":
      return "a second document starts here; keep one in each file"
    case _ where problem.hasPrefix("Maximum nesting level"):
      return "too many levels of lists; remove those that hold nothing else"
    default:
      return "this is not YAML (\(problem)); check the quotes and the indentation"
    }
  }
}
