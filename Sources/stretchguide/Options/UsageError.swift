import ArgumentParser
import Authoring

/// A mistake in how flags go together: exit code 64.
struct UsageError: Error, CustomStringConvertible {
  let description: String
}

extension UsageError {
  /// Takes what the argument parser found wrong, as one sentence that ends with what would be right.
  init(parsing error: any Error) {
    var problem = oneLine(StretchGuide.message(for: error))
      .replacing(". Please provide ", with: "; write ").replacing(". Did you mean ", with: "; did you mean ")
    if problem.hasSuffix(".") { problem.removeLast() }
    // Those of this program's own validation begin with the flag.
    if !problem.hasPrefix("-") { problem = problem.parsersAsOurs }
    let help = StretchGuide.fullMessage(for: error).firstMatch(of: /'(stretchguide[^']* --help)'/)?.1
    let advice =
      problem.firstMatch(of: /^missing value for "(--[a-z-]+)/).map {
        "write it after the flag, or as \($0.1)=VALUE if it starts with a dash"
      } ?? "see \"\(help ?? "stretchguide --help")\""
    // Where what would be right is said already, that is enough.
    description = problem.contains("; ") ? problem : "\(problem); \(advice)"
  }
}

extension String {
  /// A message of the argument parser with a small first letter, and "x" for its 'x'; apostrophes stay.
  fileprivate var parsersAsOurs: String {
    let text = prefix(1).lowercased() + dropFirst()
    return text.replacing(/(\s|\()'/) { "\($0.1)\"" }.replacing(/'(?=[\s.,;?)]|$)/, with: "\"")
  }
}
