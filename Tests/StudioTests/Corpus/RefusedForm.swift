/// What is no YAML of ours: empty, broken, or more than text, lists and keys.
let refusedForm: [RefusedCase] = [
  RefusedCase(
    "an empty file", .file(""),
    ["1:1: the file is empty; write keys and values in it"]),
  RefusedCase(
    "only a comment", .file("# later\n"),
    ["1:1: the file is empty; write keys and values in it"]),
  RefusedCase(
    "only a document marker", .file("---\n"),
    ["1:1: the file is empty; write keys and values in it"]),
  RefusedCase(
    "a lone sentence", .file("Child's pose\n"),
    [#"1:1: "Child's pose" can't be used here; write a session's keys, first title: and stretches:"#]),
  RefusedCase(
    "a list at the top", .file("- title: T\n"),
    ["1:1: a list can't be used here; write a session's keys, first title: and stretches:"]),
  RefusedCase(
    "a second document",
    .file(
      """
      title: T
      stretches: [{name: N, posture: prone, hold: 10s}]
      ---
      title: U

      """),
    ["3:1: a second document starts here; keep one in each file"]),
  RefusedCase(
    "a tab for indentation",
    .file(
      """
      title: T
      stretches:
      	- name: N

      """),
    ["3:1: a tab is not indentation; use spaces"]),
  RefusedCase(
    "a key written twice",
    .file(
      """
      title: T
      title: U
      stretches: [{name: N, posture: prone, hold: 10s}]

      """),
    ["1:1: title: this key is written more than once; keep one of them"],
    beyondSchema: .duplicate),
  RefusedCase(
    "a key written twice in a stretch",
    .stretch(
      """
      hold: 10s
      hold: 20s
      """),
    ["5:5: hold: this key is written more than once; keep one of them"],
    beyondSchema: .duplicate),
  RefusedCase(
    "a key written twice, once in quotes",
    .stretch(
      """
      hold: 10s
      "hold": 20s
      """),
    ["5:5: hold: this key is written more than once; keep one of them"],
    beyondSchema: .duplicate),
  RefusedCase(
    "a colon inside a sentence",
    .stretch(
      """
      hold: 10s
      enter: Breathe: slowly
      """),
    [
      "6:19: a colon does not fit here; put a sentence that has a colon in double quotes, and line up the keys"
    ]),
  RefusedCase(
    "a quote never closed",
    .stretch(
      """
      hold: 10s
      enter: "Breathe
      """),
    ["6:12: this quote is never closed; close it where the sentence ends"]),
  RefusedCase(
    "a bracket never closed",
    .stretch(
      """
      hold: 10s
      sides: [left, right
      """),
    [
      "6:12: this bracket is not closed; close it, and put a sentence that has a bracket or comma in double quotes"
    ]),
  RefusedCase(
    "a line that does not line up",
    .stretch(
      """
      hold: 10s
       enter: Sink
      """),
    [
      "6:11: a colon does not fit here; put a sentence that has a colon in double quotes, and line up the keys"
    ]),
  RefusedCase(
    "a missing colon",
    .stretch(
      """
      hold: 10s
      enter
      leave: Rise
      """),
    ["6:5: a colon is missing; write key: value"]),
  RefusedCase(
    "a sentence that starts with an at sign",
    .stretch(
      """
      hold: 10s
      enter: @home
      """),
    [#"6:12: "@" can't start a sentence; put the sentence in double quotes"#]),
]
