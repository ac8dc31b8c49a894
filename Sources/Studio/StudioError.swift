internal import Guide
public import Speech

/// The reason why a voice or a track can't be had.
public enum StudioError: Error, Equatable, CustomStringConvertible {
  /// None of these folders holds a voice.
  case noVoices([String])
  /// A voice, or a part of it that has to be fetched, can't be installed.
  case cannotInstall(String, reason: String)
  /// A voice that could be installed by its name is not.
  case notInstalled(String)
  /// A track can't be put into a page.
  case cannotEmbed(String, reason: String)
  /// A voice can't be recorded under this name.
  case cannotRecord(String, reason: String)
  /// A voice can't be written to a file of its own.
  case cannotExport(String, reason: String)
  /// Nothing is said in the recordings at this path.
  case noTakes(String)
  /// The voice speaks another language than the session is written in, both BCP 47 tags; the voices that speak the session's.
  case otherLanguage(voice: String, speaks: [String], session: String, fitting: [String])
  /// A track can't last as long as asked.
  case cannotFit(FitRefusal)

  /// One sentence that says what is wrong and what would be right.
  public var description: String {
    switch self {
    case .noVoices(let folders):
      "there are no voices in \(folders.map { "\"\($0)\"" }.joined(separator: ", ")); name a folder of voice files"
    case .cannotInstall(let name, let reason): "\(name) can't be installed: \(reason)"
    case .notInstalled(let name): "the voice \"\(name)\" is not installed; install it"
    case .cannotEmbed(let track, let reason): "\(track) can't be put into its page: \(reason)"
    case .cannotRecord(let name, let reason): "\(name) can't be recorded: \(reason)"
    case .cannotExport(let name, let reason): "\(name) can't be exported: \(reason)"
    case .noTakes(let path):
      "nothing is said in \(path); name a recording, or a folder of files such as 017.wav"
    case .otherLanguage(let voice, let speaks, let session, let fitting):
      "\(voice) speaks \(speaks.map { "\"\($0)\"" }.joined(separator: ", ")), and the session is in \"\(session)\"; "
        + (fitting.isEmpty ? "no voice here speaks it" : "choose \(fitting.joined(separator: " or "))")
    case .cannotFit(let refusal):
      """
      the track can't last \(refusal.target.clock); for this session, voice and pace it can last from \
      \(refusal.shortest.clock) to \(refusal.longest.clock)
      """
    }
  }
}

/// An oddity that doesn't stop the work.
public enum StudioWarning: Equatable, Sendable, CustomStringConvertible {
  /// No stretch grows with the weeks of practice, of which this one was asked for.
  case nothingGrows(week: Int)
  /// No stretch asks for the listener's affected side, which was told.
  case noAffectedSide
  /// A stretch was chosen by more than one name.
  case namedTwice(String)
  /// Holds had to grow to fill a length, the longest to this one.
  case longerHolds(longest: Duration)
  /// Holds are made shorter than prescribed, by this factor.
  case shorterHolds(factor: Double)
  /// The file has to go without some of its tags, as this sentence says.
  case untagged(String)
  /// Spoken clips can't be kept.
  case cache(SpeechError)

  /// One sentence that says what is odd and what would be right.
  public var description: String {
    switch self {
    case .nothingGrows(let week):
      "no stretch of this session grows, so week \(week) is like every other; leave the week out"
    case .noAffectedSide:
      "no stretch of this session is done on the affected side, so it makes no difference; leave the side out"
    case .namedTwice(let stretch):
      "\"\(stretch)\" is named more than once, and told as often as without; name it once"
    case .longerHolds(let longest):
      "holds had to grow to fill the length; the longest becomes \(longest.clock)"
    case .shorterHolds(let factor): "a hold factor of \(factor) makes holds shorter than prescribed"
    case .untagged(let sentence): sentence
    case .cache(let error): "\(error)"
    }
  }
}
