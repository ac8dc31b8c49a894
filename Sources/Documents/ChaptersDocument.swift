public import Foundation
public import Guide

/// The chapters of a track as podcast players read them: JSON Chapters 1.2.0 of the Podcasting 2.0 namespace.
public struct ChaptersDocument: Codable, Sendable, Equatable {
  /// The version of the format.
  public var version = "1.2.0"
  /// The title of the track.
  public var title: String
  /// The chapters in order, which together cover the track.
  public var chapters: [Chapter]

  /// A part of the track with a title of its own.
  public struct Chapter: Codable, Sendable, Equatable {
    /// Its start in seconds, exact to the millisecond.
    public var startTime: Double
    /// Its end in seconds, exact to the millisecond.
    public var endTime: Double
    /// Its title.
    public var title: String
  }

  /// Describes the chapters of a track called `title`.
  public init(_ timeline: Timeline, title: String) {
    self.title = title
    chapters = timeline.chapters.map { chapter in
      let seconds = { (frame: Int) in
        Double(Duration.frames(frame, at: timeline.sampleRate).milliseconds) / 1000
      }
      return Chapter(
        startTime: seconds(chapter.start), endTime: seconds(chapter.start + chapter.frames),
        title: chapter.title)
    }
  }

  /// The document as JSON with sorted keys, ended by a line feed.
  ///
  /// - Throws: The error of `JSONEncoder` for a number JSON can't hold.
  public func json() throws -> Data { try sortedJSON() }
}
