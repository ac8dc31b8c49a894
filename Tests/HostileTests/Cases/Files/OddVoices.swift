/// Voices that do not fit their session.
let oddVoices: [HostileCase] = [
  HostileCase(
    "a voice of another English", [.text("bad.yaml", "name: Jo\nlanguage: en-GB\nidentifier: gmw/en\n")],
    Role.voice.arguments, 0, "")
]
