public import Guide

/// The first page of a site: its sessions, and the tracks there are of each.
public struct SiteIndex: Sendable {
  /// A session of the site.
  public struct Entry: Sendable {
    /// Its title.
    public var title: String
    /// The language of its words.
    public var language: Language
    /// A line about it, such as `7 stretches`.
    public var summary: String
    /// Its tracks, the usual one first.
    public var tracks: [SitePlace.Link]

    /// Lists `tracks`.
    public init(title: String, language: Language, summary: String, tracks: [SitePlace.Link]) {
      self.title = title
      self.language = language
      self.summary = summary
      self.tracks = tracks
    }
  }

  /// The site's name.
  public var title: String
  /// A sentence or two about it, if any.
  public var about: String?
  /// Who made it, if told.
  public var credit: String?
  /// The language of its words.
  public var language: Language
  /// Its sessions in order.
  public var entries: [Entry]
  /// The address of its podcast feed; `nil` where there is none.
  public var feed: String?

  /// Lists `entries`.
  public init(
    title: String, about: String?, credit: String?, language: Language, entries: [Entry], feed: String?
  ) {
    self.title = title
    self.about = about
    self.credit = credit
    self.language = language
    self.entries = entries
    self.feed = feed
  }

  /// The sum by which the page's policy lets its style through: SHA-256 in base64.
  static let styleSum = "sha256-3wcaLe2aj61RVYONbellGZTRkjCMUF6H9nFZ+5NMcpA="

  /// The page's one stylesheet.
  static var style: String { PlayerPage.text(PackageResources.site_css) }

  /// The page in UTF-8 with line feeds.
  public var html: String {
    PlayerPage.fill(
      PlayerPage.text(PackageResources.site_html),
      [
        "attributes": Markup.attributes(of: language), "title": Markup.escaped(title),
        "icons": SitePlace.icons(at: ""),
        "about": about.map { "<p>\(Markup.escaped($0))</p>\n" } ?? "",
        "credit": credit.map { "<p>\(Markup.escaped($0))</p>\n" } ?? "",
        "entries": entries.map(Self.section).joined(separator: "\n"),
        "feed": feed.map(invitation) ?? "", "advice": Markup.escaped(language.page("player.advice")),
        "feed link": feed.map {
          "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"\(Markup.escaped($0))\">\n"
        } ?? "",
        "style": Self.style, "style sum": Self.styleSum,
      ])
  }

  private static func section(_ entry: Entry) -> String {
    let tracks = entry.tracks.map { "<li><a href=\"\($0.address)\">\(Markup.escaped($0.text))</a></li>" }
    return """
      <section \(Markup.attributes(of: entry.language))>
      <h2>\(Markup.escaped(entry.title))</h2>
      <p>\(Markup.escaped(entry.summary))</p>
      <ul>
      \(tracks.joined(separator: "\n"))
      </ul>
      </section>
      """
  }

  private func invitation(to feed: String) -> String {
    let words = Markup.escaped(language.page("site.follow", ["address": "\u{E000}"]))
    let link = "<a href=\"\(Markup.escaped(feed))\">\(Markup.escaped(feed))</a>"
    return "<p>\(words.replacing("\u{E000}", with: link))</p>\n"
  }
}
