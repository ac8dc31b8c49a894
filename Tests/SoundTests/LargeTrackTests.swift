import Foundation
import Guide
import Testing

@testable import Sound

@Suite struct LargeTrackTests {
  @Test(
    "at 2 and 4 GiB the header, the size and other programs agree to the frame",
    arguments: [
      // 2 GiB in a header's signed reading, and 4 GiB in its unsigned one, which RIFF ends just before.
      ((1 << 31) - 44) / 2, ((1 << 31) - 44) / 2 + 1, (Int(UInt32.max) - 36) / 2,
      (Int(UInt32.max) - 36) / 2 + 1,
    ])
  func boundaries(frames: Int) throws {
    let place = try Workplace()
    let path = place.path("track.wav")
    // Its silence takes no room on the disk.
    try TrackWriter(frames: frames, sampleRate: 192_000).write([], to: path, overwrite: false) { _ in
      Clip(samples: [], sampleRate: 192_000)
    }
    let isLarge = 2 * frames + 36 > UInt32.max
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    let head = try FileHandle(forReadingFrom: URL(filePath: path)).read(upToCount: 4)
    #expect(head == Data((isLarge ? "RF64" : "RIFF").utf8))
    if !isLarge { #expect(attributes[.size] as? Int == 44 + 2 * frames) }
    let counted = try output(
      of: "ffprobe", ["-v", "error", "-show_entries", "stream=duration_ts", "-of", "csv=p=0", path],
      package: "ffmpeg")
    #expect(counted == "\(frames)")
    #expect(try output(of: "soxi", ["-s", path], package: "sox") == "\(frames)")
  }
}
