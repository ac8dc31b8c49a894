import Foundation

/// A voice file as installing writes it.
struct VoiceFile {
  let name: String
  let description: String
  let language: String
  let phonemes: String
  let rateAtOne: Double
  let rateAtTwo: Double

  /// The file's text; what isn't measured is as it was found best by measurement of joe.
  var yaml: String {
    """
    # Written by 'stretchguide voices install', which writes it anew when the voice is installed again: to change it,
    # copy it to a folder of your own and name the model by its whole path.
    name: \(name.prefix(1).uppercased())\(name.dropFirst())
    description: "\(description.filter { $0 != "\\" && $0 != "\"" })"
    engine: piper
    language: \(language)
    identifier: \(phonemes)     # whose phonemes espeak-ng finds
    model: \(name).onnx
    rate: 150             # words per minute as heard
    rate-at-1: \(rateAtOne)      # measured: words per minute at a length scale of 1
    rate-at-2: \(rateAtTwo)      # and of 2
    noise: 0.2            # how much the sound varies
    rhythm: 0.4           # how much the rhythm varies
    sentence-pause: 300ms
    volume: 100

    """
  }
}
