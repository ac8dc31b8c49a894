import Guide

extension YAMLReader {
  /// The keys that only a voice of the engine for models has, or of espeak-ng where there is none.
  static func keys(of engine: VoiceModel.Engine?) -> [String] {
    let keys = ["model", "rate-at-1", "rate-at-2", "sentence-pause"]
    return switch engine {
    case .piper: keys + ["speaker", "noise", "rhythm"]
    case .hibari: keys + ["pitch", "range"]
    case .kokoro: keys + ["other-languages"]
    case nil: ["variant", "pitch", "range", "word-gap"]
    }
  }

  /// The model of a voice file, its path relative to the file's folder.
  mutating func model(_ fields: [String: YAMLValue], of engine: VoiceModel.Engine) -> VoiceModel? {
    let path = parsed(fields["model"], expecting: "write a file, such as model.onnx", Self.modelPath)
    let one = rate(fields["rate-at-1"], in: AuthoringLimits.Voice.modelRate)
    let two = rate(fields["rate-at-2"], in: AuthoringLimits.Voice.modelRate)
    guard let path, let one, let two else { return nil }
    if let slower = fields["rate-at-2"], two >= one {
      report(slower, "a length scale of 2 must be slower; write less than rate-at-1")
    }
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    var model = VoiceModel(
      engine: engine, path: path.hasPrefix("/") ? path : folder + path, rateAtOne: one, rateAtTwo: two)
    if let speaker = number(fields["speaker"], in: AuthoringLimits.Voice.speaker) { model.speaker = speaker }
    if let noise = thousandths(fields["noise"]) { model.noise = noise }
    if let rhythm = thousandths(fields["rhythm"]) { model.rhythm = rhythm }
    let pause = parsed(fields["sentence-pause"], expecting: "write a length such as 300ms") {
      text throws(Problem) in try QuantityText.length(text, in: AuthoringLimits.Voice.sentencePause)
    }
    if let pause { model.sentencePause = pause }
    return model
  }

  private mutating func thousandths(_ value: YAMLValue?) -> Int? {
    parsed(value, expecting: "write a number such as 0.667") { text throws(Problem) in
      Int((try QuantityText.factor(text, in: AuthoringLimits.Voice.variation) * 1000).rounded())
    }
  }

  private static func modelPath(_ text: String) throws(Problem) -> String {
    guard text.hasSuffix(".onnx"), text.utf8.count <= AuthoringLimits.Voice.modelPath,
      !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { throw Problem(message: "\(quoted(text)) is not a model; write a file that ends with .onnx") }
    return text
  }
}
