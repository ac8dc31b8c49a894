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
    ["6:12: sides: a name between / is empty; write at least two different names, such as [left, right]"]),
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
    "a side without sides in the setup",
    .stretch(
      """
      hold: 10s
      setup: A {side}.
      """),
    ["6:12: setup: {side} needs sides; add sides: [left, right] to this stretch or leave it out"]),
  RefusedCase(
    "a side without sides in leave",
    .stretch(
      """
      hold: 10s
      leave: [A., "B {side}."]
      """),
    ["6:17: leave: {side} needs sides; add sides: [left, right] to this stretch or leave it out"]),
]
