import Foundation
import TestSupport
import Testing

@testable import Sound

struct TrackSealTests {
  private let maker = TaggedTrack.tags.maker

  @Test(arguments: AudioFormat.allCases)
  func aTrackIsWholeUntilAnyByteOfItsSoundChanges(format: AudioFormat) throws {
    let track = try TaggedTrack(format)
    #expect(TrackSeal.isUnbroken(track.path, maker: maker))
    #expect(!TrackSeal.isUnbroken(track.path, maker: "StretchGuide 2"))
    let bytes = try Data(contentsOf: URL(filePath: track.path))
    // In the middle of every format is sound.
    for place in stride(from: bytes.count / 3, to: bytes.count * 2 / 3, by: bytes.count / 30) {
      var changed = bytes
      changed[place] ^= 1
      try changed.write(to: URL(filePath: track.path))
      #expect(!TrackSeal.isUnbroken(track.path, maker: maker))
    }
    for changed in [bytes.dropLast(), bytes + Data([0])] {
      try changed.write(to: URL(filePath: track.path))
      #expect(!TrackSeal.isUnbroken(track.path, maker: maker))
    }
    try bytes.write(to: URL(filePath: track.path))
    #expect(TrackSeal.isUnbroken(track.path, maker: maker))
  }

  @Test(arguments: [AudioFormat.wav, .flac, .ogg])
  func whatAnotherProgramMadeOfATrackIsNotOurs(format: AudioFormat) throws {
    let track = try TaggedTrack(format)
    let copy = track.path + "." + format.rawValue
    _ = try output(
      of: "ffmpeg", ["-v", "error", "-i", track.path, "-vn", "-af", "volume=0.5", copy], package: "ffmpeg")
    #expect(!TrackSeal.isUnbroken(copy, maker: maker))
  }

  @Test func theSameTrackHasTheSameSeal() throws {
    let one = try TaggedTrack(.opus)
    let other = try TaggedTrack(.opus)
    let (first, second) = (URL(filePath: one.path), URL(filePath: other.path))
    #expect(try Data(contentsOf: first) == Data(contentsOf: second))
  }

  @Test func silenceIsTheSameWhetherItTakesRoomOrNone() throws {
    let track = try TaggedTrack(.wav)
    func room(_ path: String) throws -> Int {
      var status = stat()
      try #require(stat(path, &status) == 0)
      return Int(status.st_blocks) * 512
    }
    let bytes = try Data(contentsOf: URL(filePath: track.path))
    #expect(try room(track.path) < bytes.count / 2)
    let dense = track.path + ".dense.wav"
    try bytes.write(to: URL(filePath: dense))
    #expect(try room(dense) >= bytes.count)
    #expect(TrackSeal.isUnbroken(dense, maker: maker))
    // One byte where the other has none.
    let place = try #require(
      (bytes.count / 4..<bytes.count).first { bytes[$0..<$0 + 20_000].allSatisfy { $0 == 0 } })
    let handle = try FileHandle(forUpdating: URL(filePath: track.path))
    try handle.seek(toOffset: UInt64(place + 10_000))
    try handle.write(contentsOf: [1])
    try handle.close()
    #expect(!TrackSeal.isUnbroken(track.path, maker: maker))
  }

  @Test func whatHoldsNoSealIsNotOurs() throws {
    let place = try Workplace()
    #expect(mkfifo(place.path("pipe"), 0o600) == 0)
    let texts = ["empty": "", "short": "\(maker) ", "zeros": "\(maker) \(TrackSeal.unsealed)"]
    for (name, text) in texts { _ = try place.file(name, text) }
    for name in ["empty", "short", "zeros", "pipe", "none", "."] {
      #expect(!TrackSeal.isUnbroken(place.path(name), maker: maker))
    }
  }
}
