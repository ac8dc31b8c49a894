/// What is no YAML of ours: empty, or more than text, lists and keys.
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
]
