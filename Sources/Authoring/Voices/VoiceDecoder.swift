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

  fileprivate static let engines = ["espeak-ng", "piper"]
}

extension YAMLReader {
  fileprivate mutating func voice(_ value: YAMLValue) -> Voice? {
    let isModel = Self.isModel(value)
    let known = [
      "name", "description", "engine", "language", "identifier", "rate", "volume", "pronunciations",
    ]
    guard
      let fields = fields(
        value, known: known + (isModel ? Self.modelKeys : ["variant", "pitch", "range", "word-gap"]),
        required: ["name", "identifier"] + (isModel ? ["model", "rate-at-1", "rate-at-2"] : []),
        expecting: "write a voice's keys, first name: and identifier:")
    else { return nil }
    let name = sentence(fields["name"])
    let identifier = engineName(
      fields["identifier"], such: isModel ? "en-us" : "gmw/en-US", /[A-Za-z0-9]+([\/_-][A-Za-z0-9]+)*/)
    var voice = Voice(name: name ?? "", identifier: identifier ?? "")
    if let description = sentence(fields["description"]) { voice.description = description }
    _ = parsed(fields["engine"], expecting: "write espeak-ng or piper", Self.engine)
    if let language = parsed(fields["language"], expecting: "write en-GB", LanguageText.tag) {
      voice.language = language
    }
    if let variant = engineName(fields["variant"], such: "f5", /[A-Za-z0-9]+([ _-][A-Za-z0-9]+)*/) {
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
    if isModel { voice.model = model(fields) }
    return name == nil || identifier == nil || (isModel && voice.model == nil) ? nil : voice
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

  private mutating func engineName<Output>(
    _ value: YAMLValue?, such example: String, _ form: Regex<Output>
  ) -> String? {
    parsed(value, expecting: "write a name such as \(example)") { text throws(Problem) in
      guard AuthoringLimits.Voice.engineName.contains(text.unicodeScalars.count),
        text.wholeMatch(of: form.matchingSemantics(.unicodeScalar)) != nil
      else {
        throw Problem(message: "\(quoted(text)) is not a name the engine takes; write one such as \(example)")
      }
      return text
    }
  }

  /// True if the file says that a model speaks, which decides what other keys it may have.
  private static func isModel(_ value: YAMLValue) -> Bool {
    guard case .mapping(let mapping) = value.node else { return false }
    return mapping["engine"]?.scalar?.string == "piper"
  }

  private static func engine(_ text: String) throws(Problem) -> String {
    guard VoiceDecoder.engines.contains(text) else {
      throw Problem(
        message: "\(quoted(text)) is not an engine; write \(VoiceDecoder.engines.joined(separator: " or "))")
    }
    return text
  }

  private static func rate(_ text: String, in bounds: ClosedRange<Double>) throws(Problem) -> Double {
    guard text.wholeMatch(of: /(0|[1-9][0-9]{0,3})(\.[0-9]{1,3})?/.matchingSemantics(.unicodeScalar)) != nil,
      let rate = Double(text)
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
