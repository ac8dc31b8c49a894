import Documents
import Foundation
import Guide
import Studio

/// A file written beside a track, made from the same frames.
struct BesideDocument {
  /// What it holds.
  enum Kind {
    case captions(CaptionFormat), chapters, sheet(SheetFormat), picture, timeline
  }

  let kind: Kind
  let path: String

  /// The bytes of the file beside the track of `production`, whose sounds `producer` made.
  func bytes(for production: Production, by producer: Producer) async throws -> Data {
    let (timeline, title) = (production.timeline, production.session.title)
    switch kind {
    case .captions(let format):
      return Data(format.text(Captions(timeline), title: title, length: production.length).utf8)
    case .chapters:
      return try ChaptersDocument(timeline, title: title).json()
    case .sheet(let format):
      let sheet = Sheet(
        production.session, timeline, voice: production.voice.name, pace: production.pacing.name)
      return Data(format.text(sheet).utf8)
    case .picture:
      let peaks = try await producer.peaks(
        of: timeline, columns: Picture.columns)
      return Data(Picture(timeline, title: title, peaks: peaks).svg.utf8)
    case .timeline:
      return try production.document.json()
    }
  }
}
