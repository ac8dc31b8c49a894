import TestSupport
import Foundation
import Guide

@testable import Sound

/// A tagged track of 20 seconds, and what judges should find in it.
struct TaggedTrack: ~Copyable {
  private let place: Workplace
  let path: String
  let format: AudioFormat

  /// The smallest PNG picture there is.
  static let picture = [UInt8](
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==")
      ?? Data())
  /// Titles as authors write them, and as they are to be shown.
  static let titles = [
    ("Welcome", "Welcome"), ("Child's pose", "Child's pose"), ("“Räkeln” & 猫 🧘‍♀️", "“Räkeln” & 猫 🧘‍♀️"),
    ("one\ntwo\tthree\0", "one two three "), ("=;#\\\"%s", "=;#\\\"%s"),
  ]
  static let tags = TrackTags(
    title: "Upper & “middle” back", artist: "Wïllow", album: "Rücken 猫", comment: "Pace: gentle.",
    maker: "StretchGuide 1",
    language: "eng",
    cover: picture)

  /// Frames of the track, and of each chapter.
  var frames: Int { format.usualSampleRate * 20 }
  var chapterFrames: Int { frames / Self.titles.count }

  init(_ format: AudioFormat) throws {
    let place = try Workplace()
    let path = place.path("trück.\(format.rawValue)")
    try Self.write(format, to: path, tags: Self.tags(format))
    self.place = place
    self.path = path
    self.format = format
  }

  static func tags(_ format: AudioFormat) -> TrackTags {
    var tags = tags
    let frames = format.usualSampleRate * 4
    for (index, title) in titles.enumerated() {
      tags.chapters.append(Timeline.Chapter(title: title.0, start: index * frames, frames: frames))
    }
    return tags
  }

  static func write(_ format: AudioFormat, to path: String, tags: TrackTags, seconds: Int = 20) throws {
    let rate = format.usualSampleRate
    let clip = sine(440, seconds: 1, rate: rate)
    try TrackWriter(frames: rate * seconds, sampleRate: rate, encoding: AudioEncoding(format), tags: tags)
      .write(PlacedClips([Placement(start: rate / 2, clip: 0)]) { _ in clip }, to: path, overwrite: true)
  }
}
