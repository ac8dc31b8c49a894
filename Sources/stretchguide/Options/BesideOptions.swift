import ArgumentParser
import Documents
import Foundation
import Studio

/// What is written beside the track.
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
    for case let (flag, file?, extensions) in expected where !extensions.contains(Self.extension(of: file)) {
      let forms = extensions.map { ".\($0)" }.joined(separator: " or ")
      throw ValidationError("\(flag) '\(file)' has another ending; name a file that ends in \(forms)")
    }
  }

  /// The documents asked for beside the file `track`.
  func documents(beside track: String) throws -> [BesideDocument] {
    var documents: [BesideDocument] = []
    if let captions, let format = CaptionFormat(rawValue: Self.extension(of: captions)) {
      documents.append(BesideDocument(kind: .captions(format), path: captions))
    }
    if let chapters { documents.append(BesideDocument(kind: .chapters, path: chapters)) }
    if let sheet, let format = SheetFormat(rawValue: Self.extension(of: sheet)) {
      documents.append(BesideDocument(kind: .sheet(format), path: sheet))
    }
    if let picture { documents.append(BesideDocument(kind: .picture, path: picture)) }
    if let timeline { documents.append(BesideDocument(kind: .timeline, path: timeline)) }
    guard all else { return documents }
    if track == "-" {
      throw UsageError(description: "--all names files after the track's; give --output a file, or name each")
    }
    let name = (track as NSString).deletingPathExtension
    let kinds: [(BesideDocument.Kind, String)] =
      CaptionFormat.allCases.map { (.captions($0), $0.rawValue) } + [
        (.chapters, "chapters.json"), (.sheet(.html), "sheet.html"), (.picture, "svg"),
        (.timeline, "timeline.json"),
      ]
    return documents + kinds.map { BesideDocument(kind: $0, path: "\(name).\($1)") }
  }

  private static func `extension`(of file: String) -> String {
    (file as NSString).pathExtension.lowercased()
  }
}
