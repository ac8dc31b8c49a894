public import Guide
import Yams

/// Turns a voice file into a voice, or into everything that is wrong with it.
public enum VoiceDecoder {
  /// Decodes the bytes of the file named `file`.
  ///
  /// - Throws: ``AuthoringError/invalid(_:)``.
  public static func decode(_ bytes: [UInt8], file: String) throws(AuthoringError) -> Voice {
    let root = try YAMLDocument.root(of: SourceText(bytes, file: file))
    var reader = YAMLReader(file: file)
    let voice = reader.voice(YAMLValue(key: "", path: "", node: root))
    try reader.finish()
    // Whatever is missing has been reported, and `finish` has thrown.
    guard let voice else { preconditionFailure("a voice is missing without a reason") }
    return voice
  }

  fileprivate static let engines =
    ["espeak-ng"] + VoiceModel.Engine.allCases.map(\.rawValue) + [VoiceRecording.engine]

  fileprivate static let engineNames =
    "\(engines.dropLast().joined(separator: ", ")) or \(engines[engines.count - 1])"
}

extension YAMLReader {
  fileprivate mutating func voice(_ value: YAMLValue) -> Voice? {
    if Self.engineName(of: value) == VoiceRecording.engine { return recordedVoice(value) }
    let engine = Self.modelEngine(value)
    let known = [
      "name", "description", "engine", "language", "identifier", "rate", "volume", "pronunciations",
    ]
    guard
      let fields = fields(
        value, known: known + Self.keys(of: engine),
        required: ["name", "identifier"] + (engine == nil ? [] : ["model", "rate-at-1", "rate-at-2"]),
        expecting: "write a voice's keys, first name: and identifier:")
    else { return nil }
    let name = sentence(fields["name"])
    let identifier = self.identifier(fields["identifier"], such: engine == nil ? "gmw/en-US" : "en-us")
    var voice = Voice(name: name ?? "", identifier: identifier ?? "")
    if let description = sentence(fields["description"]) { voice.description = description }
    _ = parsed(fields["engine"], expecting: "write \(VoiceDecoder.engineNames)", Self.engine)
    if let language = parsed(fields["language"], expecting: "write en-GB", LanguageText.tag) {
      voice.language = language
    }
    voice.otherLanguages = otherLanguages(fields["other-languages"], beside: voice.language)
    if let variant = engineName(fields["variant"], such: "f5", joinedBy: " _-") {
      voice.variant = variant
    }
    if let rate = rate(fields["rate"], in: AuthoringLimits.Voice.rate) { voice.rate = rate }
    if let pitch = number(fields["pitch"], in: AuthoringLimits.Voice.pitch) { voice.pitch = pitch }
    if let range = number(fields["range"], in: AuthoringLimits.Voice.pitch) { voice.range = range }
    if let volume = number(fields["volume"], in: AuthoringLimits.Voice.volume) { voice.volume = volume }
    let gap = parsed(fields["word-gap"], expecting: "write a length such as 10ms") { text throws(Problem) in
      try QuantityText.length(text, in: AuthoringLimits.Voice.wordGap)
    }
    if let gap { voice.wordGap = gap }
    voice.pronunciations = pronunciations(fields["pronunciations"])
    voice.model = engine.flatMap { model(fields, of: $0) }
    return name == nil || identifier == nil || (engine != nil && voice.model == nil) ? nil : voice
  }

  private mutating func identifier(_ value: YAMLValue?, such example: String) -> String? {
    engineName(value, such: example, joinedBy: "/_-")
  }

  /// espeak-ng's names of the other languages that a model speaks, by their tags.
  private mutating func otherLanguages(_ value: YAMLValue?, beside own: String) -> [String: String] {
    guard let value,
      let entries = entries(value, expecting: "write a tag and espeak-ng's name, such as fr: fr-fr")
    else { return [:] }
    var languages = [own: ""]
    for (key, entry) in entries {
      let keyValue = YAMLValue(key: shown(entry.key), path: entry.path, node: key)
      let tag = parsed(keyValue, expecting: "write a tag such as pt-BR", LanguageText.tag)
      let name = identifier(
        YAMLValue(key: shown(entry.key), path: entry.path, node: entry.node), such: "pt-br")
      guard let tag, let name else { continue }
      if languages.updateValue(name, forKey: tag) != nil {
        report(keyValue, "this language is there already; keep one of them")
      }
    }
    languages[own] = nil
    return languages
  }

  mutating func rate(_ value: YAMLValue?, in bounds: ClosedRange<Double>) -> Double? {
    parsed(value, expecting: "write words per minute, such as 140") { text throws(Problem) in
      try Self.rate(text, in: bounds)
    }
  }

  mutating func number(_ value: YAMLValue?, in bounds: ClosedRange<Int>) -> Int? {
    parsed(value, expecting: "write a number from \(bounds.lowerBound) to \(bounds.upperBound)") {
      text throws(Problem) in try QuantityText.whole(text, in: bounds)
    }
  }

  /// Words of ASCII letters and digits, joined by one of `marks` each.
  private mutating func engineName(
    _ value: YAMLValue?, such example: String, joinedBy marks: String
  ) -> String? {
    parsed(value, expecting: "write a name such as \(example)") { text throws(Problem) in
      let words = text.unicodeScalars.split(omittingEmptySubsequences: false) {
        marks.unicodeScalars.contains($0)
      }
      guard AuthoringLimits.Voice.engineName.contains(text.unicodeScalars.count),
        words.allSatisfy({ word in
          !word.isEmpty && word.allSatisfy { $0.isASCII && ($0.properties.isAlphabetic || isDigit($0)) }
        })
      else {
        throw Problem(message: "\(quoted(text)) is not a name the engine takes; write one such as \(example)")
      }
      return text
    }
  }

  /// The engine of the model that speaks, if the file says that one does, which decides what other keys it may have.
  private static func modelEngine(_ value: YAMLValue) -> VoiceModel.Engine? {
    engineName(of: value).flatMap(VoiceModel.Engine.init)
  }

  private static func engineName(of value: YAMLValue) -> String? {
    guard case .mapping(let mapping) = value.node else { return nil }
    return mapping["engine"]?.scalar?.string
  }

  private static func engine(_ text: String) throws(Problem) -> String {
    guard VoiceDecoder.engines.contains(text) else {
      throw Problem(
        message: "\(quoted(text)) is not an engine; write \(VoiceDecoder.engineNames)")
    }
    return text
  }

  private static func rate(_ text: String, in bounds: ClosedRange<Double>) throws(Problem) -> Double {
    let parts = text.unicodeScalars.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ $0.allSatisfy(isDigit) }),
      (1...4).contains(parts[0].count), parts[0].count == 1 || parts[0].first != "0",
      parts.count == 1 || (1...3).contains(parts[1].count), let rate = Double(text)
    else {
      throw Problem(message: "\(quoted(text)) is not a plain number; write words per minute, such as 140")
    }
    guard bounds.contains(rate) else {
      throw Problem(
        message:
          "\(quoted(text)) is out of range; write words per minute from \(Int(bounds.lowerBound)) to "
          + "\(Int(bounds.upperBound))")
    }
    return rate
  }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
