/// Voices that do not fit their session.
let oddVoices: [HostileCase] = [
  HostileCase(
    "a voice of another language", [.text("bad.yaml", "name: Anna\nlanguage: de\nidentifier: gmw/de\n")],
    Role.voice.arguments, 65,
    "error: Anna speaks \"de\", and the session is in \"en\"; choose alder or fern or hazel or rowan or willow with --voice"
  ),
  HostileCase(
    "a voice of another English", [.text("bad.yaml", "name: Jo\nlanguage: en-GB\nidentifier: gmw/en\n")],
    Role.voice.arguments, 0, ""),
]
