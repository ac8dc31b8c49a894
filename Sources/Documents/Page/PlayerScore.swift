import Guide

/// What the player page knows of a track: its parts and everything that happens, in seconds exact to the millisecond.
struct PlayerScore: Encodable {
  /// Tells the track from others of the same browser.
  let key: String
  let title: String
  /// The line that players show for the album.
  let album: String
  let length: Double
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

  init(_ session: Session, _ timeline: Timeline, album: String) {
    let seconds = { (frame: Int) in
      Double(Duration.frames(frame, at: timeline.sampleRate).milliseconds) / 1000
    }
    key = "\(session.id) \(timeline.frames) \(timeline.sampleRate)"
    title = session.title
    self.album = album
    length = seconds(timeline.frames)
    chapters = timeline.chapters.map {
      Chapter(title: $0.title, start: seconds($0.start), end: seconds($0.start + $0.frames))
    }
    events = timeline.events.map { event in
      var text: String?
      if case .speech(let words) = event.audible { text = words }
      var count: String?
      if let repetition = event.place.repetition, let all = event.place.repetitions, all > 1 {
        count = "\(repetition) of \(all)"
      }
      return Event(
        kind: event.kind.rawValue, start: seconds(event.start), end: seconds(event.end), text: text,
        side: event.place.side, count: count)
    }
  }
}
