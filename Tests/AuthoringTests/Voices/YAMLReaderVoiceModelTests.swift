import Guide
import Authoring
import Testing

struct YAMLReaderVoiceModelTests {
  private let least =
    "name: N\nengine: piper\nidentifier: en-us\nmodel: m.onnx\nrate-at-1: 230\nrate-at-2: 140"

  private func refusal(of text: String) -> [String] {
    do throws(AuthoringError) {
      _ = try VoiceDecoder.decode([UInt8](text.utf8), file: "v.yaml")
      return []
    } catch {
      return error.diagnostics.map(\.description)
    }
  }

  @Test func decodesEveryKeyAndLooksForTheModelBesideTheFile() throws {
    let text = least + "\nspeaker: 3\nnoise: 0.5\nrhythm: 0\nsentence-pause: 250ms\nrate: 170\nvolume: 90"
    let voice = try VoiceDecoder.decode([UInt8](text.utf8), file: "some/where/v.yaml")
    let model = VoiceModel(
      path: "some/where/m.onnx", speaker: 3, rateAtOne: 230, rateAtTwo: 140, noise: 500, rhythm: 0,
      sentencePause: .milliseconds(250))
    #expect(voice == Voice(name: "N", identifier: "en-us", rate: 170, volume: 90, model: model))
    #expect(voice.engine == "piper")
  }

  @Test func aModelOfHibarisHasAPitchAndARangeAndNoNoise() throws {
    let hibari = least.replacing("piper", with: "hibari")
    let voice = try VoiceDecoder.decode([UInt8]((hibari + "\npitch: 40\nrange: 30").utf8), file: "v.yaml")
    let model = VoiceModel(engine: .hibari, path: "m.onnx", rateAtOne: 230, rateAtTwo: 140)
    #expect(voice == Voice(name: "N", identifier: "en-us", pitch: 40, range: 30, model: model))
    #expect(voice.engine == "hibari")
    #expect(refusal(of: hibari + "\nnoise: 0.5").first?.contains("7:1: noise: unknown key") == true)
  }

  @Test func aModelOfKokorosMaySpeakSeveralLanguages() throws {
    let kokoro = least.replacing("piper", with: "kokoro") + "\nlanguage: ja\nother-languages:\n"
    let voice = try VoiceDecoder.decode([UInt8]((kokoro + "  de: de\n  pt-BR: pt-br").utf8), file: "v.yaml")
    #expect(voice.language == "ja")
    #expect(voice.otherLanguages == ["de": "de", "pt-BR": "pt-br"])
    #expect(voice.engine == "kokoro")
    #expect(refusal(of: kokoro + "  deutsch: de").first?.contains("is not a language tag") == true)
    #expect(refusal(of: kokoro + "  ja: ja").first?.contains("this language is there already") == true)
    #expect(refusal(of: kokoro + "  de: [de]").count == 1)
    #expect(refusal(of: least + "\nother-languages: {de: de}").first?.contains("unknown key") == true)
  }

  @Test func aWholePathIsTakenAsItIs() throws {
    let text = least.replacing("m.onnx", with: "/models/m.onnx")
    #expect(try VoiceDecoder.decode([UInt8](text.utf8), file: "a/v.yaml").model?.path == "/models/m.onnx")
  }

  @Test func decodesAbsentKeysToTheirDefaults() throws {
    let voice = try VoiceDecoder.decode([UInt8](least.utf8), file: "v.yaml")
    #expect(voice.model == VoiceModel(path: "m.onnx", rateAtOne: 230, rateAtTwo: 140))
  }

  @Test(arguments: [
    ("noise: 2.1", #"8: noise: "2.1" is out of range; write a factor from 0.0 to 2.0"#),
    ("rhythm: much", #"9: rhythm: "much" is not a plain number; write a factor such as 0.9"#),
    ("speaker: -1", #"10: speaker: "-1" is not a plain number; write a number such as 1"#),
    ("sentence-pause: 3s", #"17: sentence-pause: "3s" is out of range; write a length from 0s to 2s"#),
    ("pitch: 50", "1: pitch: unknown key; did you mean noise?"),
  ])
  func refusesWhatAModelCannotTake(_ line: String, message: String) {
    let found = refusal(of: "\(least)\n\(line)")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("v.yaml:7:") == true)
    #expect(found.first?.contains(message.prefix { $0 != ";" }) == true, "\(found)")
  }

  @Test func refusesAModelsKeysWhereEspeakSpeaks() {
    #expect(refusal(of: "name: N\nidentifier: gmw/en\nnoise: 0.5").first?.contains("unknown key") == true)
  }

  @Test func refusesAModelThatIsMissingOrNoModelOrNoSlowerWhenScaled() {
    #expect(
      refusal(of: "name: N\nengine: piper\nidentifier: en-us") == [
        "v.yaml:1:1: model: missing; write model: and its value",
        "v.yaml:1:1: rate-at-1: missing; write rate-at-1: and its value",
        "v.yaml:1:1: rate-at-2: missing; write rate-at-2: and its value",
      ])
    #expect(
      refusal(of: least.replacing("m.onnx", with: "m.bin")) == [
        #"v.yaml:4:8: model: "m.bin" is not a model; write a file that ends with .onnx"#
      ])
    #expect(
      refusal(of: least.replacing("140", with: "230")) == [
        "v.yaml:6:12: rate-at-2: a length scale of 2 must be slower; write less than rate-at-1"
      ])
  }
}
