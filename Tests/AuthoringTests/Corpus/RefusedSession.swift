/// Mistakes around the stretches.
let refusedSession: [RefusedCase] = [
  RefusedCase(
    "no title",
    .file(
      """
      stretches:
        - {name: N, posture: prone, hold: 10s}

      """),
    ["1:1: title: missing; write title: and its value"]),
  RefusedCase(
    "no stretches", .file("title: T\n"),
    ["1:1: stretches: missing; write stretches: and its value"]),
  RefusedCase(
    "no stretches in the list",
    .file(
      """
      title: T
      stretches: []

      """),
    ["2:12: stretches: empty list; write a list that starts with - name:"]),
  RefusedCase(
    "nothing under stretches",
    .file(
      """
      title: T
      stretches:

      """),
    ["2:11: stretches: nothing is written here; write a list that starts with - name:"]),
  RefusedCase(
    "one stretch without a list",
    .file(
      """
      title: T
      stretches: {name: N, posture: prone, hold: 10s}

      """),
    ["2:12: stretches: a group of keys can't be used here; write a list that starts with - name:"]),
  RefusedCase(
    "a sentence for a stretch",
    .file(
      """
      title: T
      stretches: [Cobra]

      """),
    [#"2:13: stretches: "Cobra" can't be used here; write the keys of a stretch, first name:"#]),
  RefusedCase(
    "an unknown key near a known one", .top("welcom: Hello."),
    ["4:1: welcom: unknown key; did you mean welcome?"]),
  RefusedCase(
    "an unknown key far from all", .top("duration-of-everything: 10s"),
    [
      "4:1: duration-of-everything: unknown key; the keys here are title, language, source, welcome, caution, equipment, closing, advice, stretches, lint-off"
    ]),
  RefusedCase(
    "a very long key", .top("kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk: 1"),
    [
      "4:1: kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk…: unknown key; the keys here are title, language, source, welcome, caution, equipment, closing, advice, stretches, lint-off"
    ]),
  RefusedCase(
    "an empty title",
    .file(
      """
      title: ''
      stretches: [{name: N, posture: prone, hold: 10s}]

      """),
    ["1:8: title: empty sentence; write the words or remove the key"]),
  RefusedCase(
    "a title of spaces",
    .file(
      """
      title: '  '
      stretches: [{name: N, posture: prone, hold: 10s}]

      """),
    ["1:8: title: empty sentence; write the words or remove the key"]),
  RefusedCase(
    "no value for the title",
    .file(
      """
      title:
      stretches: [{name: N, posture: prone, hold: 10s}]

      """),
    [
      "1:7: title: nothing is written here; write a sentence, in double quotes if it has a colon or starts with {"
    ]),
  RefusedCase(
    "null for the title",
    .file(
      """
      title: null
      stretches: [{name: N, posture: prone, hold: 10s}]

      """),
    [
      "1:8: title: nothing is written here; write a sentence, in double quotes if it has a colon or starts with {"
    ]),
  RefusedCase(
    "a list for the title",
    .file(
      """
      title: [A, B]
      stretches: [{name: N, posture: prone, hold: 10s}]

      """),
    [
      "1:8: title: a list can't be used here; write a sentence, in double quotes if it has a colon or starts with {"
    ]),
  RefusedCase(
    "another language", .top("language: de"),
    [#"4:11: language: "de" can't be spoken yet; write en, or a kind of English such as en-GB"#]),
  RefusedCase(
    "a language in capitals", .top("language: EN"),
    [#"4:11: language: "EN" can't be spoken yet; write en, or a kind of English such as en-GB"#]),
  RefusedCase(
    "a language misspelt", .top("language: en_US"),
    [#"4:11: language: "en_US" can't be spoken yet; write en, or a kind of English such as en-GB"#]),
  RefusedCase(
    "an empty list", .top("welcome: []"),
    ["4:10: welcome: empty list; write a sentence, in double quotes if it has a colon or starts with {"]),
]
