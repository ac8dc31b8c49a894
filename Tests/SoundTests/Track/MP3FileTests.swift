import CSndfile
import Testing

@testable import Sound

struct MP3FileTests {
  // Frames are alike in size again after one, 7 or 49 of them.
  @Test(arguments: [(1, 44100, 4), (2, 44100, 5), (2, 48000, 7), (1, 32000, 10), (1, 44100, 1)])
  func theFileIsTheSameToTheByteAsWhereSilenceIsEncodedLikeSound(
    channels: Int, rate: Int, quality: Int
  ) throws {
    let blocks = soundsAndSilences(channels: channels, rate: rate, longest: 60)
    let encoding = AudioEncoding(.mp3, quality: quality)
    let found = try bytes { descriptor in
      let file = try MP3File(
        writing: encoding, channels: channels, sampleRate: rate, to: descriptor, path: "track.mp3")
      for block in blocks { try block.withUnsafeBufferPointer { try file.write($0, path: "track.mp3") } }
      try file.finish(path: "track.mp3")
    }
    // libsndfile spreads its scale evenly over 32...320 kbit/s.
    let expected = try bytesOfLibsndfile(
      blocks, format: SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, channels: channels, rate: rate,
      compression: Double(320 - encoding.rateOfMP3) / 288, isConstant: true)
    #expect(found.count > 1000)
    #expect(firstDifference(found, expected) == nil)
  }
}
