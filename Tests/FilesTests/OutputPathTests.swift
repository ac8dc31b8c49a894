import Foundation
import TestSupport
import Testing

@testable import Files

struct OutputPathTests {
  @Test func aFreeNameInADirectoryIsFit() throws {
    let place = try Workplace()
    try OutputPath(place.path("track.wav")).check(overwrite: false)
    try OutputPath("track.wav").check(overwrite: false)
  }

  @Test func aFileIsFitOnlyToBeOverwritten() throws {
    let place = try Workplace()
    let path = try place.file("track.wav", "old")
    try OutputPath(path).check(overwrite: true)
    #expect(throws: FileError.targetExists(path: path)) { try OutputPath(path).check(overwrite: false) }
  }

  @Test(arguments: ["", "/", "/."]) func aDirectoryIsUnfitWithOrWithoutASlash(end: String) throws {
    let place = try Workplace()
    let path = place.path("") + end
    #expect(throws: FileError.targetIsDirectory(path: path)) { try OutputPath(path).check(overwrite: true) }
  }

  @Test func aDeviceIsUnfit() {
    #expect(throws: FileError.targetIsNotAFile(path: "/dev/full")) {
      try OutputPath("/dev/full").check(overwrite: true)
    }
  }

  @Test(arguments: ["missing/track.wav", "missing/"])
  func aMissingDirectoryIsAnErrorWithTheSystemsReason(name: String) throws {
    let place = try Workplace()
    let path = place.path("") + "/" + name
    let error = #expect(throws: FileError.self) { try OutputPath(path).check(overwrite: true) }
    guard case .cannotCreate(path, let reason) = error else { throw try #require(error) }
    #expect(name == "missing/" ? reason == "it names no file" : reason == "No such file or directory")
  }

  @Test func anEmptyPathIsAnError() {
    #expect(throws: FileError.cannotCreate(path: "", reason: "it names no file")) {
      try OutputPath("").check(overwrite: true)
    }
  }

  @Test func theTemporaryNameIsHiddenBesideTheFileAndKnownAgain() {
    let target = OutputPath("/some/where/track.wav")
    let path = target.temporaryPath()
    #expect(path.hasPrefix("/some/where/.track.wav.") && path.hasSuffix(".tmp"))
    #expect(target.isTemporary(String(path.dropFirst("/some/where/".count))))
    #expect(!target.isTemporary("track.wav") && !target.isTemporary(".track.wav.mine.tmp"))
    let mark = path.dropFirst("/some/where/.track.wav.".count).dropLast(".stretchguide.tmp".count)
    #expect(!target.isTemporary(".track.wav.mp3.\(mark).stretchguide.tmp"))
    #expect(!target.isTemporary(".track.wav.\(mark.dropLast()).stretchguide.tmp"))
    #expect(target.temporaryPath() != path)
  }

  @Test func theTemporaryNameFitsEvenWhereTheNameItselfJustDoes() {
    let path = OutputPath(String(repeating: "ü", count: 126) + ".wa").temporaryPath()
    #expect(path.dropFirst(2).utf8.count <= 255)
  }

  @Test func linksAreFollowedFromTheirOwnFolders() throws {
    let place = try Workplace()
    for (name, led) in [("a", "b"), ("b", place.path("c")), ("c", "./track.wav"), ("ring", "ring")] {
      #expect(symlink(led, place.path(name)) == 0)
    }
    let target = OutputPath(place.path("a"))
    #expect(target.place == place.path("") + "./track.wav")
    #expect(target.isSame(as: OutputPath(place.path("track.wav"))))
    try target.check(overwrite: false)
    #expect(
      throws: FileError.cannotCreate(path: place.path("ring"), reason: String(cString: strerror(ELOOP)))
    ) {
      try OutputPath(place.path("ring")).check(overwrite: true)
    }
  }

  @Test func twoNamesOfOneFileAreTheSameTwoFilesOfOneNameAreNot() throws {
    let place = try Workplace()
    let path = try place.file("one", "")
    #expect(link(path, place.path("two")) == 0)
    #expect(OutputPath(path).isSame(as: OutputPath(place.path("two"))))
    #expect(OutputPath(place.path("new")).isSame(as: OutputPath(place.path(".") + "/new")))
    #expect(!OutputPath(path).isSame(as: OutputPath(place.path("new"))))
    for other in [path, place.path("two")] {
      #expect(throws: FileError.targetIsSource(path: path)) {
        try OutputPath.check([path], sources: [other])
      }
    }
    #expect(!OutputPath("-").isSame(as: OutputPath("./-")) && OutputPath("-").isSame(as: OutputPath("-")))
  }
}
