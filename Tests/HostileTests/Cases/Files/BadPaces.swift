/// Paces nobody could keep.
let badPaces: [HostileCase] = [
  (
    "an unknown base", "based-on: slow",
    "1:11: based-on: \"slow\" is not a bundled pace; write one of gentle, standard, brisk"
  ),
  (
    "based on a file", "based-on: /etc/passwd",
    "1:11: based-on: \"/etc/passwd\" is not a bundled pace; write one of gentle, standard, brisk"
  ),
  ("a rest without a unit", "rest: 5", "1:7: rest: \"5\" has no unit; write 5s for seconds"),
  (
    "a rest of no number", "rest: .nan",
    "1:7: rest: \".nan\" is not a length; write a length such as 10s, 1m30s or 2.5s"
  ),
  (
    "an endless rest", "rest: .inf",
    "1:7: rest: \".inf\" is not a length; write a length such as 10s, 1m30s or 2.5s"
  ),
  (
    "a hold factor of zero", "hold-factor: 0",
    "1:14: hold-factor: \"0\" is out of range; write a factor from 0.25 to 5.0"
  ),
  (
    "a hold factor too large", "hold-factor: 1e9",
    "1:14: hold-factor: \"1e9\" is not a plain number; write a factor such as 0.9"
  ),
  (
    "an unknown key", "tempo: 3",
    "1:1: tempo: unknown key; the keys here are name, based-on, speech-rate, sentence-pause, get-ready, settle, rest, side-change, transition, posture-change, fetch, breath, hold-factor, choice, guidance, halfway, breath-reminders, countdown, counting, bells, flex"
  ),
  (
    "a list", "- gentle",
    "1:1: a list can't be used here; a pace is written in keys; start with based-on: standard"
  ),
].map { name, text, mistake in
  HostileCase(
    "pace: \(name)", [.text("bad.yaml", text + "\n")], Role.pace.arguments, 65, "./bad.yaml:\(mistake)")
}
