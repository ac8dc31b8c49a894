import ArgumentParser
import Authoring
import Studio

/// A mistake in how flags go together: exit code 64.
struct UsageError: Error, CustomStringConvertible {
  let description: String
}

extension UsageError {
  /// What the argument parser found wrong, as one sentence that ends with what would be right.
  init(parsing error: any Error) {
    var problem = oneLine(StretchGuide.message(for: error))
      .replacing(". Please provide ", with: "; write ").replacing(". Did you mean ", with: "; did you mean ")
    if problem.hasSuffix(".") { problem.removeLast() }
    let help = StretchGuide.fullMessage(for: error).firstMatch(of: /'(stretchguide[^']* --help)'/)?.1
    let advice =
      problem.firstMatch(of: /^Missing value for '(--[a-z-]+)/).map {
        "write it after the flag, or as \($0.1)=VALUE if it starts with a dash"
      } ?? "see '\(help ?? "stretchguide --help")'"
    // Where what would be right is said already, that is enough.
    description = problem.contains("; ") ? problem : "\(problem); \(advice)"
  }
}
