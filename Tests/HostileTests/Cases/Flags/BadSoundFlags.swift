/// Values that sounds, formats and documents can't have, flag by flag.
let badSoundFlags: [HostileCase] = [
  HostileCase(
    flags: "--format", "exe",
    says:
      "error: the value \"exe\" is invalid for \"--format <name>\"; write one of \"wav\", \"flac\", \"ogg\", \"opus\", \"mp3\", \"m4a\" or \"m4b\""
  ),
  HostileCase(
    flags: "--bits", "8", says: "error: --bits 8 is not among the depths there are; write 16 or 24"),
  HostileCase(
    flags: "--bits", "nan",
    says: "error: the value \"nan\" is invalid for \"--bits <bits>\"; write 16 or 24"),
  HostileCase(
    flags: "--quality", "high",
    says: "error: the value \"high\" is invalid for \"--quality <level>\"; write a number from 1 to 10"),
  HostileCase(
    flags: "--ambience", "rain", code: 66,
    says: "error: there is no ambience \"rain\"; there are waves, brown-noise, or name a file"),
  HostileCase(
    flags: "--quality", "5",
    says: "error: --quality says nothing of wav, which keeps every sample; use --bits instead"),
  HostileCase(
    flags: "--format", "mp3",
    says: "error: --format mp3 contradicts out.wav; leave --format out or end the name in .mp3"),
  HostileCase(
    flags: "--bell-level", "nan",
    says: "error: --bell-level nan is out of range; write a number from -40 to 6"),
  HostileCase(
    flags: "--bell-level", "1e999",
    says: "error: --bell-level inf is out of range; write a number from -40 to 6"),
  HostileCase(
    flags: "--loudness", "",
    says: "error: --loudness \"\" is no loudness; write a number from -40 to -10, or off"),
  HostileCase(
    flags: "--loudness", "nan",
    says: "error: --loudness \"nan\" is no loudness; write a number from -40 to -10, or off"),
  HostileCase(
    flags: "--loudness", "-9",
    says: "error: --loudness \"-9\" is no loudness; write a number from -40 to -10, or off"),
  HostileCase(
    flags: "--ambience", "",
    says: "error: --ambience \"\" names no sound; write waves, brown-noise or a sound file"),
  HostileCase(
    flags: "--ambience", "none.wav", code: 66,
    says: "error: none.wav can't be an ambience: No such file or directory; name a sound file that exists"),
  HostileCase(
    flags: "--ambience", "/dev/zero", code: 66,
    says: "error: /dev/zero can't be an ambience: it is no ordinary file; name a sound file"),
  HostileCase(
    flags: "--ambience-level", "-3", says: "error: --ambience-level needs an ambience; add --ambience waves"),
  HostileCase(
    flags: "--captions", "o.txt",
    says: "error: --captions \"o.txt\" has another ending; name a file that ends in .vtt or .srt or .lrc"),
  HostileCase(
    flags: "--chapters", "o.wav",
    says: "error: --chapters \"o.wav\" has another ending; name a file that ends in .json"),
  HostileCase(
    flags: "--sheet", "",
    says: "error: --sheet \"\" has another ending; name a file that ends in .html or .md"),
  HostileCase(
    flags: "--picture", "x.png",
    says: "error: --picture \"x.png\" has another ending; name a file that ends in .svg"),
  HostileCase(
    flags: "--timeline", "", code: 73,
    says:
      "error: \"\" can't be created (it names no file); choose a directory that exists and can be written to"),
  HostileCase(
    flags: "--timeline", "out.wav",
    says: "error: out.wav would be written twice; give each output a name of its own"),
  HostileCase(
    flags: "--timeline", "none/t.json", code: 73,
    says:
      "error: none/t.json can't be created (No such file or directory); choose a directory that exists and can be written to"
  ),
]
