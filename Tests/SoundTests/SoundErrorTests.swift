import Testing

@testable import Sound

struct SoundErrorTests {
  @Test(
    arguments: [
      (
        .clipRateDiffers(clip: 3, found: 22050, expected: 44100),
        "clip 3 has 22050 samples per second; it must have the track's 44100"
      ),
      (
        .clipOutsideTrack(clip: 3, start: 8, length: 5, frames: 10),
        "clip 3 has 5 frames from frame 8; it must lie within the track's 10 frames"
      ),
      (
        .cannotResample(from: 0, to: 44100, reason: "a reason"),
        "samples can't be taken from 0 to 44100 per second (a reason); choose a usual rate such as 44100"
      ),
      (
        .cannotMeasure(reason: "a reason"),
        "the track's loudness can't be measured (a reason); leave it as it is"
      ),
      (
        .badAmbience(path: "sea.wav", reason: "a fault; a remedy"),
        "sea.wav can't be an ambience: a fault; a remedy"
      ),
      (
        .noEncoder(format: "m4b", program: "ffmpeg"),
        "m4b needs the program ffmpeg, which is not installed; install it, or choose mp3"
      ),
      (
        .encoderFailed(path: "a.m4a", program: "ffmpeg", reason: "hangs"),
        "a.m4a can't be encoded, for ffmpeg hangs; install ffmpeg anew, or choose mp3"
      ),
    ] as [(SoundError, String)])
  func eachErrorSaysWhatIsWrongAndWhatWouldBeRight(error: SoundError, sentence: String) {
    #expect(error.description == sentence)
  }
}
