/// Flags that look wrong and are right: the last of two wins, as everywhere.
let oddFlags: [HostileCase] =
  [
    ("a flag twice", ["--repeat", "100", "--repeat", "1"]),
    ("an output twice", ["-o", "none/out.wav", "-o", "out.wav"]),
    ("a switch twice", ["-q", "--quiet", "-f"]),
    ("a stretch as people type it", ["--only", "REACH"]),
    ("a range of stretches", ["--only", "1-1"]),
    ("a unit in three letters", ["--rest", "5sec"]),
    ("a unit in full", ["--rest", "5 Seconds"]),
    ("a length in minutes", ["--fit", "1min"]),
    ("a pace in capitals", ["--pace", "Gentle"]),
    ("a level in capitals", ["--guidance", "FULL", "--countdown", "None", "--bells", "Off"]),
    ("a format in capitals", ["--format", "WAV", "--loudness", "OFF", "--floor", "ON"]),
    ("an ambience in capitals", ["--ambience", "Waves"]),
    ("a track that may be long", ["--allow-long"]),
    ("many jobs", ["--jobs", "64"]),
  ].map { HostileCase($0, render("good.yaml") + $1, 0, "") } + [
    HostileCase(
      "a stretch twice", render("good.yaml") + ["--only", "reach,1, Reach"], 0,
      "warning: \"Reach\" is named more than once, and told as often as without; name it once, or add --repeat for more "
        + "rounds"),
    HostileCase(
      "shorter holds", render("good.yaml") + ["--hold-factor", "0.25"], 0,
      "warning: --hold-factor 0.25 makes holds shorter than prescribed"),
  ]
