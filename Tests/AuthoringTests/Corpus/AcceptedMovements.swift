/// Files that are right, in repetitions, sets, sides and phases.
let acceptedMovements: [AcceptedCase] = [
  AcceptedCase(
    "repetitions",
    .stretch(
      """
      hold: 10s
      repetitions: 5
      """)),
  AcceptedCase(
    "quoted repetitions",
    .stretch(
      """
      hold: 10s
      repetitions: "5"
      """)),
  AcceptedCase(
    "a range of repetitions",
    .stretch(
      """
      hold: 10s
      repetitions: 5-7
      """)),
  AcceptedCase(
    "1000 repetitions",
    .stretch(
      """
      hold: 10s
      repetitions: 1000
      """)),
  AcceptedCase(
    "sets",
    .stretch(
      """
      hold: 10s
      sets: 3
      """)),
  AcceptedCase(
    "100 sets with a rest",
    .stretch(
      """
      hold: 10s
      sets: {count: 100, rest: 1h}
      """)),
  AcceptedCase(
    "sets without any rest",
    .stretch(
      """
      hold: 10s
      sets: {count: 2, rest: 0s}
      """)),
  AcceptedCase(
    "sets that say only how many",
    .stretch(
      """
      hold: 10s
      sets: {count: 2}
      """)),
  AcceptedCase(
    "sides",
    .stretch(
      """
      hold: 10s
      sides: [left, right]
      """)),
  AcceptedCase(
    "sides in one text",
    .stretch(
      """
      hold: 10s
      sides: clockwise/counter-clockwise
      """)),
  AcceptedCase(
    "sides in one text with spaces",
    .stretch(
      """
      hold: 10s
      sides: left / right / both
      """)),
  AcceptedCase(
    "sides that begin alike",
    .stretch(
      """
      hold: 10s
      sides: leg/legs
      """)),
  AcceptedCase(
    "a side in every sentence",
    .stretch(
      """
      hold: 10s
      sides: [left, right]
      setup: "{side}"
      enter: [Go., "{side}, {side}"]
      leave: Leave the {side}.
      short: "{side}"
      note: Mind the {side}.
      """)),
  AcceptedCase(
    "numbers and booleans for sentences",
    .stretch(
      """
      hold: 10s
      sides: [left, right]
      enter: [5, true]
      short: 2.5
      """)),
  AcceptedCase(
    "quoted numbers and booleans",
    .stretch(
      """
      hold: 10s
      sides: [left, right]
      sets: "3"
      alternate: "false"
      """)),
  AcceptedCase(
    "sides that take turns, in quotes",
    .stretch(
      """
      hold: 10s
      sides: [left, right]
      alternate: "true"
      """)),
  AcceptedCase(
    "sides that take turns",
    .stretch(
      """
      hold: 10s
      sides: [left, right]
      alternate: true
      """)),
  AcceptedCase(
    "sides that do not take turns",
    .stretch(
      """
      hold: 10s
      sides: [left, right]
      alternate: false
      """)),
  AcceptedCase(
    "phases",
    .stretch(
      """
      phases:
        - {say: In, length: breath in}
        - {say: Hold, cue: Still, length: breath held}
        - {say: Out, length: breath out}
      """)),
  AcceptedCase(
    "phases in lengths and counts",
    .stretch("phases: [{say: In, length: 4s}, {say: Out, length: 4 counts}, {say: Rest, length: count of 2}]")
  ),
  AcceptedCase(
    "phases for a time",
    .stretch(
      """
      phases: [{say: In, length: 4s}]
      for: 2m
      """)),
  AcceptedCase(
    "a side in a phase",
    .stretch(
      """
      phases: [{say: "To the {side}", cue: "{side}", length: 4s}]
      sides: [left, right]
      """)),
]
