public import Documents
public import Foundation
internal import Guide

/// A file written beside a track, made from the same frames.
public struct BesideDocument: Sendable {
  /// The content of such a file.
  public enum Kind: Sendable {
    /// The words as they are said, to read along.
    case captions(CaptionFormat)
    /// The chapters as podcast players read them.
    case chapters
    /// A page to print, with a link if there is one.
    case sheet(SheetFormat, link: SheetLink? = nil)
    /// A web page that plays the track, an mp3 within it if `embeds`, and shows what is said.
    case player(track: String, embeds: Bool)
    /// Such a page of a site, which plays the track at this address.
    case page(SitePlace, track: String)
    /// The track on one line, as SVG.
    case picture
    /// Every frame of the track, for other tools.
    case timeline
  }

  /// Its content.
  public let kind: Kind
  /// The path it is written to; `-` is standard output.
  public let path: String

  /// Creates a document of `kind` for the file at `path`.
  public init(_ kind: Kind, path: String) {
    self.kind = kind
    self.path = path
  }

  /// One document of each kind and caption format, named after the file `track`; `embeds` puts it into its player, and
  /// `link` goes onto its sheet.
  public static func all(
    beside track: String, embeds: Bool = false, link: SheetLink? = nil
  ) -> [BesideDocument] {
    let name = FileName.withoutEnding(track)
    let captions = CaptionFormat.allCases.map {
      BesideDocument(.captions($0), path: "\(name).\($0.rawValue)")
    }
    return captions + [
      BesideDocument(.chapters, path: "\(name).chapters.json"),
      BesideDocument(.sheet(.html, link: link), path: "\(name).sheet.html"),
      BesideDocument(.player(track: track, embeds: embeds), path: "\(name).html"),
      BesideDocument(.picture, path: "\(name).svg"),
      BesideDocument(.timeline, path: "\(name).timeline.json"),
    ]
  }

  /// The bytes of the file beside the track of `production`, whose sounds `producer` made.
  ///
  /// - Throws: `SpeechError` or `SoundError` for a sound that can't be made again, ``StudioError`` for a track that can't
  ///   be put into its player.
  public func bytes(for production: Production, by producer: Producer) async throws -> Data {
    Origin(of: production.session).sealed(try await text(for: production, by: producer))
  }

  private func text(for production: Production, by producer: Producer) async throws -> Data {
    let (timeline, title) = (production.timeline, production.session.title)
    let language = production.session.language
    switch kind {
    case .captions(let format):
      return Data(format.text(Captions(timeline, in: language), title: title, length: production.length).utf8)
    case .chapters:
      return try ChaptersDocument(timeline, title: title).json()
    case .sheet(let format, let link):
      let sheet = Sheet(
        production.session, timeline, voice: production.voice.name, pace: production.pacing.name, link: link)
      return Data(format.text(sheet).utf8)
    case .player(let track, let embeds):
      let page = PlayerPage(
        production.session, timeline, voice: production.voice.name, pace: production.pacing.name)
      return Data(
        try page.html(
          playing: embeds
            ? .inside(Self.content(of: track)) : .file(FileName.address(of: track, from: path))
        ).utf8)
    case .page(let place, let track):
      let page = PlayerPage(
        production.session, timeline, voice: production.voice.name, pace: production.pacing.name)
      return Data(try page.html(playing: .file(track), in: place).utf8)
    case .picture:
      let peaks = try await producer.peaks(of: timeline, columns: Picture.columns)
      return Data(Picture(timeline, title: title, peaks: peaks, in: language).svg.utf8)
    case .timeline:
      return try production.document.json()
    }
  }
  private static func content(of track: String) throws(StudioError) -> Data {
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: track))
    } catch {
      throw .cannotEmbed(track, reason: "it can't be read back")
    }
    guard data.count <= TrackLimits.embedded else {
      throw .cannotEmbed(
        track,
        reason:
          "it has \(data.count >> 20) MiB and \(TrackLimits.embedded >> 20) are the most; leave it beside the page"
      )
    }
    return data
  }
}
