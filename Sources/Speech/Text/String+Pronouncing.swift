import Guide

extension String {
  /// The words as espeak-ng shall read them: pronunciations put in, and nothing left that it takes for a command.
  ///
  /// Phonemes stand in `[[…]]`; no other bracket is left.
  func pronounced(with pronunciations: [String: Voice.Pronunciation]) -> String {
    var result = ""
    var word = ""
    func finish() {
      result += spoken(word, pronunciations)
      word = ""
    }
    for character in self {
      if character.isLetter || character.isNumber || character == "'" || character == "’" || character == "-"
      {
        word.append(character)
      } else {
        finish()
        result.append(isCommand(character) ? " " : character)
      }
    }
    finish()
    return result
  }
}

/// A word as it is, or what to say for it, or for the parts a hyphen joins.
private func spoken(_ word: String, _ pronunciations: [String: Voice.Pronunciation]) -> String {
  switch pronunciations[word.lowercased().replacing("’", with: "'")] {
  case .respelling(let words)?: return String(words.map { isCommand($0) ? " " : $0 })
  case .phonemes(let mnemonics)?:
    let plain = mnemonics.filter { $0.isASCII && !"[]".contains($0) }
    return plain.split(whereSeparator: isCommandOrSpace).map { "[[\($0)]]" }.joined(separator: " ")
  case nil:
    for separator in ["-", "'", "’"] as [Character] where word.contains(separator) {
      let parts = word.split(separator: separator, omittingEmptySubsequences: false)
      let said = parts.map { spoken(String($0), pronunciations) }
      guard said != parts.map(String.init) else { continue }
      // espeak-ng reads phonemes only where a word begins.
      return said.joined(separator: separator == "-" ? " " : String(separator))
    }
    return word
  }
}

private func isCommandOrSpace(_ character: Character) -> Bool {
  character.isWhitespace || isCommand(character)
}

/// Brackets may open phonemes, and control characters change the voice.
private func isCommand(_ character: Character) -> Bool {
  "[]".contains(character) || character.unicodeScalars.contains { $0.properties.generalCategory == .control }
}
