/// Flags that look wrong and are right: the last of two wins, as everywhere.
let oddFlags: [HostileCase] =
  [
    ("a flag twice", ["--repeat", "100", "--repeat", "1"]),
    ("an output twice", ["-o", "none/out.wav", "-o", "out.wav"]),
    ("a switch twice", ["-q", "--quiet", "-f"]),
    ("a stretch twice", ["--only", "reach,1, Reach"]),
    ("a track that may be long", ["--allow-long"]),
    ("many jobs", ["--jobs", "64"]),
  ].map { HostileCase($0, render("good.yaml") + $1, 0, "") } + [
    HostileCase(
      "shorter holds", render("good.yaml") + ["--hold-factor", "0.25"], 0,
      "warning: --hold-factor 0.25 makes holds shorter than prescribed")
  ]
