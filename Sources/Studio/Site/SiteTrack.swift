internal import Guide

/// A track of a site: what is asked of it, and its place.
struct SiteTrack {
  let request: TrackRequest
  /// The folder of its session.
  let folder: String
  /// The name of its files, without an ending.
  let name: String
  /// The pace's name.
  let pace: String
  /// The voice and the length that tell it from other tracks of its session.
  let more: [String]
  /// The title of its session, where the site gives it one of its own.
  let title: String?

  /// What tells it from other tracks of its session, such as `Gentle, 15m`.
  func label(in language: Language) -> String {
    language.page("dose.join", joining: [language.capital(language.pace(pace))] + more)
  }

  /// The path of the file of this ending, in the site.
  func path(_ ending: String) -> String { "\(folder)/\(name).\(ending)" }
}
