import Guide

extension YAMLReader {
  /// A voice that a person recorded, whose takes lie beside its file.
  mutating func recordedVoice(_ value: YAMLValue) -> Voice? {
    guard
      let fields = fields(
        value, known: ["name", "description", "engine", "language", "fallback"], required: ["name"],
        expecting: "write a recorded voice's keys, first name: and engine: recorded")
    else { return nil }
    let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    guard let name = sentence(fields["name"]) else { return nil }
    var voice = Voice(name: name, identifier: "", recording: VoiceRecording(folder: folder))
    if let description = sentence(fields["description"]) { voice.description = description }
    if let language = parsed(fields["language"], expecting: "write en-GB", LanguageText.tag) {
      voice.language = language
    }
    voice.recording?.fallback = sentence(fields["fallback"])
    return voice
  }
}
