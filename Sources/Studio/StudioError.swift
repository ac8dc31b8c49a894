public import Speech

/// The reason why a voice can't be had.
public enum StudioError: Error, Equatable, CustomStringConvertible {
  /// None of these folders holds a voice.
  case noVoices([String])
  /// A voice, or a part of it that has to be fetched, can't be installed.
  case cannotInstall(String, reason: String)
  /// A voice that could be installed by its name is not.
  case notInstalled(String)

  /// One sentence that says what is wrong and what would be right.
  public var description: String {
    switch self {
    case .noVoices(let folders):
      "there are no voices in \(folders.map { "\"\($0)\"" }.joined(separator: ", ")); name a folder of voice files"
    case .cannotInstall(let name, let reason): "\(name) can't be installed: \(reason)"
    case .notInstalled(let name): "the voice \"\(name)\" is not installed; install it"
    }
  }
}

/// An oddity that doesn't stop the work.
public enum StudioWarning: Equatable, Sendable, CustomStringConvertible {
  /// The voice speaks another language than the session is written in; both are BCP 47 tags.
  case otherLanguage(voice: String, speaks: String, session: String)
  /// Spoken clips can't be kept.
  case cache(SpeechError)

  /// One sentence that says what is odd and what would be right.
  public var description: String {
    switch self {
    case .otherLanguage(let voice, let speaks, let session):
      "\(voice) speaks \"\(speaks)\", and the session is in \"\(session)\"; choose another voice"
    case .cache(let error): "\(error)"
    }
  }
}
