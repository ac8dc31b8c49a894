private func voice(_ name: String, _ keys: String, _ code: Int32, _ errors: String) -> HostileCase {
  HostileCase("voice: \(name)", [.text("bad.yaml", "name: V\n\(keys)\n")], Role.voice.arguments, code, errors)
}

/// Voices the engine does not have, or could be broken with.
let badVoices: [HostileCase] = [
  HostileCase(
    "a voice of another language", [.text("bad.yaml", "name: Anna\nlanguage: de\nidentifier: gmw/de\n")],
    Role.voice.arguments, 65,
    "error: Anna speaks \"de\", and the session is in \"en\"; choose alder or fern or hazel or rowan or willow with --voice"
  ),
  voice(
    "no identifier", "pitch: 50", 65, "./bad.yaml:1:1: identifier: missing; write identifier: and its value"),
  voice(
    "an unknown identifier", "identifier: gmw/xx-XX", 65,
    "error: the engine has no voice \"gmw/xx-XX\"; near it are gmw/en-US, gmw/af, gmw/de, gmw/en, gmw/en-029"),
  voice(
    "an unknown variant", "identifier: gmw/en-US\nvariant: nobody", 65,
    "error: the voice gmw/en-US has no variant \"nobody\"; near it are Andy, norbert, rob, robert, Diogo"),
  voice(
    "a variant that crashes the engine", "identifier: gmw/en-US\nvariant: \"!v/f2\"", 65,
    "./bad.yaml:3:10: variant: \"!v/f2\" is not a name the engine takes; write one such as f5"),
  voice(
    "a variant that aborts the engine",
    "identifier: gmw/en-US\nvariant: \(String(repeating: "f", count: 300))", 65,
    "./bad.yaml:3:10: variant: \"\(String(repeating: "f", count: 40))…\" is not a name the engine takes; write one such as f5"
  ),
  voice(
    "a path out of the engine's folder", "identifier: ../../../etc/passwd", 65,
    "./bad.yaml:2:13: identifier: \"../../../etc/passwd\" is not a name the engine takes; write one such as gmw/en-US"
  ),
  voice(
    "an absolute path", "identifier: /etc/passwd", 65,
    "./bad.yaml:2:13: identifier: \"/etc/passwd\" is not a name the engine takes; write one such as gmw/en-US"
  ),
  voice(
    "another engine", "identifier: gmw/en-US\nengine: sh", 65,
    "./bad.yaml:3:9: engine: \"sh\" is not an engine; write espeak-ng, piper, hibari, kokoro or recorded"),
  voice(
    "too slow", "identifier: gmw/en-US\nrate: 79", 65,
    "./bad.yaml:3:7: rate: \"79\" is out of range; write words per minute from 80 to 300"),
  voice(
    "a rate that is no number", "identifier: gmw/en-US\nrate: .nan", 65,
    "./bad.yaml:3:7: rate: \".nan\" is not a plain number; write words per minute, such as 140"),
  voice(
    "too high", "identifier: gmw/en-US\npitch: 100", 65,
    "./bad.yaml:3:8: pitch: \"100\" is out of range; write a number from 0 to 99"),
  voice(
    "too loud", "identifier: gmw/en-US\nvolume: 1e999", 65,
    "./bad.yaml:3:9: volume: \"1e999\" is not a plain number; write a number such as 10"),
  voice(
    "a gap of an hour", "identifier: gmw/en-US\nword-gap: 1h", 65,
    "./bad.yaml:3:11: word-gap: \"1h\" is out of range; write a length from 0s to 500ms"),
  voice(
    "phonemes that end phonemes",
    "identifier: gmw/en-US\npronunciations: {cobra: {phonemes: \"k]] <audio src='x'/>\"}}", 65,
    "./bad.yaml:3:36: phonemes: \"k]] <audio src='x'/>\" is not a row of the engine's phonemes; write {phonemes: \"k'oUbr@\"}"
  ),
  voice(
    "a pronunciation of two words", "identifier: gmw/en-US\npronunciations: {two words: one}", 65,
    "./bad.yaml:3:18: two words: this is not one word; write a single word without spaces"),
  voice(
    "an unknown key", "identifier: gmw/en-US\nspeed: 3", 65,
    "./bad.yaml:3:1: speed: unknown key; the keys here are name, description, engine, language, identifier, rate, volume, pronunciations, variant, pitch, range, word-gap"
  ),
]
