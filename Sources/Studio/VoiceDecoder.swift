public import Guide

/// Turns a voice file into a voice, or into everything that is wrong with it.
public enum VoiceDecoder {
  /// Decodes the bytes of the file named `file`; throws `StudioError.invalid`.
  public static func decode(_ bytes: [UInt8], file: String) throws(StudioError) -> Voice {
    let root = try YAMLDocument.root(of: SourceText(bytes, file: file))
    var reader = YAMLReader(file: file)
    let voice = reader.voice(YAMLValue(key: "", path: "", node: root))
    try reader.finish()
    // Whatever is missing has been reported, and `finish` has thrown.
    guard let voice else { preconditionFailure("a voice is missing without a reason") }
    return voice
  }

  fileprivate static let engines = ["espeak-ng"]
}

extension YAMLReader {
  fileprivate mutating func voice(_ value: YAMLValue) -> Voice? {
    let known = [
      "name", "description", "engine", "language", "identifier", "variant", "rate", "pitch", "range",
      "word-gap",
      "volume", "pronunciations",
    ]
    guard
      let fields = fields(
        value, known: known, required: ["name", "identifier"],
        expecting: "write a voice's keys, first name: and identifier:")
    else { return nil }
    let name = sentence(fields["name"])
    let identifier = engineName(fields["identifier"], such: "gmw/en-US", /[A-Za-z0-9]+([\/_-][A-Za-z0-9]+)*/)
    var voice = Voice(name: name ?? "", identifier: identifier ?? "")
    if let description = sentence(fields["description"]) { voice.description = description }
    if let engine = parsed(fields["engine"], expecting: "write espeak-ng", Self.engine) {
      voice.engine = engine
    }
    if let language = parsed(fields["language"], expecting: "write en-GB", LanguageText.tag) {
      voice.language = language
    }
    if let variant = engineName(fields["variant"], such: "f5", /[A-Za-z0-9]+([ _-][A-Za-z0-9]+)*/) {
      voice.variant = variant
    }
    if let rate = parsed(fields["rate"], expecting: "write words per minute, such as 140", Self.rate) {
      voice.rate = rate
    }
    if let pitch = number(fields["pitch"], in: VoiceLimits.pitch) { voice.pitch = pitch }
    if let range = number(fields["range"], in: VoiceLimits.pitch) { voice.range = range }
    if let volume = number(fields["volume"], in: VoiceLimits.volume) { voice.volume = volume }
    let gap = parsed(fields["word-gap"], expecting: "write a length such as 10ms") { text throws(Problem) in
      try QuantityText.length(text, in: VoiceLimits.wordGap)
    }
    if let gap { voice.wordGap = gap }
    voice.pronunciations = pronunciations(fields["pronunciations"])
    return name == nil || identifier == nil ? nil : voice
  }

  private mutating func number(_ value: YAMLValue?, in bounds: ClosedRange<Int>) -> Int? {
    parsed(value, expecting: "write a number from \(bounds.lowerBound) to \(bounds.upperBound)") {
      text throws(Problem) in try QuantityText.whole(text, in: bounds)
    }
  }

  private mutating func engineName<Output>(
    _ value: YAMLValue?, such example: String, _ form: Regex<Output>
  ) -> String? {
    parsed(value, expecting: "write a name such as \(example)") { text throws(Problem) in
      guard VoiceLimits.engineName.contains(text.unicodeScalars.count),
        text.wholeMatch(of: form.matchingSemantics(.unicodeScalar)) != nil
      else {
        throw Problem(message: "\(quoted(text)) is not a name the engine takes; write one such as \(example)")
      }
      return text
    }
  }

  private static func engine(_ text: String) throws(Problem) -> String {
    guard VoiceDecoder.engines.contains(text) else {
      throw Problem(
        message: "\(quoted(text)) is not an engine; write \(VoiceDecoder.engines.joined(separator: " or "))")
    }
    return text
  }

  private static func rate(_ text: String) throws(Problem) -> Double {
    guard text.wholeMatch(of: /(0|[1-9][0-9]{0,3})(\.[0-9]{1,3})?/.matchingSemantics(.unicodeScalar)) != nil,
      let rate = Double(text)
    else {
      throw Problem(message: "\(quoted(text)) is not a plain number; write words per minute, such as 140")
    }
    guard VoiceLimits.rate.contains(rate) else {
      throw Problem(
        message:
          "\(quoted(text)) is out of range; write words per minute from \(Int(VoiceLimits.rate.lowerBound)) to "
          + "\(Int(VoiceLimits.rate.upperBound))")
    }
    return rate
  }
}
