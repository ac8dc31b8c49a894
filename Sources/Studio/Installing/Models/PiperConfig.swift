import Files
import FoundationEssentials
import Glibc
public import Speech

/// The JSON file beside a Piper model.
public struct PiperConfig: Decodable, Sendable {
  /// The sound the model makes.
  public struct Audio: Decodable, Sendable {
    /// Samples per second.
    public let sampleRate: Int
  }

  /// The source of its phonemes.
  public struct Espeak: Decodable, Sendable {
    /// espeak-ng's language, such as `en-us`.
    public let voice: String
  }

  /// The language it speaks.
  public struct Language: Decodable, Sendable {
    /// The language's code, such as `en_US`.
    public let code: String
  }

  /// The size of the file, in bytes: a hundred times what it takes.
  private static let mostBytes = 1 << 20

  /// The sound the model makes.
  public let audio: Audio
  /// The source of its phonemes.
  public let espeak: Espeak
  /// The language it speaks, where the file says so.
  public let language: Language?
  let phonemeType: String?
  let numSpeakers: Int?
  let phonemeIdMap: [String: [Int]]

  /// Reads the file at `path`.
  ///
  /// - Throws: ``SpeechError/fileMissing(_:)`` or ``SpeechError/modelUnusable(_:reason:)``.
  public init(path: String) throws(SpeechError) {
    guard access(path, R_OK) == 0 else { throw .fileMissing(path) }
    guard let bytes = SystemCalls.contents(of: path, atMost: Self.mostBytes) else {
      throw .modelUnusable(path, reason: "it is no plain file of at most \(Self.mostBytes >> 20) MiB")
    }
    let data = Data(bytes)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let config = try? decoder.decode(PiperConfig.self, from: data) else {
      throw .modelUnusable(path, reason: "it is not the JSON file that comes with a Piper model")
    }
    guard config.phonemeType ?? "espeak" == "espeak" else {
      throw .modelUnusable(path, reason: "its phonemes are not espeak-ng's")
    }
    guard SpeechLimits.sampleRates.contains(config.audio.sampleRate) else {
      throw .modelUnusable(path, reason: SpeechLimits.reason(againstRate: config.audio.sampleRate))
    }
    self = config
  }

  /// The language it speaks as a BCP 47 tag, such as `en-US`.
  public var languageTag: String { (language?.code ?? espeak.voice).replacing("_", with: "-") }

  /// The symbols, each a single code point, with their numbers, as sherpa-onnx reads them.
  var tokens: String {
    phonemeIdMap.filter { $0.key.unicodeScalars.count == 1 && $0.value.count == 1 }
      .map { (number: $0.value[0], line: "\($0.key) \($0.value[0])\n") }
      .sorted { ($0.number, $0.line) < ($1.number, $1.line) }.map(\.line).joined()
  }

  /// The properties that sherpa-onnx looks for in the model file.
  var metadata: [(String, String)] {
    [
      ("model_type", "vits"), ("comment", "piper"), ("language", language?.code ?? espeak.voice),
      ("voice", espeak.voice), ("has_espeak", "1"), ("n_speakers", String(numSpeakers ?? 1)),
      ("sample_rate", String(audio.sampleRate)),
    ]
  }
}
