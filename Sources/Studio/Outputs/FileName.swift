internal import Authoring
internal import Foundation

/// Names for files that every disk takes: those of phones, cars and Windows too.
public enum FileName {
  /// The characters that, beside control characters, can't be in a name on FAT or Windows (Microsoft, "Naming Files,
  /// Paths, and Namespaces").
  private static let refused: Set<Unicode.Scalar> = ["<", ">", ":", "\"", "/", "\\", "|", "?", "*"]
  /// Names that are devices on Windows, whatever the extension (the same page).
  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })
  /// The most bytes of a name: most disks allow 255, of which the ending and a temporary mark need some.
  private static let longest = 200

  /// A name, without an ending, with a hyphen in place of each character that some disk refuses; `session` where nothing
  /// is left of it.
  public static func safe(_ name: String) -> String {
    let scalars = name.unicodeScalars.map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: Unicode.Scalar("-")
      default: refused.contains(scalar) ? "-" : scalar
      }
    }
    var safe = String(String.UnicodeScalarView(scalars))
    safe = String(safe.drop { $0 == " " || $0 == "-" || $0 == "." })
    while safe.utf8.count > longest || safe.last == " " || safe.last == "." { safe.removeLast() }
    if safe.isEmpty { return "session" }
    let stem = safe.prefix { $0 != "." }.lowercased()
    return devices.contains(stem) ? "session-\(safe)" : safe
  }

  /// The name for what is made of a session: the bundled one's, the file's without its ending, or `session` for standard
  /// input.
  public static func usual(ofSession nameOrPath: String) -> String {
    if nameOrPath == "-" { return "session" }
    // A bundled session's name may have a dot, before its language.
    return Bundled.sessionNames.contains(nameOrPath) ? nameOrPath : SourceFile.baseName(of: nameOrPath)
  }

  /// The ending of the file at `path`, in lower case and without its dot, such as `vtt`; empty where there is none.
  public static func ending(of path: String) -> String {
    dot(in: path).map { path[path.index(after: $0)...].lowercased() } ?? ""
  }

  /// A path without the ending of its file and the dot before it.
  public static func withoutEnding(_ path: String) -> String {
    dot(in: path).map { String(path[..<$0]) } ?? path
  }

  /// The address of the file at `path` in a page at `page`: relative and
  /// percent-encoded.
  static func address(of path: String, from page: String) -> String {
    let target = URL(filePath: path).standardizedFileURL.pathComponents
    let base = URL(filePath: page).standardizedFileURL.pathComponents.dropLast()
    let shared = zip(target, base).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: base.count - shared) + target.dropFirst(shared)
    return steps.map(encoded).joined(separator: "/")
  }

  /// A name as it stands in an address.
  static func encoded(_ name: String) -> String {
    name.addingPercentEncoding(withAllowedCharacters: unreserved) ?? name
  }

  /// What RFC 3986 (2.3) lets stand in an address as it is.
  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

  /// The dot before the ending, which is not the first character of a hidden file's name.
  private static func dot(in path: String) -> String.Index? {
    let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
    return name.lastIndex(of: ".").flatMap { $0 > name.startIndex ? $0 : nil }
  }
}
