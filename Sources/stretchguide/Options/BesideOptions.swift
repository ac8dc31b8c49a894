import ArgumentParser
import Documents
import Sound
import Studio

/// The files that are written beside the track.
struct BesideOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Also write what is said, to read along, as the file's extension says: .vtt, .srt or .lrc.",
      valueName: "file"))
  var captions: String?

  @Option(
    help: ArgumentHelp("Also write the chapters, as JSON for podcast players.", valueName: "file.json"))
  var chapters: String?

  @Option(
    help: ArgumentHelp("Also write a sheet to print, .html or .md.", valueName: "file"))
  var sheet: String?

  @Option(
    help: ArgumentHelp(
      "Where the track is on the web: printed on the sheet, with a QR code for phones.", valueName: "url"))
  var link: String?

  @Option(
    help: ArgumentHelp(
      "Also write a web page that plays the track and shows what is said, what comes next and how long a hold lasts.",
      valueName: "file.html"))
  var player: String?

  @Flag(help: "Put the track, an mp3, into the page that plays it.")
  var embed = false

  @Option(help: ArgumentHelp("Also draw the track on one line.", valueName: "file.svg"))
  var picture: String?

  @Option(help: ArgumentHelp("Also write what happens when, as JSON.", valueName: "file"))
  var timeline: String?

  @Flag(
    help: """
      Also write all of these under the track's name: .vtt, .srt, .lrc, .chapters.json, .sheet.html, .html, \
      .svg and .timeline.json.
      """)
  var all = false

  func validate() throws {
    let expected: [(flag: String, file: String?, extensions: [String])] = [
      ("--captions", captions, CaptionFormat.allCases.map(\.rawValue)), ("--chapters", chapters, ["json"]),
      ("--sheet", sheet, SheetFormat.allCases.map(\.rawValue)), ("--player", player, ["html"]),
      ("--picture", picture, ["svg"]),
    ]
    for case let (flag, file?, extensions) in expected where !extensions.contains(FileName.ending(of: file)) {
      let forms = extensions.map { ".\($0)" }.joined(separator: " or ")
      throw ValidationError("\(flag) \"\(file)\" has another ending; name a file that ends in \(forms)")
    }
    if let link {
      guard SheetLink(to: link) != nil else {
        throw ValidationError(
          "--link \"\(link)\" is no address that a phone opens; write one such as https://example.org/guide.mp3, of at "
            + "most \(SheetLink.longest) characters")
      }
      guard sheet != nil || all else {
        throw ValidationError(
          "--link goes onto a sheet that nobody asked for; add --sheet FILE.html")
      }
    }
    if embed && player == nil && !all {
      throw ValidationError(
        "--embed puts the track into a page that nobody asked for; add --player FILE.html")
    }
  }

  private var sheetLink: SheetLink? { link.flatMap(SheetLink.init(to:)) }

  /// Says what is to be known of a track in `format` before it is played in a page; `nil` where there is nothing.
  ///
  /// - Throws: ``UsageError`` for a format that doesn't go into a page.
  func advice(on format: AudioFormat?) throws -> String? {
    guard let format, format != .mp3 else { return nil }
    if embed {
      throw UsageError(
        description:
          "--embed takes an mp3, and the track is \(format.rawValue); end --output in .mp3, or leave it out")
    }
    guard player != nil && !format.isMPEG4 else { return nil }
    return
      "note: iPhones play mp3 and m4a best, and the track is \(format.rawValue); end --output in .mp3 to please them"
  }

  /// The documents asked for beside the file `track`.
  func documents(beside track: String) throws -> [BesideDocument] {
    var documents: [BesideDocument] = []
    if let captions, let format = CaptionFormat(rawValue: FileName.ending(of: captions)) {
      documents.append(BesideDocument(.captions(format), path: captions))
    }
    if let chapters { documents.append(BesideDocument(.chapters, path: chapters)) }
    if let sheet, let format = SheetFormat(rawValue: FileName.ending(of: sheet)) {
      documents.append(BesideDocument(.sheet(format, link: sheetLink), path: sheet))
    }
    if let player {
      if track == "-" {
        throw UsageError(
          description: "--player plays a file, and the track has no name; give --output a file")
      }
      documents.append(BesideDocument(.player(track: track, embeds: embed), path: player))
    }
    if let picture { documents.append(BesideDocument(.picture, path: picture)) }
    if let timeline { documents.append(BesideDocument(.timeline, path: timeline)) }
    guard all else { return documents }
    if track == "-" {
      throw UsageError(description: "--all names files after the track's; give --output a file, or name each")
    }
    return documents + BesideDocument.all(beside: track, embeds: embed, link: sheetLink)
  }
}
