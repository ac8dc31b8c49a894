internal import Guide

/// The place of a player page in a site: what it leads to, and the worker that keeps it for offline.
public struct SitePlace: Sendable {
  /// Another page of the site.
  public struct Link: Sendable, Equatable {
    /// The words of the link.
    public var text: String
    /// Its address, relative to the page, percent-encoded.
    public var address: String
    /// True for the page itself.
    public var isCurrent: Bool

    /// Leads to `address`.
    public init(_ text: String, _ address: String, isCurrent: Bool = false) {
      self.text = text
      self.address = address
      self.isCurrent = isCurrent
    }
  }

  /// The sum by which the page's policy lets the script of sites through: SHA-256 in base64.
  static let scriptSum = "sha256-wzh4gyphpffcjJpAK3Mrde5e8KX8OXvdjSTOC6aJmVo="
  /// What the page's policy allows beside what every player may.
  static let policy = " 'self' file:; manifest-src 'self' file:; worker-src 'self'"

  /// The title the session goes by on the site; `nil` for its own.
  let title: String?
  private let site: String
  private let root: String
  private let tracks: [Link]
  private let sheet: String

  /// A place in the site called `site`, whose index lies in the folder at the relative address `root`, such as `../`.
  ///
  /// - Parameters:
  ///   - title: The title the session goes by on the site; `nil` for its own.
  ///   - tracks: The tracks of the same session.
  ///   - sheet: The address of the page to print.
  public init(site: String, root: String, title: String?, tracks: [Link], sheet: String) {
    self.site = site
    self.root = root
    self.title = title
    self.tracks = tracks
    self.sheet = sheet
  }

  var icons: String { Self.icons(at: root) }

  static func icons(at root: String) -> String {
    """
    <link rel="icon" href="\(root)icon.png">
    <link rel="apple-touch-icon" href="\(root)icon.png">
    <link rel="manifest" href="\(root)manifest.webmanifest">
    """
  }

  /// The ways to the other tracks of the session, to the sheet and back.
  func links(in language: Language) -> String {
    let others = tracks.map { track in
      let mark = track.isCurrent ? " aria-current=\"page\"" : " data-goes-on"
      return "<a href=\"\(track.address)\"\(mark)>\(Markup.escaped(track.text))</a>"
    }
    let more = [
      "<a href=\"\(sheet)\">\(Markup.escaped(language.page("site.print")))</a>",
      "<a href=\"\(root)index.html\">\(Markup.escaped(site))</a>",
    ]
    return
      "<nav id=\"others\" aria-label=\"\(Markup.escaped(language.page("site.pages")))\">\((others + more).joined(separator: " "))</nav>\n"
  }

  /// The phrases of ``keeping``.
  private static let words = [
    "keep", "keeping", "kept", "not-kept", "forget", "failed", "again", "needs-https", "unable",
  ]

  /// The part that keeps the track at `address` for offline, with what it says in the page's language.
  func keeper(of address: String, in language: Language) -> String {
    let words = Self.words.map { " data-\($0)=\"\(Markup.escaped(language.page("site.\($0)")))\"" }.joined()
    return """
      <div id="keep" hidden data-track="\(address)" data-worker="\(root)worker.js"\(words)><p role="status"></p>\
      <button type="button"></button></div>

      """
  }

  var script: String { "<script type=\"module\">\(Self.keeping)</script>\n" }

  /// The script of every page of a site.
  static var keeping: String { PlayerPage.text(PackageResources.keep_js) }
}
