/// Mistakes in holds and phases.
let refusedWork: [RefusedCase] = [
  RefusedCase(
    "neither hold nor phases", .stretch("enter: Sink."),
    ["3:5: hold: missing; write hold: and a length, or phases: and a list"]),
  RefusedCase(
    "both hold and phases",
    .stretch(
      """
      hold: 10s
      phases: [{say: In, length: breath in}]
      """),
    ["6:13: phases: a stretch has a hold or phases, not both; keep one of them"]),
  RefusedCase(
    "a hold without a unit", .stretch("hold: 10"),
    [#"5:11: hold: "10" has no unit; write 10s for seconds, 10 breaths or 10 counts"#]),
  RefusedCase(
    "a range without a unit", .stretch("hold: 15-30"),
    [#"5:11: hold: "15-30" has no unit; write 15-30s for seconds, 15-30 breaths or 15-30 counts"#]),
  RefusedCase(
    "a hold of nothing", .stretch("hold:"),
    [
      "5:10: hold: nothing is written here; write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"
    ]),
  RefusedCase(
    "a hold in words", .stretch("hold: a while"),
    [
      #"5:11: hold: "a while" is not a length; write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"#
    ]),
  RefusedCase(
    "a hold in seconds written out", .stretch("hold: 10 seconds"),
    [
      #"5:11: hold: "10 seconds" is not a length; write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"#
    ]),
  RefusedCase(
    "a hold of 0 s", .stretch("hold: 0s"),
    [#"5:11: hold: "0s" is out of range; write a length from 1s to 2h"#]),
  RefusedCase(
    "a hold of half a second", .stretch("hold: 0.5s"),
    [#"5:11: hold: "0.5s" is out of range; write a length from 1s to 2h"#],
    beyondSchema: .size),
  RefusedCase(
    "a hold of half a second in milliseconds", .stretch("hold: 500ms"),
    [#"5:11: hold: "500ms" is out of range; write a length from 1s to 2h"#],
    beyondSchema: .size),
  RefusedCase(
    "a hold of over two hours", .stretch("hold: 2h0m1s"),
    [#"5:11: hold: "2h0m1s" is out of range; write a length from 1s to 2h"#],
    beyondSchema: .size),
  RefusedCase(
    "a negative hold", .stretch("hold: -5s"),
    [
      #"5:11: hold: "-5s" is not a length; write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"#
    ]),
  RefusedCase(
    "an infinite hold", .stretch("hold: .inf"),
    [
      #"5:11: hold: ".inf" is not a length; write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"#
    ]),
  RefusedCase(
    "a hold past any number", .stretch("hold: 1e999"),
    [
      #"5:11: hold: "1e999" is not a length; write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"#
    ]),
  RefusedCase(
    "a hold with a leading zero", .stretch("hold: 010s"),
    [
      #"5:11: hold: "010s" is not a length; write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"#
    ]),
  RefusedCase(
    "a hold with a comma", .stretch("hold: 2,5s"),
    [
      #"5:11: hold: "2,5s" is not a length; write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"#
    ]),
  RefusedCase(
    "a hold in a capital unit", .stretch("hold: 10S"),
    [
      #"5:11: hold: "10S" is not a length; write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"#
    ]),
  RefusedCase(
    "90 s after minutes", .stretch("hold: 1m90s"),
    [
      #"5:11: hold: "1m90s" is not a length; write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"#
    ]),
  RefusedCase(
    "units in the wrong order", .stretch("hold: 30s1m"),
    [
      #"5:11: hold: "30s1m" is not a length; write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"#
    ]),
  RefusedCase(
    "75 s on the clock", .stretch(#"hold: "1:75""#),
    [
      #"5:11: hold: "1:75" is not a length; write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"#
    ]),
  RefusedCase(
    "one digit of seconds on the clock", .stretch("hold: 1:5"),
    [
      #"5:11: hold: "1:5" is not a length; write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"#
    ]),
]
