internal import Authoring
internal import Documents
internal import Files
public import Foundation
internal import Guide
internal import Sound
public import Speech

/// A folder of player pages, tracks, sheets and a podcast feed, which any host of static files can serve.
public struct Site: Sendable {
  /// What happens while a site is made.
  public enum Event: Sendable {
    /// The track with this path, one of so many, is being made.
    case track(String, Int, of: Int)
    /// Something is odd about the track with this path.
    case warning(StudioWarning, track: String)
  }

  /// What was done.
  public struct Made: Sendable {
    /// The number of its tracks.
    public let tracks: Int
    /// The files that were written, by their paths in the site.
    public let written: [String]
    /// The files that stayed as they were.
    public let unchanged: Int
    /// The files of a former run that were removed.
    public let removed: [String]
  }

  /// The pixels of a side of its picture, the least that Apple's podcasts take.
  private static let pictureSide = 1400
  /// The pixels of a side of its icon: of more than 1024, Chromium installs nothing.
  private static let iconSide = 512

  private let folder: String
  private let base: URL?
  private let file: SiteFile
  private let tracks: [SiteTrack]
  private let replaces: Bool

  /// Plans a site in `folder`.
  ///
  /// - Parameters:
  ///   - base: Where the folder will be on the web, which the feed and the codes on the sheets need; `nil` for nowhere yet.
  ///   - path: The path of a site file, or of a catalogue; `nil` for the bundled session at every pace.
  ///   - replaces: Whether files that exist are replaced, whoever wrote them.
  /// - Throws: `AuthoringError` for a file that can't be read or has mistakes, ``RequestError`` for what no file said.
  public init(
    in folder: String, base: URL?, from path: String?, library: Library, replaces: Bool = false
  ) async throws {
    self.folder = folder
    self.base = base
    self.replaces = replaces
    guard let path else {
      var entry = SiteFile.Entry()
      entry.paces = library.paceNames.map { .init("paces", $0) }
      file = SiteFile(entries: [entry])
      tracks = try SitePlan(path: nil, library: library).tracks(of: file)
      return
    }
    let bytes = try SourceFile.bytes(at: path)
    if try CatalogueDecoder.isCatalogue(bytes, file: path) {
      let catalogue = try await Catalogue(at: path, library: library)
      tracks = try catalogue.siteTracks()
      var file = SiteFile(entries: [])
      file.title = catalogue.name
      self.file = file
      return
    }
    // What a site says in lists of its own, or always has.
    let listed: Set<TrackParameter> = [.pace, .voice, .fit, .format]
    file = try SiteDecoder.decode(
      bytes, file: path, parameters: TrackParameter.allCases.filter { !listed.contains($0) }.map(\.name))
    tracks = try SitePlan(path: path, library: library).tracks(of: file)
  }

  /// Makes what isn't there yet or has changed, each file whole or not at all, and removes what nobody asks for any more.
  ///
  /// - Parameters:
  ///   - jobs: The number of utterances spoken at once, in ``TrackLimits/jobs``; `nil` for as many as suit
  ///     its engine.
  ///   - cache: The store of spoken clips; `nil` for none.
  ///   - tell: Takes what happens meanwhile.
  /// - Throws: What ``FailureKind/init(of:)`` knows.
  public func make(
    from library: Library, jobs: Int? = nil, cache: ClipCache? = nil,
    telling tell: @escaping @Sendable (Event) -> Void = { _ in }
  ) async throws -> Made {
    var target = SiteFolder(folder, replaces: replaces)
    for place in Set(tracks.map { "\(folder)/\($0.folder)" }) {
      try FileManager.default.makeFolder(place)
    }
    try target.check(
      ["index.html", "worker.js", "manifest.webmanifest"] + (base == nil ? [] : ["feed.xml"]),
      isOurs: Origin.site.isOrigin)
    let siblings = Dictionary(grouping: tracks, by: \.folder)
    var pages: [SitePage] = []
    for (index, track) in tracks.enumerated() {
      tell(.track(track.path("mp3"), index + 1, of: tracks.count))
      pages.append(
        try await page(
          of: track, beside: siblings[track.folder, default: []], into: &target, from: library, jobs: jobs,
          cache: cache,
          warning: { tell(.warning($0, track: track.path("mp3"))) }))
      try target.save()
    }
    try write(pages, into: &target)
    let removed = target.removeTheRest()
    try target.save()
    return Made(
      tracks: tracks.count, written: target.written, unchanged: target.paths.count - target.written.count,
      removed: removed)
  }

  private func page(
    of track: SiteTrack, beside siblings: [SiteTrack], into target: inout SiteFolder, from library: Library,
    jobs: Int?, cache: ClipCache?, warning warn: (StudioWarning) -> Void
  ) async throws -> SitePage {
    let mp3 = track.path("mp3")
    let encoding = try track.request.encoding(for: mp3)
    let page = try await Workshop.open(track.request, in: library, for: .mp3, jobs: jobs, cache: cache) {
      workshop in
      workshop.warnings.forEach(warn)
      let isOurs = Origin(of: workshop.session).isOrigin
      try target.check(
        ["mp3", "html", "sheet.html", "vtt", "chapters.json"].map(track.path), isOurs: isOurs)
      let production = try await workshop.produce()
      production.warnings.forEach(warn)
      let tags = production.tags(for: .mp3)
      let inputs = try await workshop.producer.inputs(
        of: production.timeline, as: encoding, tags: tags, ambience: track.request.soundFile)
      if target.holds(mp3, madeOf: inputs) {
        target.keep(mp3)
      } else {
        let written = try await workshop.producer.write(
          production.timeline, to: target.place(of: mp3),
          overwrite: target.mayReplace(mp3, isOurs: isOurs), as: encoding, tags: tags)
        if let shortfall = written.shortfall { warn(.untagged(shortfall)) }
        target.wrote(mp3, madeOf: inputs)
      }
      for document in documents(of: track, beside: siblings, in: production.session.language, inputs: inputs)
      {
        let bytes = try await document.bytes(for: production, by: workshop.producer)
        try target.write(bytes, to: document.path, isOurs: isOurs)
      }
      return SitePage(
        track: track, session: production.session, title: production.tags(for: .mp3).title,
        length: production.length)
    }
    if let lost = await cache?.warning { warn(.cache(lost)) }
    return page
  }

  /// The documents of a track, at their paths in the site.
  private func documents(
    of track: SiteTrack, beside siblings: [SiteTrack], in language: Language, inputs: String
  ) -> [BesideDocument] {
    let place = SitePlace(
      site: file.title, root: "../", title: track.title,
      tracks: siblings.map {
        .init($0.label(in: language), FileName.encoded("\($0.name).html"), isCurrent: $0.name == track.name)
      },
      sheet: FileName.encoded("\(track.name).sheet.html"))
    let link = base.flatMap { SheetLink(to: $0.appending(path: track.path("html")).absoluteString) }
    return [
      BesideDocument(.captions(.vtt), path: track.path("vtt")),
      BesideDocument(.chapters, path: track.path("chapters.json")),
      BesideDocument(.sheet(.html, link: link), path: track.path("sheet.html")),
      // The address changes with the track, so that no cache mistakes one for the other.
      BesideDocument(
        .page(place, track: "\(FileName.encoded("\(track.name).mp3"))?v=\(inputs)"), path: track.path("html")),
    ]
  }

  private func write(_ pages: [SitePage], into target: inout SiteFolder) throws {
    guard let language = pages.first?.session.language else { return }
    let feed = base.map { ($0.appending(path: "feed.xml"), $0) }
    let folders = pages.map(\.track.folder).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let index = SiteIndex(
      title: file.title, about: file.about, credit: file.credit, language: language,
      entries: folders.map { folder in SitePage.entry(of: pages.filter { $0.track.folder == folder }) },
      feed: feed?.0.absoluteString)
    let isOurs = Origin.site.isOrigin
    func write(_ text: String, _ name: String) throws {
      try target.write(Origin.site.sealed(Data(text.utf8)), to: name, isOurs: isOurs)
    }
    for (name, side) in [("cover.png", Self.pictureSide), ("icon.png", Self.iconSide)] {
      try target.write(
        Data(Cover.png(title: file.title, length: nil, pixels: side)), to: name, isOurs: isOurs)
    }
    try target.write(
      Origin.site.sealed(
        try WebManifest(
          title: file.title, language: language.tag, picture: "icon.png", side: Self.iconSide
        ).json()), to: "manifest.webmanifest", isOurs: isOurs)
    try write(SiteWorker.script, "worker.js")
    try write(index.html, "index.html")
    guard let (place, base) = feed else { return }
    let podcast = PodcastFeed(
      title: file.title, about: file.about ?? "Guided stretches, spoken, to follow with eyes closed.",
      credit: file.credit ?? file.title, language: language.tag, place: place,
      site: base.appending(path: "index.html"), picture: base.appending(path: "cover.png"),
      episodes: pages.map { page in
        let at = { base.appending(path: page.track.path($0)) }
        let entry = target.record.files[page.track.path("mp3")]
        return PodcastFeed.Episode(
          title: page.title, summary: page.summary, page: at("html"), track: at("mp3"),
          bytes: target.bytes(of: page.track.path("mp3"))?.count ?? 0, length: page.length,
          published: entry?.published ?? .now, chapters: at("chapters.json"), words: at("vtt"))
      })
    try write(podcast.xml, "feed.xml")
  }
}

/// A page of a site, as other pages speak of it.
private struct SitePage {
  let track: SiteTrack
  let session: Session
  let title: String
  let length: Duration

  var summary: String {
    "\(session.language.count(session.stretches.count, of: session.noun)), \(session.language.minutes(of: length))"
  }

  static func entry(of pages: [SitePage]) -> SiteIndex.Entry {
    let session = pages[0].session
    let language = session.language
    return .init(
      title: pages[0].track.title ?? session.title, language: language,
      summary: language.count(session.stretches.count, of: session.noun),
      tracks: pages.map { page in
        .init(
          page.track.label(in: language, lasting: language.minutes(of: page.length)),
          "\(FileName.encoded(page.track.folder))/\(FileName.encoded(page.track.name)).html")
      })
  }
}
