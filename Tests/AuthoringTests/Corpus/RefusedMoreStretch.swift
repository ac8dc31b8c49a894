/// Mistakes in a stretch, its repetitions and its sets.
let refusedMoreStretch: [RefusedCase] = [
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
    "a rest in words",
    .stretch(
      """
      hold: 10s
      sets: {count: 3, rest: soon}
      """),
    [#"6:28: rest: "soon" is not a length; write a length such as 10s, 1m30s or 2.5s"#]),
  RefusedCase(
    "a count of no sets",
    .stretch(
      """
      hold: 10s
      sets: {count: 0}
      """),
    [#"6:19: count: "0" is out of range; write a number from 1 to 100"#]),
  RefusedCase(
    "a count of sets in words",
    .stretch(
      """
      hold: 10s
      sets: three
      """),
    [#"6:11: sets: "three" is not a plain number; write a number such as 3"#]),
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
