/// Names for files that every disk takes: those of phones, cars and Windows too.
public enum FileName {
  /// What can't be in a name on FAT or Windows, beside control characters (Microsoft, "Naming Files, Paths, and
  /// Namespaces").
  private static let refused: Set<Unicode.Scalar> = ["<", ">", ":", "\"", "/", "\\", "|", "?", "*"]
  /// Names that are devices on Windows, whatever the extension (the same page).
  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })
  /// A name has 255 bytes on most disks, and the extension and a temporary mark need some.
  private static let longest = 200

  /// `name` without an extension, with a hyphen in place of what some disk refuses; `session` when nothing is left.
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
}
