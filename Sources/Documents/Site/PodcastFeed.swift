public import Foundation
internal import Guide

/// A podcast feed: RSS 2.0 with the namespaces of Apple's podcasts and of Podcasting 2.0.
public struct PodcastFeed: Sendable {
  /// A track of the feed.
  public struct Episode: Sendable {
    /// Its title.
    public var title: String
    /// A line about it.
    public var summary: String
    /// The address of its page.
    public var page: URL
    /// The address of its mp3.
    public var track: URL
    /// The bytes of the mp3.
    public var bytes: Int
    /// Its length.
    public var length: Duration
    /// The day it was published first.
    public var published: Date
    /// The address of its chapters, as JSON.
    public var chapters: URL
    /// The address of its words, as WebVTT.
    public var words: URL

    /// Describes a track.
    public init(
      title: String, summary: String, page: URL, track: URL, bytes: Int, length: Duration, published: Date,
      chapters: URL, words: URL
    ) {
      self.title = title
      self.summary = summary
      self.page = page
      self.track = track
      self.bytes = bytes
      self.length = length
      self.published = published
      self.chapters = chapters
      self.words = words
    }
  }

  private let title: String
  private let about: String
  private let credit: String
  private let language: String
  private let place: URL
  private let site: URL
  private let picture: URL
  private let episodes: [Episode]

  /// Describes the feed at `place` of the site at `site`, in the language of a BCP 47 tag.
  public init(
    title: String, about: String, credit: String, language: String, place: URL, site: URL, picture: URL,
    episodes: [Episode]
  ) {
    self.title = title
    self.about = about
    self.credit = credit
    self.language = language
    self.place = place
    self.site = site
    self.picture = picture
    self.episodes = episodes
  }

  /// The feed in UTF-8 with line feeds.
  public var xml: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" \
    xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" \
    xmlns:podcast="https://podcastindex.org/namespace/1.0">
    <channel>
    <title>\(Markup.escaped(title))</title>
    <link>\(Self.address(site))</link>
    <atom:link href="\(Self.address(place))" rel="self" type="application/rss+xml"/>
    <description>\(Markup.escaped(about))</description>
    <language>\(Markup.escaped(language))</language>
    <generator>StretchGuide</generator>
    <itunes:author>\(Markup.escaped(credit))</itunes:author>
    <itunes:image href="\(Self.address(picture))"/>
    <itunes:category text="Health &amp; Fitness"/>
    <itunes:explicit>false</itunes:explicit>
    <itunes:type>serial</itunes:type>
    \(episodes.enumerated().map(Self.item).joined(separator: "\n"))
    </channel>
    </rss>

    """
  }

  private static func item(_ index: Int, _ episode: Episode) -> String {
    """
    <item>
    <title>\(Markup.escaped(episode.title))</title>
    <link>\(address(episode.page))</link>
    <guid isPermaLink="false">\(address(episode.track))</guid>
    <pubDate>\(date(episode.published))</pubDate>
    <description>\(Markup.escaped(episode.summary))</description>
    <enclosure url="\(address(episode.track))" length="\(episode.bytes)" type="audio/mpeg"/>
    <itunes:episode>\(index + 1)</itunes:episode>
    <itunes:duration>\(Int((episode.length / .seconds(1)).rounded()))</itunes:duration>
    <itunes:explicit>false</itunes:explicit>
    <podcast:chapters url="\(address(episode.chapters))" type="application/json+chapters"/>
    <podcast:transcript url="\(address(episode.words))" type="text/vtt"/>
    </item>
    """
  }

  private static func address(_ url: URL) -> String { Markup.escaped(url.absoluteString) }

  /// A date as RFC 822 has it, in universal time.
  private static func date(_ date: Date) -> String {
    date.formatted(
      .verbatim(
        "\(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits) +0000",
        locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt, calendar: Calendar(identifier: .gregorian))
    )
  }
}
