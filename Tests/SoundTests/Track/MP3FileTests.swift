import Testing

@testable import Sound

struct MP3FileTests {
  // Frames are alike in size again after one, 7 or 49 of them.
  @Test(arguments: [(1, 32000), (1, 44100), (1, 48000), (2, 32000), (2, 44100), (2, 48000)], 1...10)
  func theFileIsTheSameToTheByteAsWhereSilenceIsEncodedLikeSound(form: (Int, Int), quality: Int) throws {
    let (channels, rate) = form
    let blocks = soundsAndSilences(channels: channels, rate: rate, longest: 20)
    let found = try file(of: blocks, channels: channels, rate: rate, quality: quality)
    // Too soft for any number of LAME's, but no silence.
    let barely = blocks.map { block in block.allSatisfy { $0 == 0 } ? block.map { _ in 1e-30 } : block }
    let expected = try file(of: barely, channels: channels, rate: rate, quality: quality)
    #expect(found.count > 1000)
    #expect(firstDifference(found, expected) == nil)
  }

  private func file(of blocks: [[Float]], channels: Int, rate: Int, quality: Int) throws -> [UInt8] {
    try bytes { descriptor in
      let file = try MP3File(
        writing: AudioEncoding(.mp3, quality: quality), channels: channels, sampleRate: rate, to: descriptor,
        path: "track.mp3")
      for block in blocks { try block.withUnsafeBufferPointer { try file.write($0, path: "track.mp3") } }
      try file.finish(path: "track.mp3")
    }
  }
}
