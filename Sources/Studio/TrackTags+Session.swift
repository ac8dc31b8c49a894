internal import Foundation
public import Guide
public import Sound

extension TrackTags {
  /// Describes the track of `timeline`, which tells `session` with `voice` at the pace named `pace`.
  public init(_ timeline: Timeline, session: Session, voice: Voice, pace: String) {
    self.init(
      title: session.title, artist: voice.name, album: session.title,
      comment: "Pace: \(pace)." + (session.source.map { " Source: \($0)" } ?? ""),
      // "und" is ISO 639-2 for a language nobody determined.
      language: Locale.Language(identifier: session.language).languageCode?.identifier(.alpha3) ?? "und",
      cover: PackageResources.cover_png,
      chapters: timeline.chapters.map { Chapter(title: $0.title, start: $0.start, frames: $0.frames) })
  }
}
