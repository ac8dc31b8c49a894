import ArgumentParser
import Documents
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

  @Option(help: ArgumentHelp("Also draw the track on one line.", valueName: "file.svg"))
  var picture: String?

  @Option(help: ArgumentHelp("Also write what happens when, as JSON.", valueName: "file"))
  var timeline: String?

  @Flag(
    help: """
      Also write all of these under the track's name: .vtt, .srt, .lrc, .chapters.json, .sheet.html, .svg and \
      .timeline.json.
      """)
  var all = false

  func validate() throws {
    let expected: [(flag: String, file: String?, extensions: [String])] = [
      ("--captions", captions, CaptionFormat.allCases.map(\.rawValue)), ("--chapters", chapters, ["json"]),
      ("--sheet", sheet, SheetFormat.allCases.map(\.rawValue)), ("--picture", picture, ["svg"]),
    ]
    for case let (flag, file?, extensions) in expected where !extensions.contains(FileName.ending(of: file)) {
      let forms = extensions.map { ".\($0)" }.joined(separator: " or ")
      throw ValidationError("\(flag) \"\(file)\" has another ending; name a file that ends in \(forms)")
    }
  }

  /// The documents asked for beside the file `track`.
  func documents(beside track: String) throws -> [BesideDocument] {
    var documents: [BesideDocument] = []
    if let captions, let format = CaptionFormat(rawValue: FileName.ending(of: captions)) {
      documents.append(BesideDocument(.captions(format), path: captions))
    }
    if let chapters { documents.append(BesideDocument(.chapters, path: chapters)) }
    if let sheet, let format = SheetFormat(rawValue: FileName.ending(of: sheet)) {
      documents.append(BesideDocument(.sheet(format), path: sheet))
    }
    if let picture { documents.append(BesideDocument(.picture, path: picture)) }
    if let timeline { documents.append(BesideDocument(.timeline, path: timeline)) }
    guard all else { return documents }
    if track == "-" {
      throw UsageError(description: "--all names files after the track's; give --output a file, or name each")
    }
    return documents + BesideDocument.all(beside: track)
  }
}
