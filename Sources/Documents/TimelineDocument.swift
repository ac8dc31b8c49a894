public import Foundation
public import Guide

/// The timeline of a track as other tools read it: version 1 of its JSON.
public struct TimelineDocument: Codable, Sendable, Equatable {
  /// The version of this layout.
  public var version = 1
  /// The session's short name.
  public var session: String
  /// The voice's name.
  public var voice: String
  /// The pace's name.
  public var pace: String
  /// The factor of every prescribed hold.
  public var holdFactor: Double
  /// Frames per second.
  public var sampleRate: Int
  /// The length of the track, in frames.
  public var frames: Int
  /// The chapters, which together cover the track.
  public var chapters: [Chapter]
  /// Everything that happens, ordered by first frame.
  public var events: [Event]

  /// A part of the track with a title of its own.
  public struct Chapter: Codable, Sendable, Equatable {
    /// Its title.
    public var title: String
    /// Its first frame.
    public var start: Int
    /// Its length in frames.
    public var frames: Int
  }

  /// A half-open range of frames and what it is for.
  public struct Event: Codable, Sendable, Equatable {
    /// `speech`, `hold`, `breath`, `rest`, `pause`, `transition` or `bell`.
    public var kind: String
    /// Its first frame.
    public var start: Int
    /// Its length in frames.
    public var frames: Int
    /// The words that are said, or the bell's name.
    public var text: String?
    /// The stretch it belongs to.
    public var stretch: String?
    /// Its repetition, from 1.
    public var repetition: Int?
    /// The number of repetitions.
    public var repetitions: Int?
    /// Its side.
    public var side: String?
    /// For a hold, its length in seconds before the hold factor.
    public var prescribed: Double?
  }

  /// Describes `timeline`, in which the voice called `voice` tells the session called `session` at `pacing`.
  public init(_ timeline: Timeline, session: String, voice: String, pacing: Pacing) {
    self.session = session
    self.voice = voice
    pace = pacing.name
    holdFactor = pacing.holdFactor
    sampleRate = timeline.sampleRate
    frames = timeline.frames
    chapters = timeline.chapters.map { Chapter(title: $0.title, start: $0.start, frames: $0.frames) }
    events = timeline.events.map { event in
      let text: String? =
        switch event.audible {
        case .speech(let words): words
        case .bell(let bell): bell.rawValue
        case nil: nil
        }
      return Event(
        kind: event.kind.rawValue, start: event.start, frames: event.frames, text: text,
        stretch: event.place.stretch, repetition: event.place.repetition,
        repetitions: event.place.repetitions,
        side: event.place.side, prescribed: event.prescribed.map { $0 / .seconds(1) })
    }
  }

  /// The document as JSON with sorted keys, ended by a line feed.
  ///
  /// - Throws: The error of `JSONEncoder` for a number JSON can't hold.
  public func json() throws -> Data { try sortedJSON() }
}

extension Encodable {
  /// The value as JSON with sorted keys, ended by a line feed.
  ///
  /// - Throws: The error of `JSONEncoder` for a number JSON can't hold.
  public func sortedJSON() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}
