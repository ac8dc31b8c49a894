import Foundation
import Testing

/// A session file of `accepted` or `refused`, and what the decoder must say to it.
///
/// Beside a refused `NAME.yaml` stands `NAME.txt`: the whole lines of the refusal without the file's name, and last, if
/// the schema can't refuse the file too, `beyond a schema: ` with the reason.
struct CorpusCase: Sendable, CustomTestStringConvertible {
  /// The file's path in its folder without the extension, such as `hold/a-negative-hold`.
  let name: String
  let yaml: String
  /// The lines the decoder answers with; none if it accepts the file.
  let lines: [String]
  let beyondSchema: BeyondSchema?
  var testDescription: String { name }

  /// Reads a refused file and its refusal, or an accepted file, which has none.
  init(_ file: URL, in folder: String) throws {
    let stem = file.deletingPathExtension()
    name = stem.pathComponents.suffix(2).joined(separator: "/")
    yaml = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    guard folder == "refused" else {
      (lines, beyondSchema) = ([], nil)
      return
    }
    let refusal = try String(contentsOf: stem.appendingPathExtension("txt"), encoding: .utf8)
    let mark = "beyond a schema: "
    let told = refusal.split(separator: "\n").map { String($0) }
    lines = told.filter { !$0.hasPrefix(mark) }
    beyondSchema = told.first { $0.hasPrefix(mark) }.flatMap {
      BeyondSchema(rawValue: String($0.dropFirst(mark.count)))
    }
  }

  /// The files the decoder and the schema both accept.
  static let accepted = cases(of: "accepted")
  /// The files the decoder refuses, and the schema too unless they are beyond a schema's reach.
  static let refused = cases(of: "refused")

  /// The files of `folder` with this extension, in alphabetical order.
  static func files(of folder: String, extension kind: String) -> [URL] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: folder)
    let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.allObjects ?? []
    return found.compactMap { $0 as? URL }.filter { $0.pathExtension == kind }.sorted { $0.path < $1.path }
  }

  /// The cases that can be read; a test counts whether they are all.
  private static func cases(of folder: String) -> [CorpusCase] {
    files(of: folder, extension: "yaml").compactMap { try? CorpusCase($0, in: folder) }
  }
}

/// The reason a schema, which sees only the values YAML yields, can't refuse what the decoder refuses.
enum BeyondSchema: String, Sendable {
  /// The length of `2h0m1s` takes arithmetic, and a schema only matches text.
  case size
  /// The larger end of `30-15s` takes arithmetic too.
  case order
  /// `010`, `+5` and `True` have become 10, 5 and true before the schema sees them.
  case spelling
  /// The second of two equal keys has replaced the first; editors report it themselves.
  case duplicate
  /// Anchors, aliases, tags and `?` have been resolved.
  case decoration
  /// A schema doesn't know which phrase books there are.
  case books
}
