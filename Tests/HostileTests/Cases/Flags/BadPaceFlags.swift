private let lengths = [
  "sentence-pause": "30s", "get-ready": "5m", "rest": "10m", "side-change": "10m", "transition": "10m",
  "posture-change": "5m", "fetch": "10m",
]
private let factors = ["speech-rate": "0.5 to 2.0", "hold-factor": "0.25 to 5.0"]
private let choices = [
  "choice": "is unknown; write one of low, middle, high",
  "guidance": "is unknown; write one of full, fading, names, bells", "halfway": "is neither; write on or off",
  "breath-reminders": "is neither; write on or off", "bells": "is neither; write on or off",
  "countdown": "can't be counted down; write none, 3 or 5",
  "breath": "is not a breath; write its in and out lengths, such as 4s/6s",
]

private func refused(_ flag: String, _ value: String, _ problem: String) -> HostileCase {
  // The parser takes --flag= for a flag without a value.
  let problem = "error: --\(flag): \"\(value)\" \(problem)"
  return value.isEmpty
    ? HostileCase(flags: "--\(flag)", "", says: problem)
    : HostileCase(flags: "--\(flag)=\(value)", says: problem)
}

/// Every flag of a pace with values that are empty, negative, not numbers, or too much.
let badPaceFlags: [HostileCase] = {
  var cases: [HostileCase] = []
  for (flag, most) in lengths {
    for value in ["", flag == "rest" ? "-5s" : "nan"] {
      cases.append(refused(flag, value, "is not a length; write a length such as 10s, 1m30s or 2.5s"))
    }
    cases.append(refused(flag, "5", "has no unit; write 5s for seconds"))
    cases.append(refused(flag, "999h", "is out of range; write a length from 0s to \(most)"))
  }
  for (flag, range) in factors {
    for value in ["", "-1", "nan", "inf", "1e999"] {
      cases.append(refused(flag, value, "is not a plain number; write a factor such as 0.9"))
    }
    for value in ["0", "99999"] {
      cases.append(refused(flag, value, "is out of range; write a factor from \(range)"))
    }
  }
  for (flag, advice) in choices {
    for value in ["", "nan"] { cases.append(refused(flag, value, advice)) }
  }
  return cases + badBreathsAndMore
}()

private let badBreathsAndMore: [HostileCase] = [
  HostileCase(
    flags: "--breath=0s/5s", says: "error: --breath: \"0s\" is out of range; write a length from 1s to 20s"),
  refused("breath", "4s/5s/6s", "is not a breath; write its in and out lengths, such as 4s/6s"),
  refused("flex", "nan", "is not a plain number; write a factor such as 0.9"),
  refused("flex", "2-1", "is upside down; write the smaller end first"),
  HostileCase(
    flags: "--flex=0-1", says: "error: --flex: \"0\" is out of range; write a factor from 0.1 to 10.0"),
  refused("countdown", "0", "can't be counted down; write none, 3 or 5"),
  HostileCase(
    flags: "--guidance", "bells", "--bells", "off",
    says: "error: --bells: off contradicts --guidance bells; leave one of them out"),
  HostileCase(
    flags: "--rest", "-5s",
    says:
      "error: missing value for \"--rest <length>\"; write it after the flag, or as --rest=VALUE if it starts with a dash"
  ),
]
