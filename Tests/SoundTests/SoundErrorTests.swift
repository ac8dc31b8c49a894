import Testing

@testable import Sound

@Suite struct SoundErrorTests {
  @Test(
    "each error is one sentence that says what, where and what would be right",
    arguments: [
      (.targetIsDirectory(path: "out"), "out is a directory; name a file in it instead."),
      (
        .targetIsNotAFile(path: "/dev/full"),
        "/dev/full is a device, pipe or socket; a track can only be written to an ordinary file."
      ),
      (
        .targetExists(path: "a.wav"),
        "a.wav already exists; choose another name, or add --force to replace it."
      ),
      (
        .cannotCreate(path: "x/a.wav", reason: "No such file or directory"),
        "x/a.wav cannot be created (No such file or directory); choose a directory that exists and can be written to."
      ),
      (
        .cannotWrite(path: "a.wav", reason: "No space left on device"),
        "a.wav could not be written to the end (No space left on device); make room or choose another disk, and try again."
      ),
      (
        .notWhole(path: "a.wav", expected: 10, found: 9),
        "a.wav was not kept, because reading it back gave 9 frames where 10 were written; try again on another disk."
      ),
      (
        .clipRateDiffers(clip: 3, found: 22050, expected: 44100),
        "Clip 3 has 22050 samples per second; it must have the track's 44100."
      ),
      (
        .clipOutsideTrack(clip: 3, start: 8, length: 5, frames: 10),
        "Clip 3 has 5 frames from frame 8; it must lie within the track's 10 frames."
      ),
      (
        .cannotResample(from: 0, to: 44100, reason: "a rate must be from 1 to 768000"),
        "Samples cannot be taken from 0 to 44100 per second (a rate must be from 1 to 768000); choose a usual rate such "
          + "as 44100."
      ),
      (
        .cannotMeasure(reason: "libebur128's error 1"),
        "The track's loudness cannot be measured (libebur128's error 1); add --loudness off to leave it as it is."
      ),
      (
        .badAmbience(path: "sea.wav", reason: "it is shorter than a second; name a longer sound"),
        "sea.wav can't be an ambience: it is shorter than a second; name a longer sound."
      ),
    ] as [(SoundError, String)]) func sentences(error: SoundError, sentence: String)
  {
    #expect(error.description == sentence)
  }
}
