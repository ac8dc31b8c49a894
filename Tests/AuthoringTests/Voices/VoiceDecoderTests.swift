import Guide
import Authoring
import Testing

struct VoiceDecoderTests {
  private func decode(_ text: String) throws(AuthoringError) -> Voice {
    try VoiceDecoder.decode([UInt8](text.utf8), file: "v.yaml")
  }

  private func refusal(of text: String) -> [String] {
    do throws(AuthoringError) {
      _ = try decode(text)
      return []
    } catch {
      return error.diagnostics.map(\.description)
    }
  }

  @Test func aRecordedVoiceLiesBesideItsFileAndNeedsAName() throws {
    let text = "name: Anna\nengine: recorded\nlanguage: en-GB\nfallback: heart"
    let voice = try VoiceDecoder.decode([UInt8](text.utf8), file: "a/anna/anna.yaml")
    #expect(
      voice
        == Voice(
          name: "Anna", language: "en-GB", identifier: "",
          recording: VoiceRecording(folder: "a/anna", fallback: "heart")))
    #expect(voice.engine == "recorded")
    #expect(refusal(of: "engine: recorded").count == 1)
    #expect(
      refusal(of: "name: Anna\nengine: recorded\nrate: 140") == [
        "v.yaml:3:1: rate: unknown key; did you mean name?"
      ])
  }

  @Test func decodesEveryKey() throws {
    let decoded = try decode(
      """
      name: calm
      description: Low and even.
      engine: espeak-ng
      language: en-GB
      identifier: gmw/en-GB-x-rp
      variant: f5
      rate: 142.5
      pitch: 40
      range: 0
      word-gap: 10ms
      volume: 110
      pronunciations:
        Cobra: koh bra
        asana: {phonemes: "'A:s@n@"}
      """)
    let expected = Voice(
      name: "calm", description: "Low and even.", language: "en-GB",
      identifier: "gmw/en-GB-x-rp", variant: "f5", rate: 142.5, pitch: 40, range: 0,
      wordGap: .milliseconds(10),
      volume: 110,
      pronunciations: ["cobra": .respelling("koh bra"), "asana": .phonemes("'A:s@n@")])
    #expect(decoded == expected)
  }

  @Test func decodesAbsentKeysToTheirDefaults() throws {
    #expect(try decode("name: calm\nidentifier: gmw/en") == Voice(name: "calm", identifier: "gmw/en"))
  }

  @Test(arguments: [
    "rate: 80", "rate: 300", "pitch: 0", "pitch: 99", "range: 99", "volume: 10", "volume: 200",
    "word-gap: 0ms",
    "word-gap: 500ms", "word-gap: 0.5s", "variant: Mr serious", "language: de", "variant: klatt5",
  ])
  func acceptsTheEndsOfEveryRange(_ line: String) {
    #expect(refusal(of: "name: N\nidentifier: gmw/en-US\n\(line)") == [])
  }

  @Test(arguments: [
    ("rate: 79", #"7: rate: "79" is out of range; write words per minute from 80 to 300"#),
    ("rate: 301", #"7: rate: "301" is out of range; write words per minute from 80 to 300"#),
    ("rate: fast", #"7: rate: "fast" is not a plain number; write words per minute, such as 140"#),
    ("rate: .nan", #"7: rate: ".nan" is not a plain number; write words per minute, such as 140"#),
    ("rate: 1e2", #"7: rate: "1e2" is not a plain number; write words per minute, such as 140"#),
    ("rate: 140.", #"7: rate: "140." is not a plain number; write words per minute, such as 140"#),
    ("rate: .5", #"7: rate: ".5" is not a plain number; write words per minute, such as 140"#),
    ("rate: 1.2.3", #"7: rate: "1.2.3" is not a plain number; write words per minute, such as 140"#),
    ("rate: 140.1234", #"7: rate: "140.1234" is not a plain number; write words per minute, such as 140"#),
    ("rate: +140", #"7: rate: "+140" is not a plain number; write words per minute, such as 140"#),
    ("rate: ١٤٠", #"7: rate: "١٤٠" is not a plain number; write words per minute, such as 140"#),
    ("rate: 0140", #"7: rate: "0140" is not a plain number; write words per minute, such as 140"#),
    ("pitch: 100", #"8: pitch: "100" is out of range; write a number from 0 to 99"#),
    ("pitch: -1", #"8: pitch: "-1" is not a plain number; write a number such as 3"#),
    ("range: 100", #"8: range: "100" is out of range; write a number from 0 to 99"#),
    ("volume: 9", #"9: volume: "9" is out of range; write a number from 10 to 200"#),
    ("volume: loud", #"9: volume: "loud" is not a plain number; write a number such as 10"#),
    ("word-gap: 501ms", #"11: word-gap: "501ms" is out of range; write a length from 0s to 500ms"#),
    ("word-gap: 10", #"11: word-gap: "10" has no unit; write 10s for seconds"#),
    (
      "engine: say",
      #"9: engine: "say" is not an engine; write espeak-ng, piper, hibari, kokoro or recorded"#
    ),
    ("language: English", #"11: language: "English" is not a language tag; write one such as en or en-GB"#),
    ("variant: \"!v/f2\"", #"10: variant: "!v/f2" is not a name the engine takes; write one such as f5"#),
    ("variant: a__b", #"10: variant: "a__b" is not a name the engine takes; write one such as f5"#),
    ("variant: f5-", #"10: variant: "f5-" is not a name the engine takes; write one such as f5"#),
    ("variant: é", #"10: variant: "é" is not a name the engine takes; write one such as f5"#),
    ("variant: ../f2", #"10: variant: "../f2" is not a name the engine takes; write one such as f5"#),
    ("variant: ''", #"10: variant: "" is not a name the engine takes; write one such as f5"#),
    ("Pitch: 3", "1: Pitch: unknown key; did you mean pitch?"),
  ])
  func refusesWithWholeSentences(_ line: String, message: String) {
    #expect(refusal(of: "name: N\nidentifier: gmw/en\n\(line)") == ["v.yaml:3:" + message])
  }

  @Test func refusesAVariantLongEnoughToAbortTheEngine() {
    let name = String(repeating: "f", count: 300)
    #expect(
      refusal(of: "name: N\nidentifier: gmw/en\nvariant: \(name)") == [
        "v.yaml:3:10: variant: \"\(name.prefix(40))…\" is not a name the engine takes; write one such as f5"
      ])
  }

  @Test func refusesAVoiceWithoutANameOrIdentifier() {
    #expect(
      refusal(of: "rate: 140") == [
        "v.yaml:1:1: name: missing; write name: and its value",
        "v.yaml:1:1: identifier: missing; write identifier: and its value",
      ])
  }

  @Test func refusesWhatHoldsNoKeys() {
    #expect(
      refusal(of: "calm") == [
        #"v.yaml:1:1: "calm" can't be used here; write a voice's keys, first name: and identifier:"#
      ])
  }
}
