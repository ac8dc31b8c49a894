/// A track of a site: what is asked of it, and its place.
struct SiteTrack {
  let request: TrackRequest
  /// The folder of its session.
  let folder: String
  /// The name of its files, without an ending.
  let name: String
  /// What tells it from other tracks of its session, such as `Gentle, 15m`.
  let label: String
  /// The title of its session, where the site gives it one of its own.
  let title: String?

  /// The path of the file of this ending, in the site.
  func path(_ ending: String) -> String { "\(folder)/\(name).\(ending)" }
}
