/// The first page of a site: its sessions, and the tracks there are of each.
public struct SiteIndex: Sendable {
  /// A session of the site.
  public struct Entry: Sendable {
    /// Its title.
    public var title: String
    /// A line about it, such as `7 stretches`.
    public var summary: String
    /// Its tracks, the usual one first.
    public var tracks: [SitePlace.Link]

    /// Lists `tracks`.
    public init(title: String, summary: String, tracks: [SitePlace.Link]) {
      self.title = title
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
  /// The language of its sessions, as a BCP 47 tag.
  public var language: String
  /// Its sessions in order.
  public var entries: [Entry]
  /// The address of its podcast feed; `nil` where there is none.
  public var feed: String?

  /// Lists `entries`.
  public init(
    title: String, about: String?, credit: String?, language: String, entries: [Entry], feed: String?
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
        "language": Markup.escaped(language), "title": Markup.escaped(title),
        "icons": SitePlace.icons(at: ""),
        "about": about.map { "<p>\(Markup.escaped($0))</p>\n" } ?? "",
        "credit": credit.map { "<p>\(Markup.escaped($0))</p>\n" } ?? "",
        "entries": entries.map(Self.section).joined(separator: "\n"),
        "feed": feed.map { Self.invitation(to: Markup.escaped($0)) } ?? "",
        "feed link": feed.map {
          "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"\(Markup.escaped($0))\">\n"
        } ?? "",
        "style": Self.style, "style sum": Self.styleSum,
      ])
  }

  private static func section(_ entry: Entry) -> String {
    let tracks = entry.tracks.map { "<li><a href=\"\($0.address)\">\(Markup.escaped($0.text))</a></li>" }
    return """
      <section>
      <h2>\(Markup.escaped(entry.title))</h2>
      <p>\(Markup.escaped(entry.summary))</p>
      <ul>
      \(tracks.joined(separator: "\n"))
      </ul>
      </section>
      """
  }

  private static func invitation(to feed: String) -> String {
    "<p>In a podcast app, follow this address: <a href=\"\(feed)\">\(feed)</a></p>\n"
  }
}
