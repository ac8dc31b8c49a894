/// A reason why something can't be spoken.
public enum SpeechError: Error, Equatable, Sendable {
  /// No program of that name lies in any of the directories.
  case workerNotFound(name: String, searched: [String])
  /// A file that a model's voice needs is missing or can't be read.
  case fileMissing(String)
  /// A model can't be spoken with.
  case modelUnusable(String, reason: String)
  /// The program can't be started or its engine doesn't work.
  case engineUnavailable(program: String, reason: String)
  /// The program doesn't keep to the protocol.
  case protocolMismatch(program: String, reason: String)
  /// The engine has no such voice.
  case unknownVoice(String, near: [String])
  /// The engine has no such variant of the voice.
  case unknownVariant(String, voice: String, near: [String])
  /// The engine can't take the voice's settings.
  case refusedVoice(String, reason: String)
  /// The engine failed on this sentence, twice.
  case utteranceFailed(sentence: String, reason: String)
  /// The engine was still silent after so long, twice.
  case deadlinePassed(sentence: String, deadline: Duration)
  /// Clips can't be kept in the directory; speaking goes on without.
  case cacheUnusable(directory: String, reason: String)
}

extension SpeechError: CustomStringConvertible {
  /// One line that says what is wrong and after a semicolon what would be right.
  public var description: String {
    switch self {
    case .workerNotFound(let name, let searched):
      "the program \(name) is in none of \(searched.joined(separator: ", ")); "
        + "install it beside stretchguide, or name its directory in STRETCHGUIDE_WORKERS"
    case .fileMissing(let path):
      "\(path) can't be read; correct the voice's file, or install the voice"
    case .modelUnusable(let path, let reason):
      "\(path) can't be spoken with (\(reason)); install the voice again from whole files"
    case .engineUnavailable(let program, let reason):
      "the engine behind \(program) doesn't work: \(reason)"
    case .protocolMismatch(let program, let reason):
      "\(program) is not of this version (\(reason)); install both programs from the same release"
    case .unknownVoice(let voice, let near):
      "the engine has no voice \"\(voice)\"; \(Self.suggestion(near))"
    case .unknownVariant(let variant, let voice, let near):
      "the voice \(voice) has no variant \"\(variant)\"; \(Self.suggestion(near))"
    case .refusedVoice(let voice, let reason):
      "the voice \(voice) can't be used as it is set: \(reason)"
    case .utteranceFailed(let sentence, let reason):
      "the engine can't speak \"\(Self.short(sentence))\" (\(reason)); put it in other words"
    case .deadlinePassed(let sentence, let deadline):
      "the engine was still speaking \"\(Self.short(sentence))\" after \(deadline.formattedSeconds); "
        + "put it in other words"
    case .cacheUnusable(let directory, let reason):
      "spoken clips can't be kept in \(directory) (\(reason)); name a directory that can be written to"
    }
  }

  private static func suggestion(_ near: [String]) -> String {
    near.isEmpty ? "choose one that it has" : "near it are \(near.joined(separator: ", "))"
  }

  private static func short(_ sentence: String) -> String {
    sentence.count <= 120 ? sentence : sentence.prefix(120) + "…"
  }
}

extension Duration {
  fileprivate var formattedSeconds: String {
    self == .seconds(1) ? "1 second" : "\(self / .seconds(1)) seconds"
  }
}

/// The bounds of what an engine may give.
public enum SpeechLimits {
  /// The rates of speech, in samples per second.
  public static let sampleRates = 8000...96_000

  /// The reason against a rate outside ``sampleRates``.
  public static func reason(againstRate rate: Int) -> String {
    "it gives \(rate) samples per second, and speech has \(sampleRates.lowerBound) to \(sampleRates.upperBound)"
  }
}
