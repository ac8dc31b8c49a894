/// Mistakes in sides and in sentences about them.
let refusedSides: [RefusedCase] = [
  RefusedCase(
    "one side",
    .stretch(
      """
      hold: 10s
      sides: [left]
      """),
    ["6:12: sides: one side is not enough; write at least two different names, such as [left, right]"]),
  RefusedCase(
    "one side without a list",
    .stretch(
      """
      hold: 10s
      sides: left
      """),
    ["6:12: sides: one side is not enough; write at least two different names, such as [left, right]"]),
  RefusedCase(
    "no sides",
    .stretch(
      """
      hold: 10s
      sides: []
      """),
    ["6:12: sides: empty list; write at least two different names, such as [left, right]"]),
  RefusedCase(
    "the same side twice",
    .stretch(
      """
      hold: 10s
      sides: [left, left]
      """),
    [#"6:12: sides: "left" is there twice; write at least two different names, such as [left, right]"#]),
  RefusedCase(
    "the same side twice in a text",
    .stretch(
      """
      hold: 10s
      sides: left / left
      """),
    [#"6:12: sides: "left" is there twice; write at least two different names, such as [left, right]"#]),
  RefusedCase(
    "an empty side in a text",
    .stretch(
      """
      hold: 10s
      sides: left//right
      """),
    ["6:12: sides: empty sentence; write the words or remove the key"]),
  RefusedCase(
    "an empty side in a list",
    .stretch(
      """
      hold: 10s
      sides: [left, '']
      """),
    ["6:19: sides: empty sentence; write the words or remove the key"]),
  RefusedCase(
    "a number for sides",
    .stretch(
      """
      hold: 10s
      sides: 2
      """),
    ["6:12: sides: one side is not enough; write at least two different names, such as [left, right]"]),
  RefusedCase(
    "a group of keys for sides",
    .stretch(
      """
      hold: 10s
      sides: {left: 1}
      """),
    [
      "6:12: sides: a group of keys can't be used here; write at least two different names, such as [left, right]"
    ]),
  RefusedCase(
    "taking turns without sides",
    .stretch(
      """
      hold: 10s
      alternate: true
      """),
    ["6:16: alternate: only sides can take turns; add sides: [left, right] or remove alternate"]),
  RefusedCase(
    "taking turns, perhaps",
    .stretch(
      """
      hold: 10s
      sides: [left, right]
      alternate: maybe
      """),
    [#"7:16: alternate: "maybe" is neither true nor false; write true or false"#]),
  RefusedCase(
    "taking turns, by yes",
    .stretch(
      """
      hold: 10s
      sides: [left, right]
      alternate: yes
      """),
    [#"7:16: alternate: "yes" is neither true nor false; write true or false"#]),
  RefusedCase(
    "taking turns, by a capital",
    .stretch(
      """
      hold: 10s
      sides: [left, right]
      alternate: True
      """),
    [#"7:16: alternate: "True" is neither true nor false; write true or false"#],
    beyondSchema: .spelling),
  RefusedCase(
    "a side without sides",
    .stretch(
      """
      hold: 10s
      enter: Turn to the {side}.
      """),
    ["6:12: enter: {side} needs sides; add sides: [left, right] to this stretch or leave it out"]),
  RefusedCase(
    "a side without sides in every sentence",
    .stretch(
      """
      hold: 10s
      setup: A {side}.
      enter: [Go., "B {side}."]
      leave: C {side}.
      short: D {side}.
      note: E {side}.
      """),
    [
      "6:12: setup: {side} needs sides; add sides: [left, right] to this stretch or leave it out",
      "7:18: enter: {side} needs sides; add sides: [left, right] to this stretch or leave it out",
      "8:12: leave: {side} needs sides; add sides: [left, right] to this stretch or leave it out",
      "9:12: short: {side} needs sides; add sides: [left, right] to this stretch or leave it out",
      "10:11: note: {side} needs sides; add sides: [left, right] to this stretch or leave it out",
    ]),
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
