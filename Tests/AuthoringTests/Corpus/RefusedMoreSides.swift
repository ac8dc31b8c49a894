/// Mistakes in sides and in sentences about them.
let refusedMoreSides: [RefusedCase] = [
  RefusedCase(
    "a list of more sides than twenty",
    .stretch("hold: 10s\nsides: [\((1...21).map { "side \($0)" }.joined(separator: ", "))]"),
    ["6:12: sides: 21 sides are too many; write at most 20"]),
  RefusedCase(
    "more sides than twenty in one text",
    .stretch("hold: 10s\nsides: \((1...21).map { "side \($0)" }.joined(separator: "/"))"),
    ["6:12: sides: 21 sides are too many; write at most 20"]),
  RefusedCase(
    "a side without sides in short",
    .stretch(
      """
      hold: 10s
      short: A {side}.
      """),
    ["6:12: short: {side} needs sides; add sides: [left, right] to this stretch or leave it out"]),
  RefusedCase(
    "a side without sides in a note",
    .stretch(
      """
      hold: 10s
      note: A {side}.
      """),
    ["6:11: note: {side} needs sides; add sides: [left, right] to this stretch or leave it out"]),
  RefusedCase(
    "a side in the equipment",
    .stretch(
      """
      hold: 10s
      sides: [left, right]
      equipment: a {side} chair
      """),
    ["7:16: equipment: {side} can't be filled in here; name the side or leave it out"]),
  RefusedCase(
    "an empty list of sentences",
    .stretch(
      """
      hold: 10s
      sides: [left, right]
      enter: []
      """),
    ["7:12: enter: empty list; write a sentence, in double quotes if it has a colon or starts with {"]),
  RefusedCase(
    "an empty sentence in a list",
    .stretch(
      """
      hold: 10s
      sides: [left, right]
      setup: [Sit., '']
      """),
    ["7:19: setup: empty sentence; write the words or remove the key"]),
  RefusedCase(
    "an empty leave",
    .stretch(
      """
      hold: 10s
      sides: [left, right]
      leave: ''
      """),
    ["7:12: leave: empty sentence; write the words or remove the key"]),
  RefusedCase(
    "an empty note",
    .stretch(
      """
      hold: 10s
      sides: [left, right]
      note: ''
      """),
    ["7:11: note: empty sentence; write the words or remove the key"]),
  RefusedCase(
    "an empty reminder",
    .stretch(
      """
      hold: 10s
      sides: [left, right]
      short: ''
      """),
    ["7:12: short: empty sentence; write the words or remove the key"]),
  RefusedCase(
    "an instruction of 1001 characters",
    .stretch(
      """
      hold: 10s
      sides: [left, right]
      enter: 
      """ + String(repeating: "a", count: 1001)),
    ["7:12: enter: 1001 characters are too many; write at most 1000 in a sentence"]),
  RefusedCase(
    "another placeholder",
    .stretch(
      """
      hold: 10s
      sides: [left, right]
      enter: Turn to the {Side}.
      """),
    [#"7:12: enter: "{Side}" can't be filled in; use {side}, or leave the braces out"#]),
  RefusedCase(
    "an empty placeholder",
    .stretch(
      """
      hold: 10s
      sides: [left, right]
      enter: Turn to {}.
      """),
    [#"7:12: enter: "{}" can't be filled in; use {side}, or leave the braces out"#]),
  RefusedCase(
    "a placeholder alone, unquoted",
    .stretch(
      """
      hold: 10s
      sides: [left, right]
      enter: {side}
      """),
    [
      "7:12: enter: a group of keys can't be used here; write a sentence, in double quotes if it has a colon or starts with {"
    ]),
  RefusedCase(
    "several mistakes in the order of the file",
    .stretch(
      """
      sides: [left]
      sets: 0
      enter: ''
      hold: 10
      repitition: 5
      """),
    [
      "5:12: sides: one side is not enough; write at least two different names, such as [left, right]",
      #"6:11: sets: "0" is out of range; write a number from 1 to 100"#,
      "7:12: enter: empty sentence; write the words or remove the key",
      #"8:11: hold: "10" has no unit; write 10s for seconds, 10 breaths or 10 counts"#,
      "9:5: repitition: unknown key; did you mean repetitions?",
    ]),
  RefusedCase(
    "an open brace",
    .stretch(
      """
      hold: 10s
      sides: [left, right]
      enter: Turn to the {side.
      """),
    [#"7:12: enter: "{side." can't be filled in; use {side}, or leave the braces out"#]),
  RefusedCase(
    "a closing brace",
    .stretch(
      """
      hold: 10s
      sides: [left, right]
      enter: Turn to the {side}}.
      """),
    [#"7:12: enter: "}" can't be filled in; use {side}, or leave the braces out"#]),
  RefusedCase(
    "a side in a name",
    .file(
      """
      title: T
      stretches:
        - {name: "{side} twist", posture: prone, hold: 10s, sides: [left, right]}

      """),
    ["3:12: name: {side} can't be filled in here; name the side or leave it out"]),
  RefusedCase(
    "an empty short",
    .stretch(
      """
      hold: 10s
      short: ''
      """),
    ["6:12: short: empty sentence; write the words or remove the key"]),
  RefusedCase(
    "a list for short",
    .stretch(
      """
      hold: 10s
      short: [Up, Down]
      """),
    [
      "6:12: short: a list can't be used here; write a sentence, in double quotes if it has a colon or starts with {"
    ]),
]
