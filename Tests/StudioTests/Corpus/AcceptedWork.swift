/// Files that are right, with every kind of hold and movement.
let acceptedWork: [AcceptedCase] = [
  AcceptedCase("a hold in minutes and seconds", .stretch("hold: 1m30s")),
  AcceptedCase("a hold on the clock", .stretch("hold: 1:30")),
  AcceptedCase("a hold on the clock with hours", .stretch("hold: 1:30:00")),
  AcceptedCase("a hold of a fraction", .stretch("hold: 2.5s")),
  AcceptedCase("a hold of a minute and a half", .stretch("hold: 1.5m")),
  AcceptedCase("a hold of 1 s", .stretch("hold: 1s")),
  AcceptedCase("a hold of 2 h", .stretch("hold: 2h")),
  AcceptedCase("a hold of 1500 ms", .stretch("hold: 1500ms")),
  AcceptedCase("a quoted hold", .stretch("hold: '10s'")),
  AcceptedCase("a range with both units", .stretch("hold: 15s-30s")),
  AcceptedCase("a range with one unit", .stretch("hold: 15-30s")),
  AcceptedCase("a range with an en dash", .stretch("hold: 15s–30s")),
  AcceptedCase("a range with spaces", .stretch("hold: 15 - 30s")),
  AcceptedCase("a range on the clock", .stretch("hold: 1:30-2:00")),
  AcceptedCase("a range of one length", .stretch("hold: 15s-15s")),
  AcceptedCase("breaths", .stretch("hold: 5 breaths")),
  AcceptedCase("one breath", .stretch("hold: 1 breath")),
  AcceptedCase("a range of breaths", .stretch("hold: 5-10 breaths")),
  AcceptedCase("100 breaths", .stretch("hold: 100 breaths")),
  AcceptedCase("counts", .stretch("hold: 6 counts")),
  AcceptedCase("a count of 60", .stretch("hold: count of 60")),
  AcceptedCase(
    "a hold that builds up",
    .stretch(
      """
      hold: {from: 5s, build-up-to: 15s}
      repetitions: 5
      """)),
  AcceptedCase(
    "a hold that builds up over a range",
    .stretch(
      """
      hold:
        from: 5s
        build-up-to: 1m
      repetitions: 2-10
      """)),
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
