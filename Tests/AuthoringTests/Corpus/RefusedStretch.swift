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
]
