/// Sentences that can't be spoken.
let badSentences: [HostileCase] = [
  (
    "a hundred thousand characters", String(repeating: "long,", count: 20_000),
    "100000 characters are too many; write at most 1000 in a sentence"
  ),
  ("an escaped NUL", #""Up \0 down.""#, "U+0000 is a control character; delete it"),
  ("an engine's command", #""\x01 50P up.""#, "U+0001 is a control character; delete it"),
  ("a bell of the terminal", #""Up \a down.""#, "U+0007 is a control character; delete it"),
  ("nothing but spaces", #""   ""#, "empty sentence; write the words or remove the key"),
  (
    "an unknown placeholder", #""{time} more.""#,
    "\"{time}\" can't be filled in; use {side}, {other side} or {direction}, or leave the braces out"
  ),
  (
    "placeholders in each other", #""The {{side}} hand.""#,
    "\"{{side}\" can't be filled in; use {side}, {other side} or {direction}, or leave the braces out"
  ),
  (
    "a placeholder cut off", #""The {side hand.""#,
    "\"{side hand.\" can't be filled in; use {side}, {other side} or {direction}, or leave the braces out"
  ),
  (
    "a placeholder with a program", #""{side!r:>1000000000}""#,
    "\"{side!r:>1000000000}\" can't be filled in; use {side}, {other side} or {direction}, or leave the braces out"
  ),
  (
    "a closing brace", #""Up } down.""#,
    "\"}\" can't be filled in; use {side}, {other side} or {direction}, or leave the braces out"
  ),
  (
    "a side without sides", #""The {side} hand.""#,
    "{side} needs sides; add sides: [left, right] to this stretch or leave it out"
  ),
  (
    "a list in a list", "[[Up.]]",
    "a list can't be used here; write a sentence, in double quotes if it has a colon or starts with { or ["
  ),
  (
    "a group of keys", "{say: Up.}",
    "a group of keys can't be used here; write a sentence, in double quotes if it has a colon or starts with { or ["
  ),
  (
    "nothing", "",
    "nothing is written here; write a sentence, in double quotes if it has a colon or starts with { or ["
  ),
].map { name, sentence, mistake in
  HostileCase(
    "sentence: \(name)",
    session: "title: T\nstretches:\n  - name: N\n    posture: prone\n    hold: 5s\n    enter: \(sentence)\n",
    "6:\(sentence == "" ? 11 : sentence.hasPrefix("[[") ? 13 : 12): enter: \(mistake)")
}
