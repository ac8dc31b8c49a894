/// Why a voice could not be had.
public enum StudioError: Error, Equatable, CustomStringConvertible {
  /// None of these folders holds a voice.
  case noVoices([String])
  /// A voice, or what it needs, can't be installed.
  case cannotInstall(String, reason: String)
  /// A voice that could be installed is not.
  case notInstalled(String)

  /// One sentence that says what is wrong and what would be right.
  public var description: String {
    switch self {
    case .noVoices(let folders):
      "there are no voices in \(folders.map { "'\($0)'" }.joined(separator: ", ")); "
        + "name a folder of voice files with --voices"
    case .cannotInstall(let name, let reason): "\(name) can't be installed: \(reason)"
    case .notInstalled(let name):
      "the voice '\(name)' is not installed; run 'stretchguide voices install \(name)'"
    }
  }
}
