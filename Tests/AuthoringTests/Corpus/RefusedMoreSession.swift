/// Mistakes around the stretches.
let refusedMoreSession: [RefusedCase] = [
  RefusedCase(
    "an empty item",
    .top(
      """
      welcome:
        - Hello.
        -
      """),
    [
      "6:4: welcome: nothing is written here; write a sentence, in double quotes if it has a colon or starts with {"
    ]),
  RefusedCase(
    "a group of keys in a list",
    .top(
      """
      welcome:
        - Hello: you.
      """),
    [
      "5:5: welcome: a group of keys can't be used here; write a sentence, in double quotes if it has a colon or starts with {"
    ]),
  RefusedCase(
    "a list in a list", .top("welcome: [[Hello.]]"),
    [
      "4:11: welcome: a list can't be used here; write a sentence, in double quotes if it has a colon or starts with {"
    ]),
  RefusedCase(
    "an escaped NUL", .top(#"welcome: "Hello\0""#),
    ["4:10: welcome: U+0000 is a control character; delete it"]),
  RefusedCase(
    "an escaped control character", .top(#"welcome: "Hello\x01""#),
    ["4:10: welcome: U+0001 is a control character; delete it"]),
  RefusedCase(
    "an escaped delete", .top(#"closing: "Bye\x7f""#),
    ["4:10: closing: U+007F is a control character; delete it"]),
  RefusedCase(
    "a no-break space alone", .top(#"closing: "\_""#),
    ["4:10: closing: empty sentence; write the words or remove the key"]),
  RefusedCase(
    "a sentence of 1001 characters", .top("advice: " + String(repeating: "a", count: 1001)),
    ["4:9: advice: 1001 characters are too many; write at most 1000 in a sentence"]),
  RefusedCase(
    "a side at the top", .top("welcome: Turn to the {side}."),
    ["4:10: welcome: {side} can't be filled in here; name the side or leave it out"]),
  RefusedCase(
    "an empty source", .top("source: ''"),
    ["4:9: source: empty sentence; write the words or remove the key"]),
  RefusedCase(
    "an empty caution", .top("caution: ''"),
    ["4:10: caution: empty sentence; write the words or remove the key"]),
  RefusedCase(
    "no equipment in the list", .top("equipment: []"),
    ["4:12: equipment: empty list; write a sentence, in double quotes if it has a colon or starts with {"]),
  RefusedCase(
    "a number for the language", .top("language: 5"),
    [#"4:11: language: "5" can't be spoken yet; write en, or a kind of English such as en-GB"#]),
  RefusedCase(
    "a number for a rule", .top("lint-off: [5]"),
    [#"4:12: lint-off: "5" is not the name of a rule; write the names of rules, such as [long-sentence]"#]),
  RefusedCase(
    "a name in braces at the top", .top("welcome: Hello {name}."),
    [#"4:10: welcome: "{name}" can't be filled in; use {side}, or leave the braces out"#]),
  RefusedCase(
    "a rule's name with a space", .top("lint-off: [long sentence]"),
    [
      #"4:12: lint-off: "long sentence" is not the name of a rule; write the names of rules, such as [long-sentence]"#
    ]),
  RefusedCase(
    "one rule without a list", .top("lint-off: long-sentence"),
    [
      #"4:11: lint-off: "long-sentence" can't be used here; write the names of rules, such as [long-sentence]"#
    ]),
  RefusedCase(
    "an empty list of rules", .top("lint-off: []"),
    ["4:11: lint-off: empty list; write the names of rules, such as [long-sentence]"]),
]
