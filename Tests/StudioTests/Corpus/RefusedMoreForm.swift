/// What is no YAML of ours: empty, broken, or more than text, lists and keys.
let refusedMoreForm: [RefusedCase] = [
  RefusedCase(
    "an unknown escape",
    .stretch(
      #"""
      hold: 10s
      enter: "C:\docs"
      """#),
    ["6:15: this backslash means nothing; write two for a backslash"]),
  RefusedCase(
    "a raw control character", .file("title: T\u{1}\n"),
    ["1:9: U+0001 is a control character; delete it"]),
  RefusedCase(
    "an anchor", .stretch("hold: &h 10s"),
    [#"5:11: "&h" is a YAML anchor; write the text out wherever it is needed, or put it in double quotes"#],
    beyondSchema: .decoration),
  RefusedCase(
    "an anchor and its alias",
    .stretch(
      """
      hold: 10s
      enter: &e Sink down.
      leave: *e
      """),
    [#"6:12: "&e" is a YAML anchor; write the text out wherever it is needed, or put it in double quotes"#],
    beyondSchema: .decoration),
  RefusedCase(
    "an alias to nothing",
    .stretch(
      """
      hold: 10s
      enter: *gently* sink
      """),
    [#"6:12: "*gently*" is not a sentence to YAML; put the sentence in double quotes"#]),
  RefusedCase(
    "an alias bomb",
    .file(
      """
      a: &a [x,x,x,x,x,x,x,x,x]
      b: &b {? [*a,*a,*a,*a,*a,*a,*a,*a] : 1}
      c: &c {? [*b,*b,*b,*b,*b,*b,*b] : 1}

      """),
    [#"1:4: "&a" is a YAML anchor; write the text out wherever it is needed, or put it in double quotes"#]),
  RefusedCase(
    "a merge key",
    .stretch(
      """
      hold: 10s
      <<: {enter: Sink}
      """),
    [
      "6:5: <<: unknown key; the keys here are name, posture, equipment, setup, enter, leave, short, note, hold, phases, repetitions, sets, sides, alternate, for"
    ]),
  RefusedCase(
    "a tag", .stretch("hold: !!str 10s"),
    [#"5:11: "!!str" is a YAML tag; leave it out, or put the sentence in double quotes"#],
    beyondSchema: .decoration),
  RefusedCase(
    "a tag of its own",
    .stretch(
      """
      hold: 10s
      enter: !shout Sink
      """),
    [#"6:12: "!shout" is a YAML tag; leave it out, or put the sentence in double quotes"#]),
  RefusedCase(
    "a tag before a quoted sentence",
    .stretch(
      """
      hold: 10s
      enter: !!str "Sink"
      """),
    [#"6:12: "!!str" is a YAML tag; leave it out, or put the sentence in double quotes"#],
    beyondSchema: .decoration),
  RefusedCase(
    "a key of a question mark",
    .stretch(
      """
      ? hold
      : 10s
      """),
    ["5:5: a key can't start with ?; write key: value"],
    beyondSchema: .decoration),
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
    "a list for a key",
    .file(
      """
      title: T
      [a, b]: c

      """),
    [
      "1:1: stretches: missing; write stretches: and its value",
      "2:1: a list or a group of keys can't be a key; write key: value",
    ]),
  RefusedCase(
    "many brackets", .file("title: " + String(repeating: "[", count: 1000) + "\n"),
    ["1:24: too many open brackets; close them, or use indented lines"]),
  RefusedCase(
    "deep indentation", .file("title: \n" + String(repeating: "- ", count: 1501) + "x\n"),
    ["2:1999: too many levels of lists; remove those that hold nothing else"]),
]
