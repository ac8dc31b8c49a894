private func long(_ name: String, _ keys: String, flags: [String] = [], _ least: String) -> HostileCase {
  HostileCase(
    "too long: \(name)", [.text("bad.yaml", stretch(keys))], render("bad.yaml") + flags, 65,
    "error: the track would last at least \(least), and 24:00:00 is the most; choose fewer stretches, repetitions or "
      + "rounds, or add --allow-long")
}

private func vast(_ name: String, _ keys: String, flags: [String] = []) -> HostileCase {
  HostileCase(
    "too much: \(name)", [.text("bad.yaml", stretch(keys))], render("bad.yaml") + ["--allow-long"] + flags,
    65,
    "error: telling this takes more than 300000 steps; choose fewer stretches, repetitions or rounds")
}

private func wordy(_ name: String, _ keys: String, sides: Int, _ says: String) -> HostileCase {
  let names = "sides: [left \(String(repeating: "a", count: sides)), right]"
  return HostileCase(
    "too wordy: \(name)", [.text("bad.yaml", stretch("\(keys), \(names)"))],
    render("bad.yaml") + ["--allow-long", "--guidance", "full"], 65, says)
}

/// Sessions of days, refused before a word of them is spoken.
let tooMuch: [HostileCase] = [
  long("a hold of two hours, thirteen times", "hold: 2h, repetitions: 13", "26:00:00"),
  long(
    "every day of a century", "hold: 2h, repetitions: 1000, sets: 100", flags: ["--repeat", "100"],
    "20000000:00:00"),
  long("breaths", "hold: 100 breaths, repetitions: 1000", "250:00:00"),
  long("counts", "hold: 60 counts, repetitions: 1000, sets: 2", "33:20:00"),
  long("sides", "hold: 1h, repetitions: 13, sides: [left, right]", "26:00:00"),
  long("rounds", "hold: 1h", flags: ["--repeat", "25"], "25:00:00"),
  long("longer holds", "hold: 2h, repetitions: 3", flags: ["--hold-factor", "5"], "30:00:00"),
  long("the most of a range", "hold: 2h, repetitions: 1-100", flags: ["--choice", "high"], "200:00:00"),
  long("the least of a range, fitted", "hold: 2h, repetitions: 20-100", flags: ["--fit", "24h"], "40:00:00"),
  long("phases", "phases: [{say: Up., length: 2h}, {say: Down., length: 2h}], repetitions: 10", "40:00:00"),
  vast("repetitions", "hold: 1s, repetitions: 1000, sets: 100"),
  vast("rounds", "hold: 1s, repetitions: 1000", flags: ["--repeat", "100"]),
  vast(
    "sentences",
    "hold: 1s, repetitions: 1000, flow: false, enter: [\(String(repeating: "Up.,", count: 400))]",
    flags: ["--guidance", "full"]),
  vast("cues", "hold: 60 counts, repetitions: 1000, sets: 10"),
  wordy(
    "a sentence", "hold: 1s, enter: \"\(String(repeating: "{side}", count: 166))\"", sides: 900,
    """
    error: N: the sentence that begins "\(String(repeating: "{side}", count: 10))" takes more than 4000 bytes with \
    its sides filled in; shorten it or the names of the sides
    """),
  wordy(
    "sentences",
    "hold: 1s, repetitions: 1000, sets: 20, flow: false, enter: \"\(String(repeating: "{side} ", count: 140))\"",
    sides: 20,
    "error: telling this takes more than 16 MiB of sentences with sides; choose shorter ones, or fewer stretches, "
      + "repetitions or rounds"),
]
