import Files
import Foundation
import Testing

@testable import Sound

struct OggPageTests {
  @Test(arguments: AudioFormat.allCases)
  func theSameTrackIsTheSameToTheByteInEveryFormat(format: AudioFormat) throws {
    let one = try TaggedTrack(format)
    let two = try TaggedTrack(format)
    #expect(try Data(contentsOf: URL(filePath: one.path)) == Data(contentsOf: URL(filePath: two.path)))
  }

  @Test func bytesArePutIntoAPageButNotAcrossItsEnds() throws {
    let track = try TaggedTrack(.ogg)
    let file = try FileHandle(forUpdating: URL(filePath: track.path))
    let before = try Data(contentsOf: URL(filePath: track.path))
    // The first page is 28 bytes of its own and 30 of Vorbis's, of which the last but one are the block sizes.
    for place in [27, 57] {
      try OggPage.put([1, 2], at: place, in: file.fileDescriptor, path: "track.ogg")
      #expect(try Data(contentsOf: URL(filePath: track.path)) == before)
    }
    try OggPage.put([0x99], at: 56, in: file.fileDescriptor, path: "track.ogg")
    let after = try Data(contentsOf: URL(filePath: track.path))
    #expect((0..<before.count).filter { before[$0] != after[$0] } == [22, 23, 24, 25, 56])
    try OggPage.put([before[56]], at: 56, in: file.fileDescriptor, path: "track.ogg")
    #expect(try Data(contentsOf: URL(filePath: track.path)) == before)
  }

  @Test func aFileThatIsCutOffOrDamagedBeforeThePlaceIsAnError() throws {
    for (size, reason) in [(50, "its last page is cut off"), (nil, "its pages are damaged")] {
      let track = try TaggedTrack(.ogg)
      let file = try FileHandle(forUpdating: URL(filePath: track.path))
      if let size {
        try file.truncate(atOffset: UInt64(size))
      } else {
        try file.seek(toOffset: 3)
        try file.write(contentsOf: Data("x".utf8))
      }
      #expect(throws: FileError.cannotWrite(path: "track.ogg", reason: reason)) {
        try OggPage.put([1], at: 40, in: file.fileDescriptor, path: "track.ogg")
      }
    }
  }
}
