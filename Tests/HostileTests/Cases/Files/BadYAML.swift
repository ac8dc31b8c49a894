/// Sessions that make YAML do its worst.
let badYAML: [HostileCase] = [
  HostileCase(
    "an emoji as JSON escapes it", session: #"{"title": "T \ud83e\uddd8", "stretches": []}"#,
    #"1:16: this is half a character to YAML; write the character itself, or \U and the eight digits of its number"#
  ),
  HostileCase(
    "a bomb of aliases",
    session: "a0: &a0 [x, x]\n"
      + (1...30).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1), *a\($0 - 1)]\n" }.joined(),
    #"1:5: "&a0" is a YAML anchor; write the text out wherever it is needed, or put it in double quotes"#),
  HostileCase(
    "a bomb of aliases as keys",
    session: "a0: &a0 [x, x]\n"
      + (1...30).map { "a\($0): &a\($0) {[*a\($0 - 1), *a\($0 - 1)]: 1}\n" }.joined(),
    #"1:5: "&a0" is a YAML anchor; write the text out wherever it is needed, or put it in double quotes"#),
  HostileCase(
    "a bomb of tagged anchors", session: "a: !!seq &a [x]\nb: [!!seq &b [*a], *b]\n",
    #"1:10: "&a" is a YAML anchor; write the text out wherever it is needed, or put it in double quotes"#),
  HostileCase(
    "a list that holds itself", session: "title: &a [*a]\n",
    #"1:8: "&a" is a YAML anchor; write the text out wherever it is needed, or put it in double quotes"#),
  HostileCase(
    "a merge of an anchor", session: "base: &b {title: T}\n<<: *b\n",
    #"1:7: "&b" is a YAML anchor; write the text out wherever it is needed, or put it in double quotes"#),
  HostileCase(
    "a merge key", session: "<<: {title: T}\nstretches: [{name: N, posture: prone, hold: 10s}]\n",
    "1:1: <<: unknown key; the keys here are title, language, source, welcome, caution, equipment, closing, advice, "
      + "stretches, called, practice, lint-off, readings",
    "1:1: title: missing; write title: and its value"),
  HostileCase(
    "a tag that would run Python", session: "title: !!python/object/apply:os.system [\"touch owned\"]\n",
    #"1:8: "!!python/object/apply" is a YAML tag; leave it out, or put the sentence in double quotes"#),
  HostileCase(
    "ten thousand open brackets", session: "title: " + String(repeating: "[", count: 10_000),
    "1:24: too many open brackets; close them, or use indented lines"),
  HostileCase(
    "ten thousand lists in lists", session: "title: \n" + String(repeating: "- ", count: 10_000) + "x\n",
    "2:1999: too many levels of lists; remove those that hold nothing else"),
  HostileCase(
    "keys within keys", session: String(repeating: "? ", count: 10_000) + "x",
    "1:1: a key can't start with ?; write key: value"),
  HostileCase(
    "two documents", session: Trial.good + "---\n" + Trial.good,
    "4:1: a second document starts here; keep one in each file"),
  HostileCase(
    "a key written twice", session: "title: T\ntitle: U\n",
    "1:1: title: this key is written more than once; keep one of them"),
  HostileCase(
    "a tab for indentation", session: "title: T\nstretches:\n\t- name: N\n",
    "3:1: a tab is not indentation; use spaces"),
  HostileCase(
    "only a word", session: "stretch\n",
    "1:1: \"stretch\" can't be used here; write a session's keys, first title: and stretches:"),
  HostileCase(
    "a list", session: "- title: T\n",
    "1:1: a list can't be used here; write a session's keys, first title: and stretches:"),
  HostileCase(
    "JSON cut off", session: #"{"title": "T", "stretches": [{"name": "N""#,
    "1:30: this bracket is not closed; close it, and put a sentence that has a bracket or comma in double quotes"
  ),
  HostileCase(
    "a missing quote", session: "title: \"T\nstretches: []\n",
    "1:8: this quote is never closed; close it where the sentence ends"),
  HostileCase(
    "a misspelt key", session: "titel: T\n" + Trial.good,
    "1:1: titel: unknown key; did you mean title?"),
  HostileCase(
    "a list as a key", session: Trial.good + "[a, b]: c\n",
    "4:1: a list or a group of keys can't be a key; write key: value"),
  HostileCase(
    "twenty thousand unknown keys",
    [.text("bad.yaml", "title: T\n" + (1...20_000).map { "key\($0): 1\n" }.joined())], render("bad.yaml"), 65,
    (["bad.yaml:1:1: stretches: missing; write stretches: and its value"]
      + (1...19).map {
        "bad.yaml:\($0 + 1):1: key\($0): unknown key; the keys here are title, language, source, welcome, caution, "
          + "equipment, closing, advice, stretches, called, practice, lint-off, readings"
      } + ["bad.yaml:21:1: and 19981 more; mend those above first"]).joined(separator: "\n")),
  HostileCase(
    "twenty thousand tags",
    [.text("bad.yaml", "title: T\nwelcome:\n" + String(repeating: "- !x y\n", count: 20_000))],
    render("bad.yaml"), 65,
    ((3...22).map {
      "bad.yaml:\($0):3: \"!x\" is a YAML tag; leave it out, or put the sentence in double quotes"
    } + ["bad.yaml:23:3: and 19980 more; mend those above first"]).joined(separator: "\n")),
]
