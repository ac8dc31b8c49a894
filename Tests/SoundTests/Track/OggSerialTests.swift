import Files
import Foundation
import Testing

@testable import Sound

struct OggSerialTests {
  @Test(arguments: AudioFormat.allCases)
  func theSameTrackIsTheSameToTheByteInEveryFormat(format: AudioFormat) throws {
    let one = try TaggedTrack(format)
    let two = try TaggedTrack(format)
    #expect(try Data(contentsOf: URL(filePath: one.path)) == Data(contentsOf: URL(filePath: two.path)))
  }

  @Test func aFileThatIsCutOffOrDamagedBetweenPagesIsAnError() throws {
    for (offset, reason) in [(100, "its last page is cut off"), (0, "its pages are damaged")] {
      let track = try TaggedTrack(.ogg)
      let file = try FileHandle(forUpdating: URL(filePath: track.path))
      let size = try file.seekToEnd()
      if offset > 0 {
        try file.truncate(atOffset: size - UInt64(offset))
      } else {
        try file.seek(toOffset: 3)
        try file.write(contentsOf: Data("x".utf8))
      }
      #expect(throws: FileError.cannotWrite(path: "track.ogg", reason: reason)) {
        try OggSerial.fix(file.fileDescriptor, path: "track.ogg")
      }
    }
  }
}
