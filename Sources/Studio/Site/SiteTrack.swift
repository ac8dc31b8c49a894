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
  /// The voice, where it tells the track from others of its session.
  let voice: String?
  /// The length it is made to last, as the site's file has it; `nil` for the one it has.
  let length: String?
  /// The title of its session, where the site gives it one of its own.
  let title: String?

  /// What tells it from other tracks of its session, such as `Gentle, 15m`; with its length in words where that is known.
  func label(in language: Language, lasting minutes: String? = nil) -> String {
    let parts = [language.capital(language.pace(pace)), voice, minutes ?? length]
    return language.page("dose.join", joining: parts.compactMap(\.self))
  }

  /// The path of the file of this ending, in the site.
  func path(_ ending: String) -> String { "\(folder)/\(name).\(ending)" }
}
