public import Documents
internal import Foundation
public import Guide
public import Sound

/// A session ready to be heard: told, spoken and laid on frames.
public struct Production: Sendable {
  /// The parts of the session that are told.
  public let session: Session
  /// The one who speaks.
  public let voice: Voice
  /// The pacing it is told at, after what a length made give way.
  public let pacing: Pacing
  /// Every frame of it.
  public let timeline: Timeline
  /// The changes that reached a length, in the order they were made.
  public let concessions: [Fit.Concession]
  /// What is odd about it.
  public let warnings: [StudioWarning]
  /// The voice that speaks the lines a recorded voice has no take of; `nil` where none does.
  public let standIn: StandIn?

  /// Another voice in a track.
  public struct StandIn: Sendable, Equatable {
    /// Its name.
    public let voice: String
    /// The number of different lines it speaks.
    public let lines: Int
  }

  /// The length of the track.
  public var length: Duration { .frames(timeline.frames, at: timeline.sampleRate) }

  /// The timeline as other tools read it.
  public var document: TimelineDocument {
    TimelineDocument(timeline, session: session.id, voice: voice.name, pacing: pacing)
  }

  /// The tags that players show of the track in a file of `format`.
  public func tags(for format: AudioFormat) -> TrackTags {
    TrackTags(timeline, session: session, voice: voice, pace: pacing.name, hasCover: format != .wav)
  }
}

extension TrackTags {
  /// Describes the track of `timeline`, which tells `session` with `voice` at the pace named `pace`; its title tells it
  /// from other tracks of the session, such as `Upper and middle back, gentle, 18 min`.
  public init(_ timeline: Timeline, session: Session, voice: Voice, pace: String, hasCover: Bool = true) {
    let length = Duration.frames(timeline.frames, at: timeline.sampleRate)
    let language = session.language
    self.init(
      title: language.page(
        "track-title",
        [
          "title": session.title, "pace": language.pace(pace),
          "length": language.minutes(of: length),
        ]),
      artist: voice.name, album: session.title,
      comment: language.page("comment", ["pace": language.pace(pace)])
        + (session.source.map { " " + language.page("source", ["source": $0]) } ?? ""),
      maker: Origin(of: session).mark,
      // "und" is ISO 639-2 for a language nobody determined.
      language: Locale.Language(identifier: language.tag).languageCode?.identifier(.alpha3) ?? "und",
      cover: hasCover ? Cover.png(title: session.title, length: length) : nil, chapters: timeline.chapters)
  }
}

extension Language {
  /// A length as names of tracks have it, such as `18 min`.
  func minutes(of length: Duration) -> String { page("track-minutes", counting: length.wholeMinutes) }
}

extension Duration {
  /// The length to the nearest minute, at least one.
  fileprivate var wholeMinutes: Int { Int(toMinute / .seconds(60)) }

  /// The length as pictures have it, in SI's symbol, such as `18 min`.
  var minutes: String { "\(wholeMinutes) min" }
}
