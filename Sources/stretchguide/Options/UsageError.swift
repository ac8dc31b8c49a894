import ArgumentParser
import Authoring
import Foundation
import Sound
import Studio

/// A mistake in how flags go together: exit code 64.
struct UsageError: Error, CustomStringConvertible {
  let description: String
}

extension UsageError {
  /// Takes what the argument parser found wrong, as one sentence that ends with what would be right.
  init(parsing error: any Error) {
    var problem = oneLine(StretchGuide.message(for: error).withListsInLine)
      .replacing(". Please provide ", with: "; write ").replacing(". Did you mean ", with: "; did you mean ")
    if problem.hasSuffix(".") { problem.removeLast() }
    // Those of this program's own validation begin with the flag.
    if !problem.hasPrefix("-") { problem = problem.parsersAsOurs }
    let help = StretchGuide.fullMessage(for: error).firstMatch(of: /'stretchguide ?([^']*) --help'/).map {
      String($0.1)
    }
    if let (wrong, meant) = Self.misnamed(in: problem, of: help ?? "") {
      problem = "\(wrong); did you mean \"\(meant)\"?"
    }
    let advice =
      problem.firstMatch(of: /^missing value for "(--[a-z-]+)/).map {
        "write it after the flag, or as \($0.1)=VALUE if it starts with a dash"
      } ?? problem.firstMatch(of: /is invalid for "--([a-z-]+)/).flatMap { Self.values[String($0.1)] }
      ?? "see \"stretchguide \(help.map { $0 + " " } ?? "")--help\""
    // Where what would be right is said already, that is enough.
    description = problem.contains("; ") ? problem : "\(problem); \(advice)"
  }
}

extension UsageError {
  /// What flags with a number take.
  private static let values = [
    "quality": "write a number \(SoundLimits.qualities.fromTo)", "bits": "write 16 or 24",
    "cache-size": "write a number and K, M, G or T, such as 2G; 1M at least",
    "shard": "write a part's number and how many there are, such as 2/8",
    "jobs": "write a number \(TrackLimits.jobs.fromTo)",
    "repeat": "write a number \(TrackLimits.rounds.fromTo)",
    "week": "write a number \(TrackLimits.weeks.fromTo)",
    "sample-rate": "write a number \(TrackLimits.sampleRate.fromTo)",
    "bell-level": "write a number from -40 to 6", "ambience-level": "write a number from -60 to 0",
  ]

  /// A flag or command that is none, and the one that was meant, where `command` has it.
  private static func misnamed(in problem: String, of command: String) -> (wrong: String, meant: String)? {
    if let word = problem.firstMatch(of: /^unknown option "--([a-z-]+)/)?.1,
      let flag = Meaning.flag(String(word))
    {
      let isThere = type(of: command).map { StretchGuide.helpMessage(for: $0).contains("--\(flag)") } ?? false
      return ("unknown option \"--\(word)\"", isThere ? "--\(flag)" : "stretchguide render --\(flag)")
    }
    guard problem.contains("unexpected argument") else { return nil }
    let words = CommandLine.arguments.dropFirst()
    if let first = words.first, let meant = Self.command(meantBy: first) {
      return ("there is no command \"\(oneLine(first))\"", "stretchguide \(meant)")
    }
    guard let group = words.first, let second = words.dropFirst().first, !second.hasPrefix("-"),
      let names = type(of: group).map(names(in:)), !names.contains(second),
      let meant = Meaning.nearest(to: second, among: names)
    else { return nil }
    return ("there is no command \"\(group) \(oneLine(second))\"", "stretchguide \(group) \(meant)")
  }

  /// What to type in place of `word`, if it is neither a command nor anything that can be rendered.
  static func command(meantBy word: String) -> String? {
    let names = names(in: StretchGuide.self)
    guard !names.contains(word), !word.hasPrefix("-"), !FileManager.default.fileExists(atPath: word) else {
      return nil
    }
    return Meaning.command(word, among: names)
  }

  private static func names(in command: any ParsableCommand.Type) -> [String] {
    command.configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  /// The command that `words`, such as `voices install`, name.
  private static func type(of words: String) -> (any ParsableCommand.Type)? {
    var type: (any ParsableCommand.Type)? = StretchGuide.self
    for word in words.split(separator: " ") {
      type = type?.configuration.subcommands.first { $0.configuration.commandName == String(word) }
    }
    return type
  }
}

extension String {
  /// A message of the argument parser, which puts more than five values on lines of their own, as for fewer.
  fileprivate var withListsInLine: String {
    replacing(/\ the following:\n((?: +- [^\n]*\n?)+)/) { match in
      let values = match.1.split(separator: "\n").map { "'\($0.drop { " -".contains($0) })'" }
      return " \(values.dropLast().joined(separator: ", ")) or \(values.last ?? "")"
    }
  }

  /// A message of the argument parser with a small first letter, and "x" for its 'x'; apostrophes stay.
  fileprivate var parsersAsOurs: String {
    let text = prefix(1).lowercased() + dropFirst()
    return text.replacing(/(\s|\()'/) { "\($0.1)\"" }.replacing(/'(?=[\s.,;?)]|$)/, with: "\"")
  }
}
