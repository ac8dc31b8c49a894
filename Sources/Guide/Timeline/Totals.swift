/// The uses of a track's time, added up.
public struct Totals: Sendable, Equatable {
  /// The whole track.
  public var length: Duration
  /// Time in holds and breath-paced movement.
  public var holds: Duration
  /// Time in which something is spoken.
  public var speech: Duration
  /// Time in which nothing sounds.
  public var silence: Duration
  /// The number of words spoken, or of letters where words are not parted.
  public var words: Int

  /// Words per minute of speech; 0 when nothing is spoken.
  public var wordsPerMinute: Double { speech > .zero ? Double(words) / (speech / .seconds(60)) : 0 }

  /// Adds up a timeline of sentences in `language`.
  public init(_ timeline: Timeline, in language: Language) {
    func sum(_ kinds: Set<Timeline.Kind>) -> Duration {
      .frames(
        timeline.events.filter { kinds.contains($0.kind) }.reduce(0) { $0 + $1.frames },
        at: timeline.sampleRate)
    }
    length = .frames(timeline.frames, at: timeline.sampleRate)
    holds = sum([.hold, .breath])
    speech = sum([.speech])
    silence = length - sum([.speech, .bell])
    words = timeline.events.reduce(0) { count, event in
      guard case .speech(let text) = event.audible else { return count }
      return count + language.count(language.spoken(text))
    }
  }
}
