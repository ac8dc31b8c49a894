/// Mistakes in a stretch, its repetitions and its sets.
let refusedStretch: [RefusedCase] = [
  RefusedCase(
    "no name",
    .file(
      """
      title: T
      stretches:
        - posture: prone
          hold: 10s

      """),
    ["3:5: name: missing; write name: and its value"]),
  RefusedCase(
    "no posture",
    .file(
      """
      title: T
      stretches:
        - name: N
          hold: 10s

      """),
    ["3:5: posture: missing; write posture: and its value"]),
  RefusedCase(
    "an unknown posture",
    .file(
      """
      title: T
      stretches:
        - {name: N, posture: sitting, hold: 10s}

      """),
    [
      #"3:24: posture: "sitting" is not a posture; write standing, seated, seated on the floor, kneeling, all fours, prone, supine or side lying"#
    ]),
  RefusedCase(
    "a posture in capitals",
    .file(
      """
      title: T
      stretches:
        - {name: N, posture: Prone, hold: 10s}

      """),
    [
      #"3:24: posture: "Prone" is not a posture; write standing, seated, seated on the floor, kneeling, all fours, prone, supine or side lying"#
    ]),
  RefusedCase(
    "a misspelt key",
    .stretch(
      """
      hold: 10s
      repititions: 5
      """),
    ["6:5: repititions: unknown key; did you mean repetitions?"]),
  RefusedCase(
    "no repetitions",
    .stretch(
      """
      hold: 10s
      repetitions: 0
      """),
    [#"6:18: repetitions: "0" is out of range; write a number from 1 to 1000"#]),
  RefusedCase(
    "negative repetitions",
    .stretch(
      """
      hold: 10s
      repetitions: -5
      """),
    [#"6:18: repetitions: "-5" is not a plain number; write a number such as 5, or a range such as 5-7"#]),
  RefusedCase(
    "too many repetitions",
    .stretch(
      """
      hold: 10s
      repetitions: 1001
      """),
    [#"6:18: repetitions: "1001" is out of range; write a number from 1 to 1000"#]),
  RefusedCase(
    "repetitions past any number",
    .stretch(
      """
      hold: 10s
      repetitions: 99999999999999999999
      """),
    [#"6:18: repetitions: "99999999999999999999" is out of range; write a number from 1 to 1000"#]),
  RefusedCase(
    "half a repetition",
    .stretch(
      """
      hold: 10s
      repetitions: 2.5
      """),
    [#"6:18: repetitions: "2.5" is not a plain number; write a number such as 5, or a range such as 5-7"#]),
  RefusedCase(
    "repetitions with a leading zero",
    .stretch(
      """
      hold: 10s
      repetitions: 010
      """),
    [#"6:18: repetitions: "010" is not a plain number; write a number such as 5, or a range such as 5-7"#],
    beyondSchema: .spelling),
  RefusedCase(
    "repetitions with a sign",
    .stretch(
      """
      hold: 10s
      repetitions: +5
      """),
    [#"6:18: repetitions: "+5" is not a plain number; write a number such as 5, or a range such as 5-7"#],
    beyondSchema: .spelling),
  RefusedCase(
    "repetitions in words",
    .stretch(
      """
      hold: 10s
      repetitions: five
      """),
    [#"6:18: repetitions: "five" is not a plain number; write a number such as 5, or a range such as 5-7"#]),
  RefusedCase(
    "infinite repetitions",
    .stretch(
      """
      hold: 10s
      repetitions: .inf
      """),
    [#"6:18: repetitions: ".inf" is not a plain number; write a number such as 5, or a range such as 5-7"#]),
  RefusedCase(
    "repetitions of true",
    .stretch(
      """
      hold: 10s
      repetitions: true
      """),
    [#"6:18: repetitions: "true" is not a plain number; write a number such as 5, or a range such as 5-7"#]),
  RefusedCase(
    "repetitions in another script",
    .stretch(
      """
      hold: 10s
      repetitions: ٥
      """),
    [#"6:18: repetitions: "٥" is not a plain number; write a number such as 5, or a range such as 5-7"#]),
  RefusedCase(
    "repetitions upside down",
    .stretch(
      """
      hold: 10s
      repetitions: 7-5
      """),
    [#"6:18: repetitions: "7-5" is upside down; write the smaller end first"#],
    beyondSchema: .order),
  RefusedCase(
    "repetitions of a list",
    .stretch(
      """
      hold: 10s
      repetitions: [5, 7]
      """),
    ["6:18: repetitions: a list can't be used here; write a number such as 5, or a range such as 5-7"]),
  RefusedCase(
    "no value for repetitions",
    .stretch(
      """
      hold: 10s
      repetitions:
      """),
    ["6:17: repetitions: nothing is written here; write a number such as 5, or a range such as 5-7"]),
  RefusedCase(
    "no sets",
    .stretch(
      """
      hold: 10s
      sets: 0
      """),
    [#"6:11: sets: "0" is out of range; write a number from 1 to 100"#]),
  RefusedCase(
    "too many sets",
    .stretch(
      """
      hold: 10s
      sets: 101
      """),
    [#"6:11: sets: "101" is out of range; write a number from 1 to 100"#]),
  RefusedCase(
    "a range of sets",
    .stretch(
      """
      hold: 10s
      sets: 2-3
      """),
    [#"6:11: sets: "2-3" is not a plain number; write a number such as 3"#]),
  RefusedCase(
    "sets of a list",
    .stretch(
      """
      hold: 10s
      sets: [3]
      """),
    ["6:11: sets: a list can't be used here; write a number such as 3, or {count: 3, rest: 45s}"]),
  RefusedCase(
    "sets without a count",
    .stretch(
      """
      hold: 10s
      sets: {rest: 45s}
      """),
    ["6:11: count: missing; write count: and its value"]),
  RefusedCase(
    "an unknown key in sets",
    .stretch(
      """
      hold: 10s
      sets: {count: 3, pause: 45s}
      """),
    ["6:22: pause: unknown key; the keys here are count, rest"]),
  RefusedCase(
    "a rest without a unit",
    .stretch(
      """
      hold: 10s
      sets: {count: 3, rest: 45}
      """),
    [#"6:28: rest: "45" has no unit; write 45s for seconds"#]),
  RefusedCase(
    "a rest of two hours",
    .stretch(
      """
      hold: 10s
      sets: {count: 3, rest: 2h}
      """),
    [#"6:28: rest: "2h" is out of range; write a length from 0s to 1h"#],
    beyondSchema: .size),
]
