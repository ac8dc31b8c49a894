import Yams

/// Says in an author's words what the YAML parser says in its own.
enum YAMLProblem {
  static func diagnostic(for error: any Error, in source: SourceText) -> Diagnostic {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let position = SourcePosition(line: mark.line, column: mark.column)
      if problem == "found unexpected end of stream", let opened = context?.mark {
        let start = SourcePosition(line: opened.line, column: opened.column)
        return source.diagnostic("this quote is never closed; close it where the sentence ends", at: start)
      }
      return source.diagnostic(sentence(for: problem, at: source[position]), at: position)
    case .duplicatedKeysInMapping(let duplicates, let context):
      return Diagnostic(
        file: source.file, position: SourcePosition(line: context.mark.line, column: context.mark.column),
        key: shown(duplicates.first ?? ""), message: "this key is written more than once; keep one of them")
    case let other:
      return source.diagnostic("the file can't be read as YAML (\(other.map { "\($0)" } ?? "\(error)")); write key: value")
    }
  }

  private static func sentence(for problem: String, at character: Unicode.Scalar?) -> String {
    if character == "\t" || problem.contains("tab character") { return "a tab is not indentation; use spaces" }
    switch problem {
    case "mapping values are not allowed in this context":
      return "a colon does not fit here; put a sentence that has a colon in double quotes, and line up the keys"
    case "did not find expected key", "did not find expected '-' indicator":
      return "this line does not fit the lines above; line it up with them, and close every quote"
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      return "a bracket is not closed; close it, and put a sentence that has a bracket in double quotes"
    case "could not find expected ':'":
      return "a colon is missing; write key: value"
    case "found character that cannot start any token":
      return "\(quoted(character.map { String($0) } ?? "")) can't start a sentence; put the sentence in double quotes"
    case "found undefined alias":
      return "a sentence can't start with *; put it in double quotes"
    case "found unknown escape character":
      return "this backslash means nothing; write two for a backslash"
    case "but found another document", "did not find expected <document start>":
      return "a second document starts here; keep one in a file"
    default:
      return "this is not YAML (\(problem)); check the quotes and the indentation"
    }
  }
}
