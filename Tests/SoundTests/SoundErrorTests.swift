import Testing

@testable import Sound

@Suite struct SoundErrorTests {
  @Test(
    "each error is one line that holds all it knows, and says after a semicolon what would be right",
    arguments: [
      (.clipRateDiffers(clip: 3, found: 22050, expected: 44100), ["3", "22050", "44100"]),
      (.clipOutsideTrack(clip: 3, start: 8, length: 5, frames: 10), ["3", "8", "5", "10"]),
      (.cannotResample(from: 0, to: 44100, reason: "a reason"), ["0", "44100", "a reason"]),
      (.cannotMeasure(reason: "a reason"), ["a reason"]),
      (.badAmbience(path: "sea.wav", reason: "a fault; a remedy"), ["sea.wav", "a fault; a remedy"]),
    ] as [(SoundError, [String])]) func sentences(error: SoundError, parts: [String])
  {
    let sentence = error.description
    for part in parts { #expect(sentence.contains(part)) }
    #expect(sentence.contains("; ") && !sentence.contains("\n"))
  }
}
