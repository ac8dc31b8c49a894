/// The files that come inside the program.
public enum Bundled {
  /// The bundled sessions, in UTF-8, by file name.
  public static var sessions: [String: [UInt8]] {
    [
      "upper-middle-back.yaml": PackageResources.upper_middle_back_yaml,
      "upper-middle-back.de.yaml": PackageResources.upper_middle_back_de_yaml,
      "upper-middle-back.es.yaml": PackageResources.upper_middle_back_es_yaml,
      "upper-middle-back.fr.yaml": PackageResources.upper_middle_back_fr_yaml,
      "upper-middle-back.it.yaml": PackageResources.upper_middle_back_it_yaml,
      "upper-middle-back.ja.yaml": PackageResources.upper_middle_back_ja_yaml,
      "upper-middle-back.nl.yaml": PackageResources.upper_middle_back_nl_yaml,
      "upper-middle-back.pl.yaml": PackageResources.upper_middle_back_pl_yaml,
      "upper-middle-back.pt-BR.yaml": PackageResources.upper_middle_back_pt_BR_yaml,
    ]
  }

  /// The bundled sessions' names in alphabetical order.
  public static var sessionNames: [String] {
    sessions.keys.map { String($0.dropLast(".yaml".count)) }.sorted()
  }

  /// The bundled phrase books, in UTF-8, by the tags of their languages.
  static let books = [
    "de": PackageResources.de_yaml, "en": PackageResources.en_yaml, "es": PackageResources.es_yaml,
    "fr": PackageResources.fr_yaml, "it": PackageResources.it_yaml, "ja": PackageResources.ja_yaml,
    "nl": PackageResources.nl_yaml, "pl": PackageResources.pl_yaml, "pt-BR": PackageResources.pt_BR_yaml,
  ]

  /// The bundled paces' names from slow to fast.
  public static var paceNames: [String] { paces.map(\.name) }

  /// The bundled paces from slow to fast, in UTF-8.
  public static var paces: [(name: String, bytes: [UInt8])] {
    [
      ("gentle", PackageResources.gentle_yaml), ("standard", PackageResources.standard_yaml),
      ("brisk", PackageResources.brisk_yaml),
    ]
  }

  /// The JSON Schema (2020-12) of a session file, in UTF-8; editors use it to help while typing.
  public static var sessionSchema: [UInt8] { PackageResources.session_schema_json }
}
