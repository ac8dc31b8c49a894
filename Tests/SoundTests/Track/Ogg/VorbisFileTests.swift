import CSndfile
import Testing

@testable import Sound

struct VorbisFileTests {
  // libvorbis remembers for two minutes how loud it was.
  @Test(arguments: [(1, 44100, 4, 150), (2, 22050, 7, 150), (1, 8000, 1, 20), (2, 96000, 10, 1)])
  func theSoundIsTheSameToTheByteAsWhereSilenceIsEncodedLikeSound(
    channels: Int, rate: Int, quality: Int, longest: Int
  ) throws {
    let blocks = soundsAndSilences(channels: channels, rate: rate, longest: longest)
    let found = try bytes { descriptor in
      let file = try VorbisFile(
        writing: AudioEncoding(.ogg, quality: quality), channels: channels, sampleRate: rate, to: descriptor,
        path: "track.ogg")
      for block in blocks { try block.withUnsafeBufferPointer { try file.write($0, path: "track.ogg") } }
      try file.finish(path: "track.ogg")
    }
    let expected = try bytesOfLibsndfile(
      blocks, format: SF_FORMAT_OGG | SF_FORMAT_VORBIS, channels: channels, rate: rate,
      compression: 1 - Double(quality) / 10)
    // The first two pages are headers, in which libsndfile leaves its name.
    let (sound, expectedSound) = (pages(found).dropFirst(2), pages(expected).dropFirst(2))
    #expect(sound.count > 1)
    #expect(firstDifference(Array(sound.joined()), Array(expectedSound.joined())) == nil)
  }

  /// The pages of `file` but for their streams' numbers and their own sums (RFC 3533, section 6).
  private func pages(_ file: [UInt8]) -> [[UInt8]] {
    var pages: [[UInt8]] = []
    var start = 0
    while start + 27 <= file.count {
      let segments = Int(file[start + 26])
      let size = 27 + segments + file[start + 27..<start + 27 + segments].reduce(0) { $0 + Int($1) }
      var page = Array(file[start..<start + size])
      for place in [14, 15, 16, 17, 22, 23, 24, 25] { page[place] = 0 }
      pages.append(page)
      start += size
    }
    return pages
  }
}
