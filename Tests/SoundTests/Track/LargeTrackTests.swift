import Files
import Foundation
import TestSupport
import Testing

@testable import Sound

struct LargeTrackTests {
  @Test(arguments: [
    // A header's sizes read as signed numbers, and as unsigned ones; the last frame of RIFF and the first of RF64.
    (1 << 30) - 22, (1 << 30) - 21, (1 << 31) - 22, (1 << 31) - 21, (Int(UInt32.max) - 36 - (1 << 24)) / 2,
    (Int(UInt32.max) - 36 - (1 << 24)) / 2 + 1,
  ])
  func otherProgramsCountEveryFrameOfALargeTrack(frames: Int) throws {
    let place = try Workplace()
    let path = place.path("track.wav")
    let file = try PendingFile(for: OutputPath(path))
    do {
      let sound = try SoundFile(
        writing: AudioEncoding(.wav), in: WAVContainer(bytes: 2 * frames, tagBytes: 1 << 24), channels: 1,
        sampleRate: 192_000,
        to: file.descriptor, path: path)
      // A hole in the file instead of gigabytes of zeros.
      try sound.skip(frames - 1, path: path)
      try [0.5].withUnsafeBufferPointer { try sound.write($0, path: path) }
    }
    #expect(try SoundFile(reading: file.descriptor, path: path).count() == frames)
    try file.publish(overwrite: false)
    let counted = try output(
      of: "ffprobe", ["-v", "error", "-show_entries", "stream=duration_ts", "-of", "csv=p=0", path],
      package: "ffmpeg")
    #expect(counted == "\(frames)")
    #expect(try output(of: "soxi", ["-s", path], package: "sox") == "\(frames)")
  }
}
