import Foundation
import TestSupport
import Testing

@testable import Files

struct PendingFileTests {
  @Test func aFileThatIsDroppedLeavesNothingBehind() throws {
    let place = try Workplace()
    let path = try place.file("track.wav", "old")
    do {
      let file = try PendingFile(for: OutputPath(path))
      #expect(write(file.descriptor, "new", 3) == 3)
      #expect(try place.names.count == 2)
    }
    #expect(try place.names == ["track.wav"])
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
  }

  @Test(arguments: [true, false])
  func aPublishedFileHasTheNameAndTheContentsAndOnlyThem(overwrite: Bool) throws {
    let place = try Workplace()
    let path = overwrite ? try place.file("track.wav", "old") : place.path("track.wav")
    let file = try PendingFile(for: OutputPath(path))
    #expect(write(file.descriptor, "new", 3) == 3)
    try file.sync()
    try file.publish(overwrite: overwrite)
    #expect(try place.names == ["track.wav"])
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
  }

  @Test func aNameTakenInTheMeantimeIsLeftToTheOther() throws {
    let place = try Workplace()
    let file = try PendingFile(for: OutputPath(place.path("track.wav")))
    let path = try place.file("track.wav", "theirs")
    do {
      try file.publish(overwrite: false)
      Issue.record("the other's file was replaced")
    } catch {
      #expect(error == .targetExists(path: path))
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "theirs")
    #expect(try place.names == ["track.wav"])
  }

  @Test func whatKilledRunsLeftIsRemovedWhatLivingOnesUseIsNot() throws {
    let place = try Workplace()
    let dead = ".wav.1dead1dead1de.stretchguide.tmp"
    _ = try place.file(".track\(dead)", "")
    _ = try place.file(".other\(dead)", "")
    let target = OutputPath(place.path("track.wav"))
    let living = try PendingFile(for: target)
    let later = try PendingFile(for: target)
    let names = try place.names
    #expect(names.count == 3 && names.contains(".other\(dead)") && !names.contains(".track\(dead)"))
    try living.publish(overwrite: false)
    try later.publish(overwrite: true)
    #expect(try place.names == [".other\(dead)", "track.wav"])
  }

  @Test func aChildProcessDoesNotInheritIt() throws {
    let place = try Workplace()
    let file = try PendingFile(for: OutputPath(place.path("track.wav")))
    #expect(fcntl(file.descriptor, F_GETFD) & FD_CLOEXEC != 0)
  }
}
