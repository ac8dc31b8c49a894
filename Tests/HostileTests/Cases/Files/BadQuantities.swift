/// A session whose only stretch has these keys besides name and posture.
func stretch(_ keys: String) -> String { "title: T\nstretches:\n  - {name: N, posture: prone, \(keys)}\n" }

private let holds: [(String, String)] = [
  ("10", "\"10\" has no unit; write 10s for seconds, 10 breaths or 10 counts"),
  ("0s", "\"0s\" is out of range; write a length from 1s to 2h"),
  ("-5s", "\"-5s\" is not a length; write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"),
  (
    ".inf", "\".inf\" is not a length; write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"
  ),
  (
    ".nan", "\".nan\" is not a length; write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"
  ),
  (
    "1e999",
    "\"1e999\" is not a length; write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"
  ),
  (
    "1e3s", "\"1e3s\" is not a length; write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"
  ),
  (
    "0x10s",
    "\"0x10s\" is not a length; write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"
  ),
  (
    "010s", "\"010s\" is not a length; write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"
  ),
  ("١٠s", "\"١٠s\" is not a length; write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"),
  ("40h", "\"40h\" is out of range; write a length from 1s to 2h"),
  (
    "99999999999999999999s",
    "\"99999999999999999999s\" is not a length; write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"
  ),
  ("30s-15s", "\"30s-15s\" is upside down; write the smaller end first"),
  ("0 breaths", "\"0\" is out of range; write a number from 1 to 100"),
  ("1000000000000000000 counts", "\"1000000000000000000\" is out of range; write a number from 1 to 60"),
  (
    "true", "\"true\" is not a length; write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"
  ),
  ("null", "nothing is written here; write a length such as 10s, 1m30s or 15-30s, or 5 breaths, or 6 counts"),
]

private let repetitions: [(String, String)] = [
  ("0", "\"0\" is out of range; write a number from 1 to 1000"),
  ("1001", "\"1001\" is out of range; write a number from 1 to 1000"),
  ("1000000000000000000", "\"1000000000000000000\" is out of range; write a number from 1 to 1000"),
  (
    "99999999999999999999999999999",
    "\"99999999999999999999999999999\" is out of range; write a number from 1 to 1000"
  ),
  ("-3", "\"-3\" is not a plain number; write a number such as 5, or a range such as 5-7"),
  ("1.5", "\"1.5\" is not a plain number; write a number such as 5, or a range such as 5-7"),
  ("1e999", "\"1e999\" is not a plain number; write a number such as 5, or a range such as 5-7"),
  ("five", "\"five\" is not a plain number; write a number such as 5, or a range such as 5-7"),
  ("[5]", "a list can't be used here; write a number such as 5, or a range such as 5-7"),
]

/// Lengths and numbers nobody could hold or count.
let badQuantities: [HostileCase] =
  holds.map { HostileCase("hold: \($0)", session: stretch("hold: \($0)"), "3:37: hold: \($1)") }
  + repetitions.map {
    HostileCase(
      "repetitions: \($0)", session: stretch("hold: 5s, repetitions: \($0)"), "3:54: repetitions: \($1)")
  } + [
    HostileCase(
      "a rest of a week", session: stretch("hold: 5s, sets: {count: 2, rest: 168h}"),
      "3:64: rest: \"168h\" is out of range; write a length from 0s to 1h"),
    HostileCase(
      "a hundred thousand sides",
      session: stretch("hold: 5s, sides: [\((1...100_000).map(String.init).joined(separator: ","))]"),
      "3:48: sides: 100000 sides are too many; write at most 20"),
    HostileCase(
      "two thousand and one stretches",
      session: "title: T\nstretches:\n"
        + String(repeating: "  - {name: N, posture: prone, hold: 5s}\n", count: 2001),
      "3:3: stretches: 2001 stretches are too many; write at most 2000 in a session"),
  ]
