/// The languages that a handout may be in, told apart by their commonest words.
enum HandoutLanguage {
  private static let words: [(tag: String, name: String, words: Set<String>)] = [
    (
      "en", "English",
      ["the", "your", "and", "to", "of", "on", "with", "for", "in", "you", "is", "hold", "repeat"]
    ),
    (
      "de", "German",
      [
        "der", "die", "das", "und", "den", "mit", "auf", "sie", "ihre", "ihr", "ein", "eine", "wiederholen",
        "halten",
      ]
    ),
    (
      "fr", "French",
      ["le", "la", "les", "et", "des", "sur", "vous", "votre", "vos", "une", "avec", "pendant", "dans"]
    ),
    (
      "es", "Spanish",
      ["el", "la", "los", "las", "y", "en", "con", "su", "sus", "una", "por", "durante", "del"]
    ),
    (
      "it", "Italian",
      ["il", "lo", "gli", "della", "con", "una", "per", "sul", "alla", "del", "le", "di", "che"]
    ),
    ("nl", "Dutch", ["de", "het", "een", "en", "met", "uw", "je", "op", "van", "naar", "voor", "seconden"]),
    (
      "pl", "Polish", ["i", "w", "na", "się", "do", "z", "przez", "ręce", "nogi", "sekund", "nie", "powtórz"]
    ),
    (
      "pt-BR", "Portuguese",
      ["o", "os", "e", "com", "na", "no", "sua", "seu", "por", "uma", "do", "da", "segundos"]
    ),
  ]

  /// The language's tag and English name; English where nothing tells.
  static func guess(_ text: String) -> (tag: String, name: String) {
    if text.unicodeScalars.contains(where: { (0x3040...0x30ff).contains($0.value) }) {
      return ("ja", "Japanese")
    }
    let all = text.lowercased().split { !$0.isLetter && $0 != "'" }
    let counts = words.map { language in all.count { language.words.contains(String($0)) } }
    let most = counts.max() ?? 0
    // English wins where others come as close as names of poses bring them.
    guard most > counts[0] * 3 / 2, let index = counts.firstIndex(of: most) else { return ("en", "English") }
    return (words[index].tag, words[index].name)
  }
}
