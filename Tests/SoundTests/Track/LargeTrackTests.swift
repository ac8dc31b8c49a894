import Files
import Foundation
import Guide
import TestSupport
import Testing

@testable import Sound

struct LargeTrackTests {
  @Test(arguments: [
    // A header's sizes read as signed numbers, and as unsigned ones; the last frame of RIFF and the first of RF64.
    (1 << 30) - 22, (1 << 30) - 21, (1 << 31) - 22, (1 << 31) - 21, (Int(UInt32.max) - 36) / 2,
    (Int(UInt32.max) - 36) / 2 + 1,
  ])
  func otherProgramsCountEveryFrameOfALargeTrack(frames: Int) throws {
    let place = try Workplace()
    let path = place.path("track.wav")
    let tone = sine(440, seconds: 1, rate: 192_000)
    try TrackWriter(frames: frames, sampleRate: 192_000).write(
      PlacedClips([Placement(start: frames - tone.samples.count, clip: 0)]) { _ in tone }, to: path,
      overwrite: false)
    // A hole in the file instead of gigabytes of zeros.
    #expect(try FileHandle(forReadingFrom: URL(filePath: path)).blocks < 4096)
    let counted = try output(
      of: "ffprobe", ["-v", "error", "-show_entries", "stream=duration_ts", "-of", "csv=p=0", path],
      package: "ffmpeg")
    #expect(counted == "\(frames)")
    #expect(try output(of: "soxi", ["-s", path], package: "sox") == "\(frames)")
  }
}

extension FileHandle {
  /// The blocks of 512 bytes that it takes on the disk.
  fileprivate var blocks: Int {
    var status = stat()
    return fstat(fileDescriptor, &status) == 0 ? Int(status.st_blocks) : .max
  }
}
