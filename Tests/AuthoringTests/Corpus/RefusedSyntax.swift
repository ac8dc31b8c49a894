/// What the YAML parser refuses, said in an author's words.
let refusedSyntax: [RefusedCase] = [
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
  RefusedCase(
    "an unknown escape",
    .stretch(
      #"""
      hold: 10s
      enter: "C:\docs"
      """#),
    ["6:15: this backslash means nothing; write two for a backslash"]),
  RefusedCase(
    "an alias to nothing",
    .stretch(
      """
      hold: 10s
      enter: *gently* sink
      """),
    [#"6:12: "*gently*" is not a sentence to YAML; put the sentence in double quotes"#]),
  RefusedCase(
    "a sentence that starts with a side, unquoted",
    .stretch(
      """
      hold: 10s
      sides: [left, right]
      enter: {side} knee up.
      """),
    ["7:19: a sentence that starts with {side} must be quoted; put all of it in double quotes"]),
  RefusedCase(
    "text after a quote",
    .stretch(
      """
      hold: 10s
      enter: "Left" knee up.
      """),
    [
      "6:19: this does not fit what stands before it; line it up, and put a whole sentence in double quotes or none"
    ]),
  RefusedCase(
    "a bracket after the end",
    .file(
      """
      title: T
      }

      """),
    [
      "2:1: this does not fit what stands before it; line it up, and put a whole sentence in double quotes or none"
    ]),
  RefusedCase(
    "two quoted texts", .file("\"title\" \"T\"\n"),
    [
      "1:9: this does not fit what stands before it; line it up, and put a whole sentence in double quotes or none"
    ]),
  RefusedCase(
    "a comma with nothing before it",
    .stretch(
      """
      hold: 10s
      sides: [, left]
      """),
    ["6:13: a value is missing here; write it, and close every bracket"]),
  RefusedCase(
    "deep indentation", .file("title: \n" + String(repeating: "- ", count: 1501) + "x\n"),
    ["2:1999: too many levels of lists; remove those that hold nothing else"]),
]
