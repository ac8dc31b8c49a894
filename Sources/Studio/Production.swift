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

  /// The length of the track.
  public var length: Duration { .frames(timeline.frames, at: timeline.sampleRate) }

  /// The timeline as other tools read it.
  public var document: TimelineDocument {
    TimelineDocument(timeline, session: session.id, voice: voice.name, pacing: pacing)
  }

  /// The tags that players show of the track.
  public var tags: TrackTags {
    TrackTags(timeline, session: session, voice: voice, pace: pacing.name)
  }
}

extension TrackTags {
  /// Describes the track of `timeline`, which tells `session` with `voice` at the pace named `pace`.
  public init(_ timeline: Timeline, session: Session, voice: Voice, pace: String) {
    self.init(
      title: session.title, artist: voice.name, album: session.title,
      comment: "Pace: \(pace)." + (session.source.map { " Source: \($0)" } ?? ""),
      // "und" is ISO 639-2 for a language nobody determined.
      language: Locale.Language(identifier: session.language).languageCode?.identifier(.alpha3) ?? "und",
      cover: PackageResources.cover_png, chapters: timeline.chapters)
  }
}
