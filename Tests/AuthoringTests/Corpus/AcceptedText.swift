/// Files that are right, from the least to every kind of text.
let acceptedText: [AcceptedCase] = [
  AcceptedCase(
    "the least there can be",
    .file(
      """
      title: T
      stretches:
        - name: N
          posture: standing
          hold: 10s

      """)),
  AcceptedCase("flow style", .file("{title: T, stretches: [{name: N, posture: prone, hold: 10s}]}\n")),
  AcceptedCase(
    "quoted keys",
    .file(
      """
      "title": T
      'stretches': [{name: N, posture: prone, hold: 10s}]

      """)),
  AcceptedCase(
    "a title that is a fraction",
    .file(
      """
      title: 90/90
      stretches: [{name: N, posture: prone, hold: 10s}]

      """)),
  AcceptedCase(
    "a title that YAML 1.1 takes for a boolean",
    .file(
      """
      title: yes
      stretches: [{name: N, posture: prone, hold: 10s}]

      """)),
  AcceptedCase(
    "a title that YAML takes for a boolean",
    .file(
      """
      title: true
      stretches: [{name: N, posture: prone, hold: 10s}]

      """)),
  AcceptedCase(
    "a title that YAML takes for a number",
    .file(
      """
      title: 1e999
      stretches: [{name: N, posture: prone, hold: 10s}]

      """)),
  AcceptedCase(
    "a title that YAML 1.1 takes for a date",
    .file(
      """
      title: 2026-01-01
      stretches: [{name: N, posture: prone, hold: 10s}]

      """)),
  AcceptedCase(
    "a name that is a number",
    .file(
      """
      title: T
      stretches: [{name: 5, posture: prone, hold: 10s}]

      """)),
  AcceptedCase(
    "a quoted null",
    .file(
      """
      title: 'null'
      stretches: [{name: N, posture: prone, hold: 10s}]

      """)),
  AcceptedCase(
    "a comment",
    .file(
      """
      # Ours
      title: T # short
      stretches: [{name: N, posture: prone, hold: 10s}]

      """)),
  AcceptedCase(
    "a version directive",
    .file(
      """
      %YAML 1.2
      ---
      title: T
      stretches: [{name: N, posture: prone, hold: 10s}]
      ...

      """)),
  AcceptedCase(
    "everything around the stretches",
    .top(
      """
      language: en-GB
      source: A handout
      welcome: Hello.
      caution: [Take care., Stop if it hurts.]
      equipment: [a chair, a towel]
      closing: Well done.
      advice: Every day.
      lint-off: [long-sentence, missing-short]
      """)),
  AcceptedCase("English", .top("language: en")),
  AcceptedCase("one thing of equipment", .top("equipment: a chair")),
  AcceptedCase(
    "a folded sentence",
    .top(
      """
      welcome: >
        Hello,
        and welcome.
      """)),
  AcceptedCase(
    "a literal sentence",
    .top(
      """
      welcome: |
        Hello,
        and welcome.
      """)),
  AcceptedCase("a colon in quotes", .top(#"welcome: "Remember: no hurry.""#)),
  AcceptedCase("marks within a sentence", .top(#"welcome: "Salt & pepper, 5 * 5, what? [Yes] - #1!""#)),
  AcceptedCase("accents and emoji", .top("welcome: Café 🧘 für alle")),
  AcceptedCase("a sentence of 1000 characters", .top("advice: " + String(repeating: "a", count: 1000))),
  AcceptedCase("markup, which is only text", .top(#"welcome: <audio src="x"/> [[h@'loU]]"#)),
  AcceptedCase("standing", .posture("standing")),
  AcceptedCase("seated", .posture("seated")),
  AcceptedCase("seated on the floor", .posture("seated on the floor")),
  AcceptedCase("kneeling", .posture("kneeling")),
  AcceptedCase("all fours", .posture("all fours")),
  AcceptedCase("prone", .posture("prone")),
  AcceptedCase("supine", .posture("supine")),
  AcceptedCase("side lying", .posture("side lying")),
  AcceptedCase(
    "every sentence of a stretch",
    .stretch(
      """
      hold: 10s
      equipment: [a towel]
      setup: Sit.
      enter: [Sink., Rest.]
      leave: Rise.
      short: Sink.
      note: Take care.
      """)),
]
