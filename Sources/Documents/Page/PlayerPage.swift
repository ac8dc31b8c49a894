public import Foundation
public import Guide

/// A web page that plays a track and shows what is said, what comes next and how long a hold still lasts, without
/// anything from elsewhere.
public struct PlayerPage: Sendable {
  /// The source of the track, as a page names it.
  public enum Source: Sendable, Equatable {
    /// A file at this address, relative to the page, percent-encoded.
    case file(String)
    /// An mp3 inside the page.
    case inside(Data)
  }

  /// The sums by which the page's policy lets its own style and script through and no other: SHA-256 in base64.
  static let styleSum = "sha256-k4NXpwcM4i3pJFFhFzDYBkYYY7Ol+Usd/O1i/x3huRU="
  static let scriptSum = "sha256-MpvFwixkzqZ97vBvIaH7y6ysbEDIqsSUoZvy2LKyxh0="

  private let session: Session
  private let timeline: Timeline
  private let sheet: Sheet
  private let pace: String

  /// Describes the track of `timeline`, which tells `session` by the voice and at the pace of these names.
  public init(_ session: Session, _ timeline: Timeline, voice: String, pace: String) {
    self.session = session
    self.timeline = timeline
    self.pace = pace
    sheet = Sheet(session, timeline, voice: voice, pace: pace)
  }

  /// The page in UTF-8 with line feeds, which plays `source`; in a site it leads to the site's other pages.
  ///
  /// - Throws: The error of `JSONEncoder`.
  public func html(playing source: Source, in site: SitePlace? = nil) throws -> String {
    let language = session.language
    let score = try JSONEncoder.sorted.encode(
      PlayerScore(
        session, timeline, album: language.capital(language.page("album", ["pace": language.pace(pace)]))))
    let words = Dictionary(
      uniqueKeysWithValues: Self.words.map { name in
        let noun = ["noun": language.singular(of: session.noun)]
        return ("words \(name)", Markup.escaped(language.page("player.\(name)", noun)))
      })
    return Self.fill(
      Self.text(PackageResources.player_html),
      [
        "attributes": Markup.attributes(of: language), "title": Markup.escaped(site?.title ?? session.title),
        "summary": Markup.escaped(language.page("sentence", ["text": sheet.summary])),
        "heading": Markup.escaped(sheet.heading), "parts": parts(of: source),
        "source": sheet.source.map {
          Markup.escaped(language.page("sentence", ["text": language.page("source", ["source": $0])])) + " "
        } ?? "",
        "track": source.address,
        // A "<" could end the element or open a comment in it.
        "score": String(decoding: score, as: UTF8.self).replacing("<", with: "\\u003C"),
        "style": Self.style, "style sum": Self.styleSum, "script": Self.script,
        "script sums": ([Self.scriptSum] + (site == nil ? [] : [SitePlace.scriptSum])).map { "'\($0)'" }
          .joined(separator: " "),
        "icons": site?.icons ?? "<link rel=\"icon\" href=\"data:,\">",
        "more policy": site == nil ? "" : SitePlace.policy, "others": site?.links(in: language) ?? "",
        "keep": site?.keeper(of: source.address, in: language) ?? "", "more script": site?.script ?? "",
      ].merging(words) { $1 })
  }

  /// The phrases of ``PackageResources/player_html``.
  private static let words = [
    "track", "no-script", "now", "time-left", "controls", "longer", "ready", "play", "previous", "next",
    "back",
    "forward", "progress", "how", "awake", "keys", "advice",
  ]

  /// The page's one stylesheet, as it stands in the page.
  static var style: String { text(PackageResources.player_css) }
  /// The page's one script, as it stands in the page.
  static var script: String { text(PackageResources.player_js) }

  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// The template with a value in place of each `{{name}}`; values are never looked at.
  static func fill(_ template: String, _ values: [String: String]) -> String {
    var filled = ""
    var rest = template[...]
    while let open = rest.firstRange(of: "{{"), let close = rest.firstRange(of: "}}") {
      filled += rest[..<open.lowerBound]
      filled += values[String(rest[open.upperBound..<close.lowerBound])] ?? ""
      rest = rest[close.upperBound...]
    }
    return filled + rest
  }

  /// The chapters to choose from, each with its time, its dose and its whole instructions.
  private func parts(of source: Source) -> String {
    var stretches: [Int: Int] = [:]
    for (stretch, chapters) in Sheet.tellings(of: session, in: timeline).enumerated() {
      for chapter in chapters { stretches[chapter] = stretch }
    }
    return timeline.chapters.enumerated().map { index, chapter in
      let start = Duration.frames(chapter.start, at: timeline.sampleRate)
      let stretch = stretches[index]
      let dose = stretch.map { "<small>\(Markup.escaped(sheet.rows[$0].dose))</small>" } ?? ""
      let how = stretch.map(instructions) ?? around(isFirst: index == 0)
      return """
        <li><a href="\(source.address(at: start))"><time>\(start.clock)</time> <span><b>\
        \(Markup.escaped(chapter.title))</b>\(dose)</span></a>\
        \(how.isEmpty ? "" : "<div class=\"how\">\(how)</div>")</li>
        """
    }.joined(separator: "\n")
  }

  /// The instructions of a stretch, by its index.
  private func instructions(of index: Int) -> String {
    let (stretch, row) = (session.stretches[index], sheet.rows[index])
    let place = sentence([session.language.capital(row.posture)] + row.equipment)
    let sentences = stretch.instructions.map { stretch.printed($0, in: session.language) }.joined(
      separator: " ")
    return Self.paragraphs([place, sentences, sentence([row.dose])], mind: row.notes)
  }

  /// What is to be known before the first stretch, or after the last.
  private func around(isFirst: Bool) -> String {
    guard isFirst else { return Self.paragraphs(sheet.advice) }
    let equipment =
      sheet.equipment.isEmpty
      ? [] : ["\(session.language.page("heading.needs")): \(sentence(sheet.equipment))"]
    return Self.paragraphs(equipment, mind: sheet.caution)
  }

  private func sentence(_ parts: [String]) -> String {
    session.language.page("sentence", ["text": session.language.page("dose.join", joining: parts)])
  }

  private static func paragraphs(_ texts: [String], mind: [String] = []) -> String {
    (texts.filter { !$0.isEmpty }.map { "<p>\(Markup.escaped($0))</p>" }
      + mind.map { "<p class=\"mind\">\(Markup.escaped($0))</p>" }).joined()
  }
}

extension PlayerPage.Source {
  /// The track's address.
  fileprivate var address: String {
    switch self {
    case .file(let address): address
    case .inside(let mp3): "data:audio/mpeg;base64," + mp3.base64EncodedString()
    }
  }

  /// A link to a time in the track; to the player where the track is inside, for it can't be there twice.
  fileprivate func address(at time: Duration) -> String {
    switch self {
    case .file(let address): "\(address)#t=\(Double(time.milliseconds) / 1000)"
    case .inside: "#track"
    }
  }
}

extension JSONEncoder {
  /// Writes keys in alphabetical order, on one line.
  fileprivate static var sorted: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}
