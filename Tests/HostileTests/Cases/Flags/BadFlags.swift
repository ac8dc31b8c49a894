import TestSupport
private let help = "see \"stretchguide render --help\""

private func refused(_ flag: String, _ value: String, _ problem: String) -> HostileCase {
  // The parser takes --flag= for a flag without a value.
  value.isEmpty
    ? HostileCase(flags: flag, "", says: "error: \(problem)")
    : HostileCase(flags: "\(flag)=\(value)", says: "error: \(problem)")
}

private let numbers: [(flag: String, range: String, value: String)] = [
  ("jobs", "1 to 64", "jobs"), ("repeat", "1 to 100", "rounds"),
  ("sample-rate", "8000 to 192000", "sample-rate"),
]

/// Every other flag with values that are empty, negative, not numbers, too much, or against each other.
let badFlags: [HostileCase] = {
  var cases: [HostileCase] = []
  for (flag, range, name) in numbers {
    for value in ["", "nan", "1e9", "0x10", "2.5", "99999999999999999999"] {
      let problem = "the value \"\(value)\" is invalid for \"--\(flag) <\(name)>\""
      cases.append(refused("--\(flag)", value, "\(problem); write a number from \(range)"))
    }
    for value in ["0", "-1", "9223372036854775807"] {
      let problem = "--\(flag) \(value) is out of range; write a number from \(range)"
      cases.append(refused("--\(flag)", value, problem))
    }
  }
  for value in ["", "0", "0s", "-5m", "nan", "inf", "25h", "24h1s", "1:60", "99999999999999999999h"] {
    let problem = "--fit \"\(value)\" is not a length from 1s to 24h; write one such as 15m or 12:30"
    cases.append(refused("--fit", value, problem))
  }
  for flag in ["--only", "--skip"] {
    for list in ["", ",", " , "] {
      let problem = "\(flag) names no stretch; write names or numbers such as cat,5"
      cases.append(refused(flag, list, problem))
    }
  }
  for flag in ["--only", "--skip", "--start-at"] {
    for number in ["0", "2", "1-2", "99999999999999999999"] {
      let last = number.split(separator: "-").last ?? ""
      let problem = "there is no stretch \(last); the session has one alone"
      cases.append(HostileCase(flags: "\(flag)=\(number)", code: 65, says: "error: \(problem)"))
    }
    for name in ["-1", "Nope", "1-", "../good"] {
      let problem = "no stretch is called \"\(name)\"; the nearest is Reach"
      cases.append(HostileCase(flags: "\(flag)=\(name)", code: 65, says: "error: \(problem)"))
    }
  }
  return cases + badPartsAndCommands
}()

private let badPartsAndCommands: [HostileCase] = [
  HostileCase(
    flags: "--start-at", "", says: "error: --start-at names no stretch; write a name or a number such as 5"),
  HostileCase(flags: "--skip", "Reach", code: 65, says: "error: no stretch is left; choose at least one"),
  HostileCase(
    flags: "--fit", "1s", code: 65,
    says:
      "error: the track can't last 0:01: 0:20 is the shortest at this pace; 0:17 with --pace brisk; 0:18 with --guidance "
      + "names; 0:16 with --pace brisk --guidance names"),
  HostileCase(
    flags: "--cache", "", says: "error: --cache \"\" names no folder; name one, or write --no-cache"),
  HostileCase(
    flags: "--cache", "c", "--no-cache", says: "error: --cache contradicts --no-cache; leave one of them out"),
  HostileCase(flags: "--explain", says: "error: --explain contradicts --quiet; leave one of them out"),
  HostileCase(
    flags: "--force=yes",
    says: "error: the option \"--force\" does not take any value, but \"yes\" was specified; \(help)"),
  HostileCase(flags: "--louder", says: "error: unknown option \"--louder\"; did you mean \"--loudness\"?"),
  HostileCase(flags: "two\nlines", says: "error: unexpected argument \"twoU+000Alines\"; \(help)"),
  HostileCase(
    "a misspelt command", ["chekc", "good.yaml"], 64,
    "error: there is no command \"chekc\"; did you mean \"stretchguide check\"?"),
  HostileCase(
    "a misspelt command alone", ["rander"], 66,
    "error: there is no session \"rander\"; did you mean \"stretchguide render\"?"),
  HostileCase(
    "another program's command", ["version"], 66,
    "error: there is no session \"version\"; did you mean \"stretchguide --version\"?"),
  HostileCase(
    "a list of who knows what", ["List"], 66,
    "error: there is no session \"List\"; did you mean \"stretchguide sessions\"?"),
  HostileCase(
    "a misspelt command of voices", ["voices", "instal", "joe"], 64,
    "error: there is no command \"voices instal\"; did you mean \"stretchguide voices install\"?"),
  HostileCase(
    "a flag of another command", ["script", "good.yaml", "--volume", "3"], 64,
    "error: unknown option \"--volume\"; did you mean \"stretchguide render --loudness\"?"),
  HostileCase(
    "a value before a file that exists", ["render", "good.yaml", "-q", "-o", "out.wav", "--pace", "slow"], 66,
    "error: there is no pace \"slow\"; there are gentle, standard, brisk, or name a file"),
  HostileCase(
    "a stretch before a file that exists", ["render", "good.yaml", "-q", "-o", "out.wav", "--only", "8"], 65,
    "error: there is no stretch 8; the session has one alone"),
  HostileCase(
    "standard input that is empty", render("-"), 65,
    "standard input:1:1: the file is empty; write keys and values in it"),
  HostileCase(flags: "--speed", "2", says: "error: unknown option \"--speed\"; did you mean \"--pace\"?"),
  HostileCase(flags: "--length", "2", says: "error: unknown option \"--length\"; did you mean \"--fit\"?"),
  HostileCase(
    "check without a file", ["check"], 64,
    "error: missing expected argument \"<files> ...\"; see \"stretchguide check --help\""),
  HostileCase(
    "compare without a pace", ["compare", "good.yaml", "--pace", ","], 64,
    "error: --pace names no pace; write names such as gentle,brisk"),
  HostileCase(
    "compare with an unknown pace", ["compare", "good.yaml", "--pace", "gentle,slow"], 66,
    "error: there is no pace \"slow\"; there are gentle, standard, brisk, or name a file"),
  HostileCase(
    "a script as something else", ["script", "good.yaml", "--format", "exe"], 64,
    "error: the value \"exe\" is invalid for \"--format <format>\"; write one of \"table\", \"json\", \"markdown\" or \"csv\""
  ),
  HostileCase(
    "the cache burnt", ["cache", "burn"], 64,
    "error: the value \"burn\" is invalid for \"<action>\"; write one of \"show\" and \"clear\""),
  HostileCase(
    "the cache of no folder", ["cache", "clear", "--cache", ""], 64,
    "error: --cache \"\" names no folder; name one"),
  HostileCase(
    "a file shown as a session", ["sessions", "--show", "../good.yaml"], 66,
    "error: there is no session \"../good.yaml\"; there are \(BundledNames.sessions), or name a file"),
  HostileCase(
    "a command with too much", ["paces", "x"], 64,
    "error: unexpected argument \"x\"; see \"stretchguide paces --help\""),
]
