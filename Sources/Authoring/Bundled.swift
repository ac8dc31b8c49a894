/// The files that come inside the program.
public enum Bundled {
  /// The bundled sessions, in UTF-8, by file name.
  public static var sessions: [String: [UInt8]] {
    ["upper-middle-back.yaml": PackageResources.upper_middle_back_yaml]
  }

  /// The bundled sessions' names in alphabetical order.
  public static var sessionNames: [String] {
    sessions.keys.map { String($0.dropLast(".yaml".count)) }.sorted()
  }

  /// The bundled paces' names from slow to fast.
  public static var paceNames: [String] { paces.map(\.name) }

  /// The bundled paces from slow to fast, in UTF-8.
  static var paces: [(name: String, bytes: [UInt8])] {
    [
      ("gentle", PackageResources.gentle_yaml), ("standard", PackageResources.standard_yaml),
      ("brisk", PackageResources.brisk_yaml),
    ]
  }

  /// The JSON Schema (2020-12) of a session file, in UTF-8; editors use it to help while typing.
  public static var sessionSchema: [UInt8] { PackageResources.session_schema_json }
}
