import Guide

extension YAMLReader {
  /// Pronunciations of words the engine gets wrong, by the word in lower case.
  mutating func pronunciations(_ value: YAMLValue?) -> [String: Voice.Pronunciation] {
    guard let value,
      let entries = entries(value, expecting: "write a word and how to say it, such as cobra: koh-bra")
    else { return [:] }
    var pronunciations: [String: Voice.Pronunciation] = [:]
    for (key, entry) in entries {
      let keyValue = YAMLValue(key: shown(entry.key), path: entry.path, node: key)
      let word = entry.key.lowercased()
      if word.wholeMatch(of: /[\p{L}\p{M}\p{N}]+(['’-][\p{L}\p{M}\p{N}]+)*/.matchingSemantics(.unicodeScalar))
        == nil
      {
        report(keyValue, "this is not one word; write a single word without spaces")
      } else if pronunciations[word] != nil {
        report(keyValue, "this word is there twice, in other capitals; keep one of them")
      }
      pronunciations[word] = pronunciation(
        YAMLValue(key: shown(entry.key), path: entry.path, node: entry.node))
    }
    return pronunciations
  }

  private mutating func pronunciation(_ value: YAMLValue) -> Voice.Pronunciation? {
    guard value.isMapping else { return sentence(value).map { .respelling($0) } }
    let expecting = #"write {phonemes: "k'oUbr@"}"#
    guard let fields = fields(value, known: ["phonemes"], required: ["phonemes"], expecting: expecting) else {
      return nil
    }
    return parsed(fields["phonemes"], expecting: expecting) { text throws(Problem) in
      // Two closing brackets would end the engine's phoneme mode, and the rest would be spoken as text.
      guard text.wholeMatch(of: /[!-Z\\^-~]+( [!-Z\\^-~]+)*/.matchingSemantics(.unicodeScalar)) != nil,
        AuthoringLimits.Voice.phonemes.contains(text.utf8.count)
      else { throw Problem(message: "\(quoted(text)) is not a row of the engine's phonemes; \(expecting)") }
      return .phonemes(text)
    }
  }
}
