import Guide
import Testing

@testable import Authoring

struct PaceDecoderTests {
  func decode(_ text: String) throws -> Pacing { try PaceDecoder.decode(Array(text.utf8), file: "mine.yaml") }

  @Test func theBundledStandardPaceIsTheDefaultPacing() throws {
    #expect(try PaceDecoder.bundled("standard") == Pacing())
  }

  @Test func aPaceOfOnesOwnSaysOnlyWhatDiffers() throws {
    var expected = try PaceDecoder.bundled("gentle")
    expected.name = "mine"
    expected.rest = .seconds(90)
    expected.breathIn = .seconds(4)
    expected.breathOut = .seconds(6)
    expected.countdown = .none
    expected.bells = true
    expected.holdFactor = 1.5
    #expect(
      try decode(
        "based-on: gentle\nrest: 1:30\nbreath: 4s/6s\ncountdown: none\nbells: on\nhold-factor: 1.5\n")
        == expected)
  }

  @Test(arguments: [
    ("rest: 5", "1:7: rest: \"5\" has no unit; write 5s for seconds"),
    ("rest: 11m", "1:7: rest: \"11m\" is out of range; write a length from 0s to 10m"),
    ("speech-rate: fast", "1:14: speech-rate: \"fast\" is not a plain number; write a factor such as 0.9"),
    ("speech-rate: 3", "1:14: speech-rate: \"3\" is out of range; write a factor from 0.5 to 2.0"),
    ("hold-factor: 0", "1:14: hold-factor: \"0\" is out of range; write a factor from 0.25 to 5.0"),
    ("breath: 4s", "1:9: breath: \"4s\" is not a breath; write its in and out lengths, such as 4s/6s"),
    ("choice: most", "1:9: choice: \"most\" is unknown; write one of low, middle, high"),
    ("guidance: loud", "1:11: guidance: \"loud\" is unknown; write one of full, fading, names, bells"),
    ("countdown: 4", "1:12: countdown: \"4\" can't be counted down; write none, 3 or 5"),
    ("bells: maybe", "1:8: bells: \"maybe\" is neither; write on or off"),
    ("flex: 2-1", "1:7: flex: \"2-1\" is upside down; write the smaller end first"),
    (
      "based-on: calm", "1:11: based-on: \"calm\" is not a bundled pace; write one of gentle, standard, brisk"
    ),
    ("rests: 5s", "1:1: rests: unknown key; did you mean rest?"),
  ])
  func everyMistakeIsNamedAtItsPlace(text: String, message: String) {
    let error = #expect(throws: AuthoringError.self) { try decode(text + "\n") }
    #expect(error?.description == "mine.yaml:\(message)")
  }

  @Test func allMistakesOfAFileAreToldAtOnce() {
    let error = #expect(throws: AuthoringError.self) { try decode("rest: 5\nbells: maybe\n") }
    #expect(error?.diagnostics.count == 2)
  }

  @Test(arguments: ["gentle", "standard", "brisk"])
  func aPaceWrittenOutReadsBackAsItWas(name: String) throws {
    let pacing = try PaceDecoder.bundled(name)
    let text = PaceParameter.allCases.map { "\($0.rawValue): \($0.text(in: pacing))\n" }.joined()
    #expect(try decode("name: \(name)\n" + text) == pacing)
  }
}
