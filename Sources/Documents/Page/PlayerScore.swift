import Guide

/// What the player page knows of a track: its parts and everything that happens, in seconds exact to the millisecond.
struct PlayerScore: Encodable {
  /// Tells the track from others of the same browser.
  let key: String
  let title: String
  /// The line that players show for the album.
  let album: String
  let length: Double
  /// The language, as browsers know it.
  let language: String
  /// What the page says by itself, by the names of phrases; `{time}` and the like stand for values.
  let words: [String: String]
  /// The wordings of so many seconds, by plural categories.
  let seconds: [String: String]
  let chapters: [Chapter]
  let events: [Event]

  struct Chapter: Encodable {
    let title: String
    let start: Double
    let end: Double
  }

  struct Event: Encodable {
    let kind: String
    let start: Double
    let end: Double
    /// The words that are said.
    let text: String?
    /// Such as `left side`.
    let side: String?
    /// Such as `2 of 5`.
    let count: String?
  }

  /// The phrases that its script needs.
  private static let words = [
    "longer", "staying", "go-on", "play", "pause", "fetching", "press-play", "coming", "hold", "breath",
    "rest",
    "transition", "coming-hold", "since", "within", "remaining", "resumed", "arrived", "finished",
    "unplayable",
  ]

  init(_ session: Session, _ timeline: Timeline, album: String) {
    let clock = { (frame: Int) in
      Double(Duration.frames(frame, at: timeline.sampleRate).milliseconds) / 1000
    }
    key = "\(session.id) \(timeline.frames) \(timeline.sampleRate)"
    title = session.title
    self.album = album
    let language = session.language
    self.language = language.tag
    words = Dictionary(
      uniqueKeysWithValues: Self.words.map {
        ($0, language.page("player.\($0)", ["what": "{what}", "time": "{time}", "whole": "{whole}"]))
      })
    seconds = language.wordings("time.seconds")
    length = clock(timeline.frames)
    chapters = timeline.chapters.map {
      Chapter(title: $0.title, start: clock($0.start), end: clock($0.start + $0.frames))
    }
    events = timeline.events.map { event in
      var text: String?
      if case .speech(let words) = event.audible { text = words }
      var count: String?
      if let repetition = event.place.repetition, let all = event.place.repetitions, all > 1 {
        count = language.page("player.count", counting: repetition, ["count": "\(all)"])
      }
      return Event(
        kind: event.kind.rawValue, start: clock(event.start), end: clock(event.end), text: text,
        side: event.place.side.map(language.side), count: count)
    }
  }
}
