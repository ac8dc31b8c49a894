/// Why a session can't be told.
public enum GuideError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A session can't be told so many times.
  case noRounds(Int)
  /// A track would last longer than it may.
  case tooLong(least: Duration, limit: Duration)
  /// Telling a session takes more beats and cues than a script may have.
  case tooManySteps(limit: Int)
  /// A sentence with its names filled in has more bytes of UTF-8 than it may.
  case sentenceTooLong(stretch: String?, sentence: String, limit: Int)
  /// Filling the names of sides into its sentences takes more bytes of UTF-8 than a script may have.
  case tooManyWords(limit: Int)
  /// A required cue is longer than the time it must fit.
  case cueTooLong(stretch: String?, cue: String, seconds: Double, slot: Double)
  /// A name fits no stretch.
  case unknownStretch(String, nearest: [String])
  /// There is no stretch of this number, of so many.
  case noStretch(String, of: Int)
  /// No stretch can be done in a way of this name; the ways there are.
  case unknownOption(String, known: [String])
  /// No stretch is left of the session.
  case nothingLeft
  /// A track can't be made this long.
  case cannotFit(target: Duration, shortest: Duration, longest: Duration)
  /// A track can't be made this long, for it lies between what two numbers of rounds reach.
  case betweenRounds(target: Duration, below: Duration, above: Duration)

  /// One sentence that says what is wrong and what would be right.
  public var description: String {
    switch self {
    case .noRounds(let rounds):
      "a session can't be told \(rounds) times; tell it once or more often"
    case .tooLong(let least, let limit):
      """
      the track would last at least \(least.clock), and \(limit.clock) is the most; choose fewer stretches, \
      repetitions or rounds
      """
    case .tooManySteps(let limit):
      "telling this takes more than \(limit) steps; choose fewer stretches, repetitions or rounds"
    case .sentenceTooLong(let stretch, let sentence, let limit):
      """
      \(stretch.map { "\($0): " } ?? "")the sentence that begins "\(sentence.prefix(60))" takes more than \(limit) bytes \
      with its sides filled in; shorten it or the names of the sides
      """
    case .tooManyWords(let limit):
      """
      telling this takes more than \(limit >> 20) MiB of sentences with sides; choose shorter ones, or fewer stretches, \
      repetitions or rounds
      """
    case .cueTooLong(let stretch, let cue, let seconds, let slot):
      """
      \(stretch.map { "\($0): " } ?? "")the cue "\(cue)" takes \(seconds.formatted(2)) s but must fit \
      \(slot.formatted(2)) s; shorten the cue, or lengthen its breath or phase
      """
    case .unknownStretch(let name, let nearest):
      "no stretch is called \"\(name)\"; the nearest \(nearest.count == 1 ? "is" : "are") "
        + nearest.joined(separator: ", ")
    case .noStretch(let number, let count):
      "there is no stretch \(number); "
        + (count == 1 ? "the session has one alone" : "the session has 1 to \(count)")
    case .unknownOption(let name, let known):
      known.isEmpty
        ? "no stretch has another way to do it; leave \"\(name)\" out"
        : "no stretch has a way called \"\(name)\"; there are \(known.joined(separator: ", "))"
    case .nothingLeft:
      "no stretch is left; choose at least one"
    case .betweenRounds(let target, let below, let above):
      """
      the track can't last \(target.clock), for that lies between two numbers of rounds; choose at most \
      \(below.seconds(.down).clock), or at least \(above.seconds(.up).clock)
      """
    case .cannotFit(let target, let shortest, let longest):
      """
      the track can't last \(target.clock); for this session, voice and pace it can last from \
      \(shortest.seconds(.up).clock) to \(longest.seconds(.down).clock)
      """
    }
  }
}

extension Duration {
  /// The length in whole seconds.
  fileprivate func seconds(_ rule: FloatingPointRoundingRule) -> Duration {
    .seconds(Int((self / .seconds(1)).rounded(rule)))
  }
}
