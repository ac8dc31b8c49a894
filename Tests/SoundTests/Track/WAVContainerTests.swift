import CSndfile
import Foundation
import TestSupport
import Testing

@testable import Sound

struct WAVContainerTests {
  private let most = 4_294_967_295 - 36

  @Test
  func plainWAVIsUsedAsLongAsItsSizesCanCountSamplesAndTags() {
    for tagBytes in [0, 1 << 16, 1 << 24, 1 << 27] {
      let most = most - tagBytes
      #expect(WAVContainer(bytes: 0, tagBytes: tagBytes) == .riff)
      #expect(WAVContainer(bytes: most, tagBytes: tagBytes) == .riff)
      #expect(WAVContainer(bytes: most + 1, tagBytes: tagBytes) == .rf64)
      #expect(WAVContainer(bytes: most * 10, tagBytes: tagBytes) == .rf64)
    }
  }

  @Test func aFilePast4GiBIsReadWholeByOthers() throws {
    let place = try Workplace()
    let path = place.path("long.wav")
    var info = SF_INFO()
    info.channels = 1
    info.samplerate = 44100
    info.format = WAVContainer(bytes: most + 1, tagBytes: 0).format | Int32(SF_FORMAT_PCM_16)
    let handle = try #require(sf_open(path, Int32(SFM_WRITE), &info))
    // A hole in the file instead of 4 GiB of zeros.
    sf_seek(handle, sf_count_t(most / 2), SEEK_SET)
    #expect(sf_write_short(handle, [1], 1) == 1)
    sf_close(handle)
    let found = try output(
      of: "ffprobe",
      ["-v", "error", "-show_entries", "stream=codec_name,channels,duration_ts", "-of", "csv=p=0", path],
      package: "ffmpeg")
    #expect(found == "pcm_s16le,1,\(most / 2 + 1)")
  }
}
