import Authoring
import Guide

/// A voice file as installing writes it.
struct VoiceFile {
  let name: String
  let description: String
  let engine: VoiceModel.Engine
  let language: String
  let phonemes: String
  /// espeak-ng's names of the other languages it speaks, by their tags.
  var otherLanguages: [String: String] = [:]
  /// Words per minute at a length scale of 1, and of 2.
  var rateAtOne = 200.0
  var rateAtTwo = 100.0

  /// The language in which its rates are measured, and espeak-ng's name of it: English, if it speaks several.
  var measured: (language: String, phonemes: String) {
    engine == .kokoro ? (Languages.original, "en-us") : (language, phonemes)
  }

  /// The file's text; what isn't measured is as it was found best by measurement of the known voices.
  var yaml: String {
    """
    # Written by 'stretchguide voices install', which writes it anew when the voice is installed again: to change it,
    # copy it to a folder of your own and name the model by its whole path.
    name: \(quoted(name.prefix(1).uppercased() + name.dropFirst()))
    description: \(quoted(description))
    engine: \(engine.rawValue)
    language: \(quoted(language))
    identifier: \(quoted(phonemes))     # whose phonemes espeak-ng finds
    model: \(quoted("\(name).onnx"))
    rate: \(engine == .hibari ? 152 : 150)             # words per minute as heard
    rate-at-1: \(rateAtOne)      # measured: words per minute at a length scale of 1
    rate-at-2: \(rateAtTwo)      # and of 2
    volume: 100
    \(own)

    """
  }

  /// The keys that only its engine has.
  private var own: String {
    switch engine {
    case .piper:
      """
      sentence-pause: 300ms
      noise: 0.2            # how much the sound varies
      rhythm: 0.4           # how much the rhythm varies
      """
    case .hibari:
      """
      sentence-pause: 500ms
      pitch: 50             # as its model has it; 0 is an octave lower
      range: 50             # how far its melody moves; 0 is monotone
      """
    case .kokoro:
      """
      sentence-pause: 500ms
      other-languages:      # with the names espeak-ng has for them
      \(otherLanguages.sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value)" }.joined(separator: "\n"))
      """
    }
  }

  /// A text that means itself in YAML, whatever is in it.
  private func quoted(_ text: String) -> String {
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}
