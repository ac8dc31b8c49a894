public import Foundation

/// The web app manifest by which a phone installs a site (W3C, "Web Application Manifest").
public struct WebManifest: Encodable, Sendable {
  private let name: String
  private let lang: String
  private let start_url = "index.html"
  private let scope = "./"
  private let display = "standalone"
  private let background_color = "#f7f5f0"
  private let theme_color = "#28634f"
  private let icons: [Icon]

  private struct Icon: Encodable {
    let src: String
    let sizes: String
    let type = "image/png"
  }

  /// Describes a site in the language of a BCP 47 tag, whose `picture` is a square PNG of so many pixels a side.
  public init(title: String, language: String, picture: String, side: Int) {
    name = title
    lang = language
    icons = [Icon(src: picture, sizes: "\(side)x\(side)")]
  }

  /// The manifest as JSON with sorted keys.
  ///
  /// - Throws: The error of `JSONEncoder`.
  public func json() throws -> Data { try sortedJSON() }
}

/// The service worker of a site, in JavaScript.
public enum SiteWorker {
  /// Its text.
  public static var script: String { PlayerPage.text(PackageResources.worker_js) }
}
