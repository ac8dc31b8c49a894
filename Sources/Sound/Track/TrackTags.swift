public import Guide

/// The words and the picture that players show of a track.
public struct TrackTags: Sendable, Equatable {
  /// The track's name.
  public var title: String
  /// The voice.
  public var artist: String
  /// The series that the track belongs to.
  public var album: String
  /// Anything else.
  public var comment: String
  /// The program that made it, with what it made it of.
  public var maker: String
  /// The language spoken, as an ISO 639-2 code such as `eng`.
  public var language: String
  /// A PNG picture, which wav goes without; `nil` for none.
  public var cover: [UInt8]?
  /// The chapters in order.
  public var chapters: [Timeline.Chapter]

  /// States a track's tags.
  public init(
    title: String, artist: String, album: String, comment: String, maker: String, language: String,
    cover: [UInt8]? = nil,
    chapters: [Timeline.Chapter] = []
  ) {
    self.title = title
    self.artist = artist
    self.album = album
    self.comment = comment
    self.maker = maker
    self.language = language
    self.cover = cover
    self.chapters = chapters
  }
}
